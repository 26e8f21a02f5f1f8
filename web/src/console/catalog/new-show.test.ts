import { expect, it } from 'vitest';
import type { Values } from '../form/merge.ts';
import { newShowBody, newShowValues, tiersForRoom, tiersOfChart } from './new-show.ts';
import { type Chart, MIXED, seatCounts } from './seat-form.ts';
import { tierKeys } from './tier-form.ts';

/** Two rows of four seats: the first is good, so is half of the second, and a quarter has no category. */
const chart: Chart = {
  sections: [
    {
      section: 1,
      name: 'Hall',
      rows: [
        { row: 1, label: 'A', seats: [1, 2, 3, 4] },
        { row: 2, label: 'B', seats: [5, 6, 7, 8] },
      ],
    },
  ],
  categories: [
    { name: 'Best', ranges: [{ from: 1, to: 6 }] },
    { name: 'Nobody sits here', ranges: [] },
  ],
};

const start = newShowValues('Europe/Lisbon', Date.parse('2030-01-01T12:00:00Z'));
const formFor = (room: Chart | undefined, from: Values = start): Values =>
  Object.fromEntries(
    Object.entries({ ...from, ...tiersForRoom(from, room, 300) }).filter(([, value]) => value !== undefined),
  ) as Values;
const named = (values: Values) => tierKeys(values).map((key) => values[`tier:${key}:name`]);

it('begins with a tier for each category of the room, and one for the rest', () => {
  const values = formFor(chart);
  expect(named(values).toSorted()).toEqual(['Best', 'Other seats']);
  expect(values).toMatchObject({ 'seat:1': 'rows', 'seat:1:1': 'nc1', 'seat:1:2': MIXED });
  const { tierOf } = tiersOfChart(chart);
  expect(Object.fromEntries(seatCounts(chart, values, tierOf))).toEqual({ nc1: 6, n1: 2 });
});

it('sends the seats of each tier, also of rows that have several', () => {
  const seating = { chart, tierOf: tiersOfChart(chart).tierOf };
  const { tiers } = newShowBody({ ...formFor(chart), 'tier:nc1:price': '40' }, 1, 2, seating);
  const seatsOf = Object.fromEntries((tiers ?? []).map(({ name, seats }) => [name, seats]));
  expect(seatsOf.Best).toEqual({
    sections: [],
    rows: [{ section: 'Hall', rows: ['A'] }],
    ranges: [
      { from: 5, to: 5 },
      { from: 6, to: 6 },
    ],
  });
  expect(seatsOf['Other seats']).toMatchObject({
    ranges: [
      { from: 7, to: 7 },
      { from: 8, to: 8 },
    ],
  });
});

it('has one tier where the room says nothing of kinds, and goes back to none', () => {
  const plain = formFor({ ...chart, categories: [] }, formFor(chart));
  expect(named(plain)).toEqual(['Seats']);
  expect(plain).toMatchObject({ 'seat:1': 'n1' });
  const standing = formFor(undefined, plain);
  expect(named(standing)).toEqual(['Standing']);
  expect(standing).toMatchObject({ 'tier:n1:kind': 'general', 'tier:n1:capacity': '300' });
  expect(Object.keys(standing).filter((field) => field.startsWith('seat:'))).toEqual([]);
});

it('keeps the price that was typed first', () => {
  const typed = { ...start, 'tier:n1:price': '25' };
  expect(formFor(chart, typed)).toMatchObject({ 'tier:nc1:price': '25', 'tier:n1:price': '' });
});
