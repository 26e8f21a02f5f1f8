import { expect, it } from 'vitest';
import type { ChartGeometry } from '../../seatmap/index.ts';
import { nearestTo, placesIn } from './nearest.ts';

/** Two rows of six seats, with an aisle in the middle: 1 to 6 in front, 7 to 12 behind. */
const row = (number: number, first: number) => ({
  row: number,
  label: 'AB'[number - 1] ?? '',
  seats: [0, 1, 2, 3, 4, 5].map((index) => first + index),
  labels: ['1', '2', '3', '4', '5', '6'],
  positions: [1, 2, 3, 5, 6, 7],
  x: [1, 2, 3, 5, 6, 7],
  y: Array.from({ length: 6 }, () => number * 1.5),
});
const chart: ChartGeometry = {
  id: 1,
  seatCount: 12,
  layout: { width: 8, height: 4, stage: { x: 0, y: 0, width: 8, height: 1, label: 'Stage' } },
  sections: [{ section: 1, name: 'Floor', outline: [], rows: [row(1, 1), row(2, 7)] }],
  accessible: [4],
  companions: [],
};
const withTaken = (...taken: number[]) => ({
  stateOf: (seat: number) => (taken.includes(seat) ? 'sold' : 'available'),
  tierOf: (seat: number) => (seat > 6 ? 2 : 1),
});

it('keeps the party together, near to where it was to sit', () => {
  expect(nearestTo([1, 2], chart, withTaken(1))).toEqual([
    { id: 2, section: 'Floor', row: 'A', seat: '2' },
    { id: 3, section: 'Floor', row: 'A', seat: '3' },
  ]);
});

it('neither spans an aisle, nor takes places for wheelchairs or another tier', () => {
  expect(nearestTo([2, 3], chart, withTaken(2))?.map(({ id }) => id)).toEqual([5, 6]);
  expect(nearestTo([1, 2, 3], chart, withTaken(1))).toBeUndefined();
});

it('finds nothing where nothing is free', () => {
  expect(nearestTo([1], chart, withTaken(1, 2, 3, 4, 5, 6))).toBeUndefined();
});

it('tells where seats are', () => {
  expect(placesIn(chart, [12])).toEqual([{ id: 12, section: 'Floor', row: 'B', seat: '6' }]);
});
