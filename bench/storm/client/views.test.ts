import { describe, expect, it } from 'vitest';
import { type View, Views } from './views.ts';

const event = (kind: string, revision: number, data: object): Buffer =>
  Buffer.from(`event: ${kind}\nid: ${revision}\ndata: ${JSON.stringify({ revision, ...data })}`);
const snapshot = (revision: number, states: string) =>
  event('snapshot', revision, {
    tiers: [[1, 4, 0, 0, 0]],
    seats: {
      ranges: [
        [1, 2],
        [7, 8],
      ],
      states,
    },
  });
const delta = (from: number, revision: number, seats: object) =>
  event('delta', revision, { from, tiers: [[1, 4, 0, 0, 1]], seats });
const statesOf = ({ states }: View) => states.toString('latin1');

describe('Views', () => {
  it('folds what a feed sends', () => {
    const views = new Views();
    const first = views.follow(undefined, snapshot(5, 'aaha'));
    const second = views.follow(first, delta(5, 7, { sold: [7], held: [1] }));
    expect([statesOf(first), statesOf(second), second.revision]).toEqual(['aaha', 'hasa', 7]);
    expect(second.tiers).toEqual([[1, 4, 0, 0, 1]]);
    expect(views.latest).toBe(second);
    expect(views.faults).toEqual([]);
  });

  it('shares what comes of the same bytes, and tells others apart', () => {
    const views = new Views();
    const first = views.follow(undefined, snapshot(5, 'aaaa'));
    expect(views.follow(undefined, snapshot(5, 'aaaa'))).toBe(first);
    const sold = views.follow(first, delta(5, 6, { sold: [1] }));
    expect(views.follow(first, delta(5, 6, { sold: [1] }))).toBe(sold);
    // Another node that says something else at the same revision.
    expect(views.follow(first, delta(5, 6, { sold: [2] }))).not.toBe(sold);
    // Another way to the same.
    expect(views.follow(undefined, snapshot(6, 'saaa')).revision).toBe(6);
  });

  it('notices deltas that do not follow, and seats that are none', () => {
    const views = new Views();
    const first = views.follow(undefined, snapshot(5, 'aaaa'));
    views.follow(first, delta(6, 7, {}));
    views.follow(first, delta(3, 5, {}));
    views.follow(first, delta(5, 6, { sold: [3] }));
    expect(views.faults).toHaveLength(3);
  });
});
