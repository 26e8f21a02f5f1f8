/** Where the writing of a section goes, and how it is turned: wedges of a bowl have room along their own axis. */
import type { Bounds, Point } from './bounds.ts';
import { boundsOfCorners } from './bounds.ts';
import { axisOf, centroidOf, isInside, spanAt, turn, turnAll } from './polygon.ts';

/** Lines that are tried across a section, from its center outward. */
const LINES = [0, -1.5, 1.5, -3, 3];
const STEP_SHARE = 1 / 10;
/** How much of the room above and below a line is taken: more of it leaves less to the sides. */
const HEIGHTS = [0.5, 0.8];
/** A few lines of text are so many times wider, and higher, than their letters. */
const TEXT_WIDTH = 4;
const TEXT_HEIGHT = 1.3;
/** How much more room it takes for writing to be turned. */
const TURNED_GAIN = 1.6;
/** So little turned is not worth it. */
const LEVEL = Math.PI / 30;

export interface LabelBox extends Point {
  readonly width: number;
  readonly height: number;
  /** Radians, clockwise as y grows downward; from -π/2 up to π/2, so that nobody reads upside down. */
  readonly angle: number;
}

/** The largest place near the center of a section where a few lines of text fit. */
export function labelBoxOf(corners: ArrayLike<number>): LabelBox {
  const level = turnedBox(corners, 0);
  const axis = axisOf(corners);
  const turned = [upright(axis), upright(axis + Math.PI / 2)]
    .filter((angle) => Math.abs(angle) > LEVEL)
    .map((angle) => turnedBox(corners, angle));
  return turned.reduce(
    (best, box) => (roomIn(box) > roomIn(best) * (best.angle === 0 ? TURNED_GAIN : 1) ? box : best),
    level,
  );
}

/** How large letters can be. */
const roomIn = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(width / TEXT_WIDTH, height / TEXT_HEIGHT);

function upright(angle: number): number {
  const within = angle - Math.PI * Math.round(angle / Math.PI);
  return within >= Math.PI / 2 - 1e-9 ? within - Math.PI : within;
}

function turnedBox(corners: ArrayLike<number>, angle: number): LabelBox {
  const level = angle === 0 ? corners : turnAll(corners, -angle);
  const { x, y, width, height } = levelBox(level);
  return { ...turn({ x, y }, angle), width, height, angle };
}

function levelBox(corners: ArrayLike<number>) {
  const bounds = boundsOfCorners(corners);
  const center = centroidOf(corners);
  const step = (bounds.bottom - bounds.top) * STEP_SHARE;
  let best = { ...center, width: 0, height: 0 };
  for (const line of LINES) {
    for (const share of HEIGHTS) {
      const box = boxAt(corners, bounds, { x: center.x, y: center.y + line * step }, share);
      // A little off the center must gain a good deal.
      if (roomIn(box) * (1 - Math.abs(line) * 0.08) > roomIn(best)) best = box;
    }
  }
  return best;
}

function boxAt(corners: ArrayLike<number>, bounds: Bounds, at: Point, share: number) {
  const inside = isInside(corners, at) ? at : { x: (bounds.left + bounds.right) / 2, y: at.y };
  const half = Math.min(inside.y - bounds.top, bounds.bottom - inside.y) * share;
  const spans = [-half, 0, half].map((dy) => spanAt(corners, { x: inside.x, y: inside.y + dy }));
  const left = Math.max(...spans.map(([from]) => from));
  const right = Math.min(...spans.map(([, to]) => to));
  return { x: (left + right) / 2, y: inside.y, width: Math.max(0, right - left), height: half * 2 };
}
