/** Where the places of a row are, and rows made of places. */
import type { ArcShape, Corner, RowShape } from './document.ts';

/** Coordinates of places, by place. */
export interface Places {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
}

/** So little bent is straight: dividing by it would lose all digits. */
const STRAIGHT = 1e-7;

export const countOf = (shape: RowShape): number => (shape.kind === 'arc' ? shape.count : shape.xs.length);

/** Toward the front of a row that runs at an angle: for one from left to right that is up, where the stage is. */
export const frontOf = (angle: number): Corner => [Math.sin(angle), -Math.cos(angle)];

/** Where the places of a row are. */
export function placesOf(shape: RowShape): Places {
  if (shape.kind === 'free') return shape;
  const xs = new Float64Array(shape.count);
  const ys = new Float64Array(shape.count);
  for (let at = 0; at < shape.count; at += 1) {
    const [x, y] = pointAlong(shape, (at - (shape.count - 1) / 2) * shape.spacing);
    xs[at] = x;
    ys[at] = y;
  }
  return { xs, ys };
}

/** A point of the row's line, by the way along it from its middle. */
export function pointAlong({ x, y, angle, bend }: ArcShape, way: number): Corner {
  const turned = way * bend;
  const isStraight = Math.abs(turned) < STRAIGHT;
  const along = isStraight ? way : Math.sin(turned) / bend;
  const toward = isStraight ? (way * way * bend) / 2 : (1 - Math.cos(turned)) / bend;
  const [frontX, frontY] = frontOf(angle);
  return [x + Math.cos(angle) * along + frontX * toward, y + Math.sin(angle) * along + frontY * toward];
}

/**
 * The row's line along its places: as it is where it has one, else the circle through its ends and its middle, of which
 * a row is at most half.
 */
export function arcOf(shape: RowShape): ArcShape {
  if (shape.kind === 'arc') return shape;
  const count = shape.xs.length;
  const at = (index: number): Corner => [shape.xs[index] ?? 0, shape.ys[index] ?? 0];
  const [first, last] = [at(0), at(count - 1)];
  if (count < 2) return { kind: 'arc', x: first[0], y: first[1], angle: 0, spacing: 1, count, bend: 0 };
  const chord = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const angle = Math.atan2(last[1] - first[1], last[0] - first[0]);
  const [frontX, frontY] = frontOf(angle);
  const chordMiddle: Corner = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
  const middle = count % 2 === 1 ? at((count - 1) / 2) : mean(at(count / 2 - 1), at(count / 2));
  // How far the middle of the row lies behind the line between its ends.
  const depth = -((middle[0] - chordMiddle[0]) * frontX + (middle[1] - chordMiddle[1]) * frontY);
  const bend = Math.abs(depth) < chord * 1e-3 ? 0 : (8 * depth) / (chord * chord + 4 * depth * depth);
  const half = bend === 0 ? chord / 2 : Math.asin(Math.max(-1, Math.min(1, (chord / 2) * bend))) / bend;
  const [x, y] =
    bend === 0 ? chordMiddle : [chordMiddle[0] - frontX * depth, chordMiddle[1] - frontY * depth];
  return { kind: 'arc', x, y, angle, spacing: Math.max(1e-3, (half * 2) / (count - 1)), count, bend };
}

const mean = (a: Corner, b: Corner): Corner => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
