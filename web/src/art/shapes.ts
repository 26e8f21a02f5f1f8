/** What pictures are made of: paths on a sheet of 400 by 400. */
import type { Random } from '../lib/seed.ts';

/** One path, filled or as a line. */
export interface Shape {
  readonly path: string;
  /** Which of the palette's shapes it is painted in. */
  readonly color: 0 | 1 | 2;
  /** Width of the line; without it the path is filled. */
  readonly line?: number;
  readonly opacity?: number;
}

/** A picture of one idea, drawn anew by chance. */
export type Motif = (random: Random) => Shape[];

export const SHEET = 400;
export const MIDDLE = SHEET / 2;

export const range = (count: number) => Array.from({ length: count }, (_, index) => index);
export const round = (value: number) => Math.round(value * 10) / 10;
/** A point of a path. */
export const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
export const colorOf = (index: number) => (Math.abs(index) % 3) as 0 | 1 | 2;

/** Of halves. Its radius is rounded first: a half a hair wider than its chord would bulge. */
export function circle(x: number, y: number, size: number): string {
  const radius = round(size);
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${at(x - radius, y)}${half} ${round(2 * radius)} 0${half} ${round(-2 * radius)} 0z`;
}

export const rectangle = (x: number, y: number, width: number, height: number) =>
  `M${at(x, y)}h${round(width)}v${round(height)}h${round(-width)}z`;
