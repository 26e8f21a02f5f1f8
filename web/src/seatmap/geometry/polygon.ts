/** Polygons as corners that alternate: x, y, x, y. */
import type { Point } from './bounds.ts';

/** The convex hull of points, `margin` wider than they are on every side. */
export function hullOf(x: ArrayLike<number>, y: ArrayLike<number>, margin: number): Float32Array {
  const corners: [number, number][] = [];
  for (let at = 0; at < x.length; at += 1) {
    for (const [dx, dy] of [
      [-margin, -margin],
      [margin, -margin],
      [margin, margin],
      [-margin, margin],
    ] as const)
      corners.push([(x[at] as number) + dx, (y[at] as number) + dy]);
  }
  corners.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(corners);
  const upper = chain(corners.reverse());
  return Float32Array.from([...lower.slice(0, -1), ...upper.slice(0, -1)].flat());
}

function chain(corners: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const corner of corners) {
    while (kept.length >= 2 && turnsLeft(kept.at(-2), kept.at(-1), corner) <= 0) kept.pop();
    kept.push(corner);
  }
  return kept;
}

type Corner = readonly [number, number];

const turnsLeft = (a: Corner = [0, 0], b: Corner = [0, 0], c: Corner = [0, 0]): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether a point lies inside, by the even-odd rule. */
export function isInside(corners: ArrayLike<number>, { x, y }: Point): boolean {
  let inside = false;
  const count = corners.length;
  // Asked thousands of times for a chart, as is `spanAt`: no generator here.
  for (let at = 0, before = count - 2; at < count; before = at, at += 2) {
    const y1 = corners[before + 1] as number;
    const y2 = corners[at + 1] as number;
    if (y1 > y === y2 > y) continue;
    const x1 = corners[before] as number;
    if (x < (((corners[at] as number) - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The center of mass. */
export function centroidOf(corners: ArrayLike<number>): Point {
  let [area, x, y] = [0, 0, 0];
  for (const [x1, y1, x2, y2] of edgesOf(corners)) {
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  if (area === 0) return { x: corners[0] ?? 0, y: corners[1] ?? 0 };
  return { x: x / (3 * area), y: y / (3 * area) };
}

/** The direction in which a polygon is longest, in radians. */
export function axisOf(corners: ArrayLike<number>): number {
  const { x, y } = centroidOf(corners);
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x1, y1, x2, y2] of edgesOf(corners)) {
    const weight = Math.hypot(x2 - x1, y2 - y1);
    const [dx, dy] = [(x1 + x2) / 2 - x, (y1 + y2) / 2 - y];
    xx += weight * dx * dx;
    xy += weight * dx * dy;
    yy += weight * dy * dy;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** A point turned around the origin. */
export function turn({ x, y }: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

export function turnAll(corners: ArrayLike<number>, angle: number): Float64Array {
  const turned = new Float64Array(corners.length);
  for (let at = 0; at < corners.length; at += 2) {
    const { x, y } = turn({ x: corners[at] as number, y: corners[at + 1] as number }, angle);
    turned[at] = x;
    turned[at + 1] = y;
  }
  return turned;
}

/** How far a horizontal line through a point runs inside the polygon: its ends left and right of the point. */
export function spanAt(corners: ArrayLike<number>, { x, y }: Point): [number, number] {
  let left = -Infinity;
  let right = Infinity;
  const count = corners.length;
  for (let at = 0, before = count - 2; at < count; before = at, at += 2) {
    const y1 = corners[before + 1] as number;
    const y2 = corners[at + 1] as number;
    if (y1 > y === y2 > y) continue;
    const x1 = corners[before] as number;
    const cut = (((corners[at] as number) - x1) * (y - y1)) / (y2 - y1) + x1;
    if (cut <= x) left = Math.max(left, cut);
    else right = Math.min(right, cut);
  }
  return [Number.isFinite(left) ? left : x, Number.isFinite(right) ? right : x];
}

function* edgesOf(corners: ArrayLike<number>): Generator<readonly [number, number, number, number]> {
  const count = corners.length;
  for (let at = 0; at < count; at += 2) {
    const next = (at + 2) % count;
    yield [
      corners[at] as number,
      corners[at + 1] as number,
      corners[next] as number,
      corners[next + 1] as number,
    ];
  }
}
