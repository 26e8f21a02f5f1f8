import { expect, it } from 'vitest';
import { readTierOfSeat, seatCounts, seatValues, selectionOf } from './seat-form.ts';
import { chartOf, templates } from './templates.ts';

const chart = {
  sections: [
    { section: 1, name: 'Left', rows: [row(1, 'A', [1, 2]), row(2, 'B', [3, 4])] },
    { section: 2, name: 'Right', rows: [row(1, 'A', [5, 6])] },
  ],
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

it.each([
  ['theater', 2_000],
  ['studio', 400],
])('has a room that can be taken as it is: %s with %d seats', (id, seats) => {
  const template = templates.find((each) => each.id === id);
  if (template === undefined) throw new Error('there is no such room');
  const counts = seatCounts(chartOf(template.make()), {}, () => undefined);
  expect([...counts.values()]).toEqual([seats]);
});

it.each(templates.map(({ id, make }) => [id, make] as const))(
  'puts no two seats of %s in one place',
  (_id, make) => {
    const { sections, layout } = make();
    const places = sections
      .flatMap(({ rows }) => rows.flatMap(({ seats }) => (Array.isArray(seats) ? seats : [])))
      .map(({ x = 0, y = 0 }) => ({ x, y }))
      .toSorted((one, other) => one.x - other.x);
    let nearest = Number.POSITIVE_INFINITY;
    for (const [index, { x, y }] of places.entries())
      for (let next = index + 1; next < places.length && (places[next]?.x ?? 0) - x < 5; next += 1)
        nearest = Math.min(nearest, Math.hypot((places[next]?.x ?? 0) - x, (places[next]?.y ?? 0) - y));
    expect(nearest).toBeGreaterThan(4);
    const isInside = ({ x, y }: { x: number; y: number }) =>
      x > 0 && y > 0 && x < (layout?.width ?? 0) && y < (layout?.height ?? 0);
    expect(places.every(isInside)).toBe(true);
  },
);

function row(number: number, label: string, seats: number[]) {
  return { row: number, label, seats };
}
