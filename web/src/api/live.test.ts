import { expect, it, vi } from 'vitest';
import { EventReader } from './event-stream.ts';
import { openLiveShow, SeatStates } from './live.ts';
import { backOff } from './live-feed.ts';

const snapshot = (revision: number, states = 'aahps') =>
  JSON.stringify({
    revision,
    tiers: [[1, 5, 1, 1, 1]],
    seats: {
      ranges: [
        [1, 3],
        [10, 11],
      ],
      tiers: [
        [1, 2],
        [4, 3],
      ],
      states,
    },
  });
const delta = (from: number, revision: number, seats: object) =>
  JSON.stringify({ from, revision, tiers: [[1, 5, 2, 1, 1]], seats });

it('reads runs of seats and tiers', () => {
  const states = new SeatStates();
  expect(states.fold({ kind: 'snapshot', revision: 3, data: snapshot(3) })).toBe('all');
  expect([1, 2, 3, 10, 11].map((seat) => states.stateOf(seat))).toEqual([
    'available',
    'available',
    'held',
    'pending',
    'sold',
  ]);
  expect([1, 2, 3, 10, 11].map((seat) => states.tierOf(seat))).toEqual([1, 1, 4, 4, 4]);
  expect([0, 4, 12].map((seat) => states.has(seat))).toEqual([false, false, false]);
  expect(states.stockOf(1)).toMatchObject({ capacity: 5, available: 2 });
});

it('folds deltas that follow, forgives those it knows, and refuses those with a gap before them', () => {
  const states = new SeatStates();
  expect(states.fold({ kind: 'delta', revision: 4, data: delta(3, 4, {}) })).toBeUndefined();
  states.fold({ kind: 'snapshot', revision: 3, data: snapshot(3) });
  expect(
    states.fold({ kind: 'delta', revision: 5, data: delta(3, 5, { held: [1, 99], sold: [3] }) }),
  ).toEqual([1, 3]);
  expect(states.stateOf(1)).toBe('held');
  expect(states.stockOf(1)?.available).toBe(1);
  expect(states.fold({ kind: 'delta', revision: 4, data: delta(3, 4, { available: [1] }) })).toEqual([]);
  expect(states.stateOf(1)).toBe('held');
  expect(states.fold({ kind: 'delta', revision: 9, data: delta(8, 9, {}) })).toBeUndefined();
});

it('shows what is kept for those who wait as held, for as long as it is', () => {
  const states = new SeatStates();
  states.fold({ kind: 'snapshot', revision: 3, data: snapshot(3) });
  const kept = JSON.stringify({ from: 3, revision: 4, tiers: [[1, 5, 1, 1, 1, 2]], seats: {} });
  expect(states.fold({ kind: 'delta', revision: 4, data: kept })).toBe('all');
  expect([states.stateOf(1), states.stateOf(10)]).toEqual(['held', 'pending']);
  expect(states.stockOf(1)).toMatchObject({ available: 0, isKept: true });
  // Fewer than anybody who waits would take: anybody's.
  const left = JSON.stringify({ from: 4, revision: 5, tiers: [[1, 5, 2, 1, 1, 2]], seats: { held: [2] } });
  expect(states.fold({ kind: 'delta', revision: 5, data: left })).toBe('all');
  expect(states.stateOf(1)).toBe('available');
  expect(states.stockOf(1)).toMatchObject({ available: 1, isKept: false });
});

it('reads events that come in pieces, and passes over comments', () => {
  const reader = new EventReader();
  expect(reader.push('retry: 2000\n\n:\n\nevent: del')).toEqual([]);
  expect(reader.retryMs).toBe(2_000);
  expect(reader.push('ta\nid: 7\ndata: {"a":1}\n')).toEqual([]);
  expect(reader.push('\n')).toEqual([{ event: 'delta', id: '7', data: '{"a":1}' }]);
});

it('waits longer with each failure, never in step with others', () => {
  expect([1, 2, 3, 20].map((failures) => backOff(failures, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
  expect(backOff(3, 0)).toBe(2_000);
});

it('comes back with the revision it has, and starts over when something is missing', async () => {
  const asked: (string | undefined)[] = [];
  const answers = [
    `event: snapshot\nid: 3\ndata: ${snapshot(3)}\n\n`,
    `event: delta\nid: 9\ndata: ${delta(8, 9, {})}\n\n`,
    `event: snapshot\nid: 9\ndata: ${snapshot(9, 'sssss')}\n\n`,
  ];
  const request = vi.fn(async (_: unknown, init?: RequestInit) => {
    asked.push(new Headers(init?.headers).get('Last-Event-ID') ?? undefined);
    const answer = answers.shift();
    return answer === undefined ? new Response(null, { status: 404 }) : new Response(answer);
  });
  vi.useFakeTimers();
  const live = openLiveShow(12, { fetch: request as typeof fetch, random: () => 0 });
  const heard: unknown[] = [];
  live.subscribe((changed) => heard.push(changed));
  for (let round = 0; round < 40 && live.status !== 'gone'; round += 1)
    await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  expect(asked).toEqual([undefined, '3', undefined, '9']);
  expect(heard).toEqual(['all', 'all']);
  expect(live.status).toBe('gone');
  expect(live.stateOf(1)).toBe('sold');
});
