import { describe, expect, it } from 'vitest';
import type { Chart } from '../catalog/index.ts';
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
    expect(live.apply([change(6, { sold: [2], available: [3] }), change(7, { held: [1] })])).toBe(true);
    expect(live.revision).toBe(7);
    expect(JSON.parse(live.snapshot().data).seats.states).toBe('hsaa');
    expect(live.tiers).toEqual([{ tierId: 1, waitlistFloor: 0, capacity: 4, held: 0, pending: 0, sold: 1 }]);
    expect(live.apply([change(9, {})])).toBe(false);
    expect(live.apply([change(8, {}, true)])).toBe(false);
  });

  it('gives a reader what it lacks: nothing, what has changed, or a snapshot', () => {
    const live = show();
    live.apply([change(6, { held: [1] }), change(7, { held: [3], sold: [1] })]);
    const read = (revision: number | undefined) => {
      const message = live.since(revision);
      return message && [message.kind, message.revision, JSON.parse(message.data).seats];
    };
    expect(read(7)).toBeUndefined();
    expect(read(6)).toEqual(['delta', 7, { held: [3], sold: [1] }]);
    // What changed twice is told once, as it is now.
    expect(read(5)).toEqual(['delta', 7, { held: [3], sold: [1] }]);
    for (const unknown of [4, 8, undefined]) expect(read(unknown)?.slice(0, 2)).toEqual(['snapshot', 7]);
  });

  it('says from which revision a reader comes, and encodes once for all who come from there', () => {
    const live = show();
    live.apply([change(6, { held: [1] }), change(7, {})]);
    expect(JSON.parse(live.since(5)?.data ?? '')).toEqual({
      from: 5,
      revision: 7,
      tiers: [[1, 4, 0, 0, 1]],
      seats: { held: [1] },
    });
    expect(live.since(5)).toBe(live.since(5));
    expect(live.since(undefined)).toBe(live.snapshot());
    const before = live.since(6);
    live.apply([change(8, { sold: [1] })]);
    expect(live.since(6)).not.toBe(before);
  });

  it('counts what is free in each row of its chart, and what of it is together', () => {
    const live = show();
    const position = Int16Array.from([0, 1, 2, 4, 0, 0, 0, 5]);
    const chart = { rows: [{ seats: [1, 2] }, { seats: [3, 7] }], position } as unknown as Chart;
    expect(live.roomInRows(chart)).toEqual({ free: Uint32Array.of(1, 2), together: Uint32Array.of(1, 2) });
    live.apply([change(6, { available: [2], sold: [7] })]);
    expect(live.roomInRows(chart)).toEqual({ free: Uint32Array.of(2, 1), together: Uint32Array.of(2, 1) });
    const aisle = { ...chart, position: Int16Array.from([0, 1, 3, 4, 0, 0, 0, 5]) } as Chart;
    live.apply([change(7, { available: [7] })]);
    expect(live.roomInRows(aisle)).toEqual({ free: Uint32Array.of(2, 2), together: Uint32Array.of(1, 2) });
  });

  it('sends a snapshot where so much has changed that it is shorter', () => {
    const seats = Array.from({ length: 1_000 }, (_, index) => index + 1);
    const live = new LiveShow({
      revision: 1,
      now: 0,
      tiers: [],
      seats: { ids: seats, tiers: seats.map(() => 1), states: 'a'.repeat(1_000) },
    });
    live.apply([change(2, { sold: seats.slice(0, 100) })]);
    expect(live.since(1)?.kind).toBe('delta');
    live.apply([change(3, { sold: seats.slice(100, 200) })]);
    expect(live.since(1)?.kind).toBe('snapshot');
    expect(live.since(2)?.kind).toBe('delta');
  });

  it('knows of which tiers the public finds nothing', () => {
    const live = show();
    expect(live.keptTiers).toEqual(new Set());
    const payload = {
      reset: false,
      seats: {},
      tiers: [[1, 4, 1, 0, 0, 3] as const, [2, 4, 2, 0, 0, 3] as const],
    };
    live.apply([{ revision: 6, payload }]);
    expect(live.keptTiers).toEqual(new Set([1]));
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
