/** What was measured, beside what it shall be. */
import type { Frames } from './frames.ts';
import type { Sizes } from './site.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Empty for what is only told. */
  readonly target: string;
  readonly reached: boolean;
}

const FPS_MIN = 50;

export const below = (name: string, value: number, unit: string, limit: number): Figure => ({
  name,
  value,
  unit,
  target: `below ${limit}`,
  reached: value < limit,
});

export const told = (name: string, value: number, unit: string): Figure => ({
  name,
  value,
  unit,
  target: '',
  reached: true,
});

const INITIAL_KB_MAX = 200;

export const sizeFigures = ({ initial, map }: Sizes): Figure[] => [
  below("scripts of a show's page without the map, gzip", initial / 1_000, 'kB', INITIAL_KB_MAX),
  told("the map's own scripts, gzip", map / 1_000, 'kB'),
];

export const frameFigures = (name: string, { fpsMedian, p95Ms }: Frames): Figure[] => [
  {
    name: `${name}, median`,
    value: fpsMedian,
    unit: 'fps',
    target: `at least ${FPS_MIN}`,
    reached: fpsMedian >= FPS_MIN,
  },
  told(`${name}, 95 of 100 frames within`, p95Ms, 'ms'),
];
