import { expect, it } from 'vitest';
import { readTierOfSeat, seatCounts, seatValues, selectionOf } from './seat-form.ts';

const chart = {
  sections: [
    { section: 1, name: 'Left', rows: [row(1, 'A', [1, 2]), row(2, 'B', [3, 4])] },
    { section: 2, name: 'Right', rows: [row(1, 'A', [5, 6])] },
  ],
  categories: [],
};

it('reads tiers from the compact list of seats', () => {
  const tierOf = readTierOfSeat({
    ranges: [
      [1, 3],
      [5, 6],
    ],
    tiers: [
      [7, 2],
      [8, 3],
    ],
  });
  expect([1, 2, 3, 4, 5, 6].map(tierOf)).toEqual([7, 7, 8, undefined, 8, 8]);
});

it('tells sections, rows and single seats apart, there and back', () => {
  const tiers = new Map([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 2],
  ]);
  const tierOf = (seat: number) => tiers.get(seat);
  const values = seatValues(chart, tierOf);
  expect(values).toEqual({ 'seat:1': 'rows', 'seat:1:1': '1', 'seat:1:2': 'mixed', 'seat:2': '2' });
  expect(selectionOf('1', chart, values, tierOf)).toEqual({
    sections: [],
    rows: [{ section: 'Left', rows: ['A'] }],
    ranges: [{ from: 3, to: 3 }],
  });
  expect(selectionOf('2', chart, values, tierOf)).toEqual({
    sections: ['Right'],
    rows: [],
    ranges: [{ from: 4, to: 4 }],
  });
  expect(Object.fromEntries(seatCounts(chart, values, tierOf))).toEqual({ 1: 3, 2: 3 });
});

function row(number: number, label: string, seats: number[]) {
  return { row: number, label, seats };
}
