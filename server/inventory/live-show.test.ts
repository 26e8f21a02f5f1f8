import { describe, expect, it } from 'vitest';
import { LiveShow, runsOfNumbers, runsOfValues } from './live-show.ts';
import type { Change } from './snapshot.ts';

const show = () =>
  new LiveShow({
    revision: 5,
    now: 0,
    tiers: [[1, 4, 1, 0, 0]],
    seats: { ids: [1, 2, 3, 7], tiers: [1, 1, 1, 2], states: 'ahaa' },
  });
const change = (revision: number, seats: Change['payload']['seats'], reset = false): Change => ({
  revision,
  payload: { reset, tiers: [[1, 4, 0, 0, 1]], seats },
});

describe('LiveShow', () => {
  it('knows which seats may be taken', () => {
    const live = show();
    expect([1, 2, 3, 4, 7, 8, 0, -1].map((seat) => live.isAvailable(seat))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect([live.tierOf(7), live.tierOf(4), live.tierOf(99)]).toEqual([2, undefined, undefined]);
  });

  it('applies changes that follow, and refuses gaps and resets', () => {
    const live = show();
    expect(live.apply([change(6, { sold: [2], available: [3] }), change(7, { held: [1] })])).toHaveLength(2);
    expect(live.revision).toBe(7);
    expect(JSON.parse(live.snapshot().data).seats.states).toBe('hsaa');
    expect(live.tiers).toEqual([{ tierId: 1, capacity: 4, held: 0, pending: 0, sold: 1 }]);
    expect(live.apply([change(9, {})])).toBeUndefined();
    expect(live.apply([change(8, {}, true)])).toBeUndefined();
  });

  it('gives a reader what it lacks: nothing, deltas, or a snapshot', () => {
    const live = show();
    live.apply([change(6, { held: [1] }), change(7, { held: [3] })]);
    const kinds = (revision: number | undefined) =>
      live.since(revision).map((message) => [message.kind, message.revision]);
    expect(kinds(7)).toEqual([]);
    expect(kinds(6)).toEqual([['delta', 7]]);
    expect(kinds(5)).toEqual([
      ['delta', 6],
      ['delta', 7],
    ]);
    expect(kinds(4)).toEqual([['snapshot', 7]]);
    expect(kinds(8)).toEqual([['snapshot', 7]]);
    expect(kinds(undefined)).toEqual([['snapshot', 7]]);
  });

  it('writes seats as runs', () => {
    expect(JSON.parse(show().snapshot().data).seats).toEqual({
      ranges: [
        [1, 3],
        [7, 7],
      ],
      tiers: [
        [1, 3],
        [2, 1],
      ],
      states: 'ahaa',
    });
    expect(runsOfNumbers([])).toEqual([]);
    expect(runsOfValues([2, 2, 1])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });
});
