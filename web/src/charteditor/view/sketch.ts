/** What lies over the chart while it is edited. Plain data: points are of the chart, unless they say otherwise. */
import type { Bounds, Point } from '../../seatmap/geometry/bounds.ts';

/** Where one takes hold of a selection, on the screen. */
export type Handle = 'turn' | 'scale';

/** What is selected, on its way to another place. */
export interface Carried {
  readonly ghost: OffscreenCanvas;
  /** On the screen. */
  readonly dx: number;
  readonly dy: number;
  /** Around the middle of the selection: radians, and a factor. */
  readonly angle: number;
  readonly factor: number;
}

export interface Sketch {
  /** Around what is selected. */
  readonly bounds: Bounds | undefined;
  readonly carried: Carried | undefined;
  /** What is being drawn or caught. */
  readonly box: { readonly area: Bounds; readonly kind: 'marquee' | 'section' } | undefined;
  /** Corners of a section so far, and where the next one would be. */
  readonly polygon: readonly Point[];
  readonly pointer: Point | undefined;
  /** Places of the index; -1 for none. */
  readonly hovered: number;
  readonly cursor: number;
}

export const EMPTY_SKETCH: Sketch = {
  bounds: undefined,
  carried: undefined,
  box: undefined,
  polygon: [],
  pointer: undefined,
  hovered: -1,
  cursor: -1,
};

/** How far handles are from what they hold, in CSS pixels. */
const AWAY = 22;
const REACH = 14;

/** Where the handles of a selection are, by its rectangle on the screen. */
export function handlesOf({ left, top, right, bottom }: Bounds): Readonly<Record<Handle, Point>> {
  return {
    turn: { x: (left + right) / 2, y: top - AWAY },
    scale: { x: right + AWAY / 2, y: bottom + AWAY / 2 },
  };
}

/** The handle at a point of the screen. */
export function handleAt(bounds: Bounds | undefined, at: Point): Handle | undefined {
  if (bounds === undefined) return undefined;
  const handles = handlesOf(bounds);
  const isNear = (handle: Handle) => Math.hypot(handles[handle].x - at.x, handles[handle].y - at.y) <= REACH;
  return isNear('turn') ? 'turn' : isNear('scale') ? 'scale' : undefined;
}
