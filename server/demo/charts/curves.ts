/**
 * The curves that rows follow. Pure geometry: x grows to the right, y away from the stage, one unit is ten centimeters.
 * Angles are in radians around the origin: 0 points away from the stage, positive angles to the left seen from above.
 */
import type { Point } from '../../catalog/index.ts';

/** A curve around the origin, by angle. */
export type Curve = (angle: number) => Point;

/** A circle. */
export function circle(radius: number): Curve {
  return (angle) => [-Math.sin(angle) * radius, Math.cos(angle) * radius];
}

/** A rounded rectangle without straight parts: half the width, half the length, both of the axes. */
export function superellipse(halfWidth: number, halfLength: number, exponent = 2.6): Curve {
  return (angle) => {
    const sin = Math.sin(angle);
    const cos = Math.cos(angle);
    const across = (Math.abs(sin) / halfWidth) ** exponent;
    const along = (Math.abs(cos) / halfLength) ** exponent;
    const radius = (across + along) ** (-1 / exponent);
    return [-sin * radius, cos * radius];
  };
}

/** Points of a part of a curve with the way from its start, close enough to each other to measure along. */
export interface MeasuredArc {
  readonly points: readonly Point[];
  /** Length from the first point to each. */
  readonly lengths: readonly number[];
  readonly length: number;
}

/** Measures a curve between two angles. */
export function measure(curve: Curve, from: number, to: number, steps = 64): MeasuredArc {
  const points: Point[] = [];
  const lengths: number[] = [];
  let length = 0;
  for (let step = 0; step <= steps; step += 1) {
    const point = curve(from + ((to - from) * step) / steps);
    const before = points.at(-1);
    if (before !== undefined) length += Math.hypot(point[0] - before[0], point[1] - before[1]);
    points.push(point);
    lengths.push(length);
  }
  return { points, lengths, length };
}

/** The point at a way from the start of a measured arc. */
export function pointAt(arc: MeasuredArc, way: number): Point {
  const next = arc.lengths.findIndex((length) => length >= way);
  if (next <= 0) return (next === 0 ? arc.points[0] : arc.points.at(-1)) ?? [0, 0];
  const [x1, y1] = arc.points[next - 1] ?? [0, 0];
  const [x2, y2] = arc.points[next] ?? [0, 0];
  const start = arc.lengths[next - 1] ?? 0;
  const share = (way - start) / ((arc.lengths[next] ?? 0) - start);
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

/** Seats along a curve between two angles: as many as fit at `pitch` with `margin` free at both ends, centered. */
export function placeAlong(curve: Curve, from: number, to: number, pitch: number, margin: number): Point[] {
  const arc = measure(curve, from, to);
  const count = Math.max(0, Math.floor((arc.length - 2 * margin) / pitch) + 1);
  const start = (arc.length - (count - 1) * pitch) / 2;
  return Array.from({ length: count }, (_, index) => pointAt(arc, start + index * pitch));
}

/** The outline of the area between two curves and two angles, `margin` away from both angles. */
export function outlineBetween(
  inner: Curve,
  outer: Curve,
  from: number,
  to: number,
  margin: number,
): Point[] {
  const edge = (curve: Curve): Point[] => {
    const arc = measure(curve, from, to);
    const steps = 8;
    return Array.from({ length: steps + 1 }, (_, step) =>
      pointAt(arc, margin + ((arc.length - 2 * margin) * step) / steps),
    );
  };
  return [...edge(inner), ...edge(outer).reverse()];
}

/** Angles that part a curve into `parts` of the same length, both ends included. */
export function splitEvenly(curve: Curve, from: number, to: number, parts: number): number[] {
  const steps = 2_000;
  const { lengths, length } = measure(curve, from, to, steps);
  return Array.from({ length: parts + 1 }, (_, part) => {
    const step = lengths.findIndex((way) => way >= (length * part) / parts - 1e-9);
    return from + ((to - from) * (step < 0 ? steps : step)) / steps;
  });
}
