import { describe, expect, it } from 'vitest';
import { buildChart } from '../catalog/charts/chart.ts';
import { bestSeats } from './best-available.ts';
import { LiveShow } from './live-show.ts';

/** Two sections of three rows of eight; seat numbers count on. An aisle divides rows between the 4th and the 5th seat. */
const LAYOUT = {
  width: 100,
  height: 60,
  stage: { x: 30, y: 0, width: 40, height: 5, label: 'Stage' },
};
const chart = buildChart(
  { id: 1, venueId: 1, name: 'Hall', categories: [], contentHash: '', layout: LAYOUT },
  [
    { section: 1, name: 'Stalls', outline: [] },
    { section: 2, name: 'Circle', outline: [] },
  ],
  Array.from({ length: 48 }, (_, index) => {
    const section = Math.floor(index / 24) + 1;
    const row = Math.floor((index % 24) / 8) + 1;
    const place = (index % 8) + 1;
    return {
      seat: index + 1,
      section,
      row,
      rowLabel: String(row),
      position: place > 4 ? place + 1 : place,
      label: String(place),
      x: 10 * place,
      y: 10 + (section - 1) * 30 + row * 8,
      accessible: false,
      companion: false,
      category: 0,
    };
  }),
);
const focal = { x: 45, y: 0 };

function best(quantity: number, taken: readonly number[] = [], more: object = {}) {
  return bestSeats({ chart, quantity, focal, isFree: (seat) => !taken.includes(seat), ...more });
}

describe('bestSeats', () => {
  it('takes neighbors in the row nearest to the focal point', () => {
    expect(best(2)).toEqual([3, 4]);
    expect(best(4)).toEqual([1, 2, 3, 4]);
    expect(best(2, [], { focal: { x: 80, y: 70 } })).toEqual([47, 48]);
  });

  it('does not seat a party across an aisle', () => {
    // Four neighbors are left nowhere in the first row: 2 to 4 and 5 to 8, without 6.
    const seats = best(3, [1, 6]) ?? [];
    expect(seats).toEqual([2, 3, 4]);
    expect(best(2, [1, 2, 3, 6, 7, 8])).not.toEqual([4, 5]);
  });

  it('leaves no single seat orphaned when it can', () => {
    // Of three in a block of four one would stay alone; the row behind has a block of three.
    expect(best(3, [9])).toEqual([10, 11, 12]);
    // Everywhere the same: then the nearest.
    expect(best(3)).toEqual([2, 3, 4]);
  });

  it('splits over rows behind each other when no row has enough together', () => {
    const seats = best(6) ?? [];
    const rows = new Set(seats.map((seat) => Math.floor((seat - 1) / 8)));
    expect(seats).toHaveLength(6);
    expect([...rows].sort()).toEqual([0, 1]);
    expect(best(5, [], { sections: new Set([2]) })?.every((seat) => seat > 24)).toBe(true);
  });

  it('takes scattered seats at last, and gives up when there are too few', () => {
    const free = [3, 13, 24, 40];
    const taken = Array.from({ length: 48 }, (_, index) => index + 1).filter((seat) => !free.includes(seat));
    expect(best(4, taken)?.toSorted((a, b) => a - b)).toEqual(free);
    expect(best(5, taken)).toBeUndefined();
  });

  it('is the same, and asks less, when it is told where nothing is free', () => {
    const cases = [[], [1, 6], [9], [1, 2, 3, 4, 5, 6, 7, 8], [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]];
    const left = Array.from({ length: 48 }, (_, index) => index + 1);
    for (const taken of [...cases, left.filter((seat) => seat % 7 > 0), left]) {
      const states = left.map((seat) => (taken.includes(seat) ? 's' : 'a')).join('');
      const seats = { ids: left, tiers: left.map(() => 1), states };
      const room = new LiveShow({ revision: 1, now: 0, tiers: [], seats }).roomInRows(chart);
      for (const sections of [undefined, new Set([1]), new Set([2])]) {
        for (const quantity of [1, 2, 3, 5]) {
          const scope = sections === undefined ? {} : { sections };
          expect(best(quantity, taken, { ...scope, room })).toEqual(best(quantity, taken, scope));
        }
      }
    }
  });
});
