import { expect, it } from 'vitest';
import { PaintedSeats } from './painted-seats.ts';

const live = {
  revision: 4,
  has: (seat: number) => seat < 10,
  stateOf: () => 'sold' as const,
  tierOf: () => 7,
  subscribe: () => () => {},
};

it('shows what is painted as free in its slot, and what is blank as held', () => {
  const seats = new PaintedSeats(
    live,
    (seat) => (seat === 1 ? 5 : undefined),
    () => 2,
  );
  expect(seats.revision).toBe(4);
  expect([seats.has(1), seats.has(11)]).toEqual([true, false]);
  expect([seats.stateOf(1), seats.tierOf(1)]).toEqual(['available', 5]);
  expect([seats.stateOf(2), seats.tierOf(2)]).toEqual(['held', 2]);
});
