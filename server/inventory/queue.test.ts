import { describe, expect, it, vi } from 'vitest';
import type { Entry } from './batch.ts';
import { ShowQueue, takeBatch } from './queue.ts';

const entry = (id: string, key?: string): Entry => ({
  operation: {
    kind: 'settle',
    request: { id, event: 'cancel', by_role: false, ...(key !== undefined && { key }) },
  },
  enqueuedAt: 0,
  answer: () => {},
  fail: () => {},
});
const idsOf = (entries: readonly Entry[]) => entries.map(({ operation }) => operation.request.id);

describe('takeBatch', () => {
  it('speaks of each claim once, and keeps the order of those that wait', () => {
    const { batch, rest } = takeBatch([entry('a'), entry('b'), entry('a'), entry('c'), entry('a')], 10);
    expect(idsOf(batch)).toEqual(['a', 'b', 'c']);
    expect(idsOf(rest)).toEqual(['a', 'a']);
  });

  it('uses each key once', () => {
    const { batch, rest } = takeBatch([entry('a', 'k'), entry('b', 'k'), entry('c', 'l')], 10);
    expect(idsOf(batch)).toEqual(['a', 'c']);
    expect(idsOf(rest)).toEqual(['b']);
  });

  it('takes no more than fit, and lets nothing about the same claim overtake', () => {
    const { batch, rest } = takeBatch([entry('a'), entry('b'), entry('b'), entry('c')], 2);
    expect(idsOf(batch)).toEqual(['a', 'b']);
    expect(idsOf(rest)).toEqual(['b', 'c']);
  });
});

describe('ShowQueue', () => {
  it('decides nothing for those who have gone while they waited', async () => {
    const batches: string[][] = [];
    const failed: string[] = [];
    const queue = new ShowQueue({
      lengthMax: 10,
      batchMax: 10,
      onIdle: () => {},
      decide: async (entries) => batches.push(idsOf(entries)) > 0,
      turnAway: () => {},
    });
    const waiting = (id: string, hasGone: boolean) => ({
      ...entry(id),
      hasGone: () => hasGone,
      fail: ({ code }: { readonly code: string }) => failed.push(`${id} ${code}`),
    });
    for (const one of [waiting('a', true), waiting('b', false), entry('c')]) queue.push(one);
    await vi.waitFor(() => expect(batches).toEqual([['b', 'c']]));
    queue.push(waiting('d', true));
    await vi.waitFor(() => expect(failed).toEqual(['a client_gone', 'd client_gone']));
    expect(batches).toHaveLength(1);
  });

  it('decides what came together as one batch, and gathers the next while it does', async () => {
    const batches: string[][] = [];
    let release = () => {};
    const onIdle = vi.fn();
    const queue = new ShowQueue({
      lengthMax: 10,
      batchMax: 10,
      onIdle,
      decide: (entries) => {
        batches.push(idsOf(entries));
        return new Promise((resolve) => {
          release = () => resolve(true);
        });
      },
      turnAway: () => {},
    });
    queue.push(entry('a'));
    queue.push(entry('b'));
    await vi.waitFor(() => expect(batches).toEqual([['a', 'b']]));
    queue.push(entry('c'));
    queue.push(entry('d'));
    expect(queue.length).toBe(2);
    release();
    await vi.waitFor(() =>
      expect(batches).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    expect(onIdle).not.toHaveBeenCalled();
    release();
    await vi.waitFor(() => expect(onIdle).toHaveBeenCalledOnce());
  });

  it('turns away what does not fit', () => {
    const rest = { onIdle: () => {}, decide: async () => true, turnAway: () => {} };
    const queue = new ShowQueue({ lengthMax: 1, batchMax: 1, ...rest });
    expect(queue.push(entry('a'))).toBe(true);
    expect(queue.push(entry('b'))).toBe(false);
  });

  it('turns away all that waits when the database is away, and tries again with what comes later', async () => {
    const batches: string[][] = [];
    const away: string[][] = [];
    const queue = new ShowQueue({
      lengthMax: 10,
      batchMax: 2,
      onIdle: () => {},
      decide: async (entries) => batches.push(idsOf(entries)) > 1,
      turnAway: (entries) => away.push(idsOf(entries)),
    });
    for (const id of ['a', 'b', 'c', 'd', 'e']) queue.push(entry(id));
    await vi.waitFor(() => expect(away).toEqual([['c', 'd', 'e']]));
    queue.push(entry('f'));
    await vi.waitFor(() => expect(batches).toEqual([['a', 'b'], ['f']]));
  });
});
