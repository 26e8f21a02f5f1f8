import { expect, it, vi } from 'vitest';
import { twoSections } from '../geometry/chart-fixture.ts';
import { lostSeats } from './lost.ts';
import { markKey, markOf } from './marks.ts';
import { ABSENT, AVAILABLE, SEAT_STATES, type SeatState } from './seat-code.ts';
import { type LiveSource, SeatStore } from './seat-store.ts';

const tiers = [
  { id: 7, price: 5_000 },
  { id: 9, price: 1_000 },
];

/** A show that sells seats 1 to 29: the left section in tier 7, the right one in 9. */
function fakeLive() {
  const states = new Map<number, SeatState>();
  for (let seat = 1; seat < 30; seat += 1) states.set(seat, 'available');
  const listeners = new Set<(changed: readonly number[] | 'all') => void>();
  const live: LiveSource = {
    revision: 1,
    has: (seat) => states.has(seat),
    stateOf: (seat) => states.get(seat) ?? 'sold',
    tierOf: (seat) => (seat <= 15 ? 7 : 9),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const set = (seats: readonly number[], state: SeatState) => {
    for (const seat of seats) states.set(seat, state);
    for (const listener of listeners) listener(seats);
  };
  return { live, set, listeners };
}

function following() {
  const fake = fakeLive();
  const store = new SeatStore(twoSections(), fake.live, tiers);
  return { ...fake, store, stop: store.follow() };
}

it('counts what is free in each section, and from what price', () => {
  const { store, set } = following();
  expect(store.occupancy.summaryOf(0)).toEqual({ total: 15, free: 15, priceFrom: 5_000, slot: 0 });
  expect(store.occupancy.summaryOf(1)).toEqual({ total: 14, free: 14, priceFrom: 1_000, slot: 1 });
  set([1, 2], 'held');
  set([2], 'available');
  expect(store.occupancy.summaryOf(0).free).toBe(14);
  set(
    Array.from({ length: 14 }, (_, at) => at + 16),
    'sold',
  );
  expect(store.occupancy.summaryOf(1)).toMatchObject({ free: 0, priceFrom: undefined });
  expect(store.occupancy.freeInRow(0)).toBe(4);
  expect(store.occupancy.totalInRow(5)).toBe(4);
});

it('tells which places have changed, and nothing that has not', () => {
  const { store, set } = following();
  const listener = vi.fn();
  store.subscribe(listener);
  set([3, 4, 3_000], 'held');
  set([3], 'held');
  expect(listener.mock.calls).toEqual([[[2, 3]]]);
  expect(store.occupancy.stateAt(2)).toBe('held');
});

it('leaves seats alone that the show does not sell', () => {
  const { store } = following();
  expect(store.occupancy.codes[29]).toBe(ABSENT);
  expect(store.occupancy.stateAt(29)).toBeUndefined();
  expect(store.occupancy.isFree(29)).toBe(false);
});

it('stops following', () => {
  const { listeners, stop } = following();
  expect(listeners.size).toBe(1);
  stop();
  expect(listeners.size).toBe(0);
});

it('tells the loss of watched seats that others took', () => {
  const { store, set } = following();
  set([1, 2, 3], 'held');
  const lost = lostSeats([0, 1, 2], store.occupancy, new Set([0, 1]), new Set([1]));
  expect(lost).toEqual([0]);
  set([1], 'available');
  expect(lostSeats([0], store.occupancy, new Set([0]), new Set())).toEqual([]);
});

it('gives every state a shape of its own', () => {
  const codes = [...SEAT_STATES.keys(), ABSENT];
  expect(new Set(codes.map((code) => markOf(markKey(code, 0, 0)).shape)).size).toBe(codes.length);
  expect(markOf(markKey(AVAILABLE, 5, 1))).toEqual({
    shape: 'disc',
    slot: 5,
    accessible: true,
    companion: false,
  });
});
