/** Where the writing of a section goes. */
import type { Bounds, Point } from './bounds.ts';
import { boundsOfCorners } from './bounds.ts';
import { centroidOf, isInside, spanAt } from './polygon.ts';

/** Lines that are tried across a section, from its center outward. */
const LINES = [0, -1, 1, -2, 2, -3, 3];
const STEP_SHARE = 1 / 10;

export interface LabelBox extends Point {
  readonly width: number;
  readonly height: number;
}

/** The widest place near the center of a section where a few lines of text fit. */
export function labelBoxOf(corners: ArrayLike<number>): LabelBox {
  const bounds = boundsOfCorners(corners);
  const center = centroidOf(corners);
  const step = (bounds.bottom - bounds.top) * STEP_SHARE;
  let best: LabelBox = { ...center, width: 0, height: 0 };
  for (const line of LINES) {
    const box = boxAt(corners, bounds, { x: center.x, y: center.y + line * step });
    // A little off the center must gain a good deal.
    if (box.width * (1 - Math.abs(line) * 0.08) > best.width) best = box;
  }
  return best;
}

function boxAt(corners: ArrayLike<number>, bounds: Bounds, at: Point): LabelBox {
  const inside = isInside(corners, at) ? at : { x: (bounds.left + bounds.right) / 2, y: at.y };
  const half = Math.min(inside.y - bounds.top, bounds.bottom - inside.y) * 0.5;
  const spans = [-half, 0, half].map((dy) => spanAt(corners, { x: inside.x, y: inside.y + dy }));
  const left = Math.max(...spans.map(([from]) => from));
  const right = Math.min(...spans.map(([, to]) => to));
  return { x: (left + right) / 2, y: inside.y, width: Math.max(0, right - left), height: half * 2 };
}
