import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Fanout, type Reader } from './live-fanout.ts';
import { LiveShow, type Message } from './live-show.ts';
import type { Change } from './snapshot.ts';

class TestReader implements Reader {
  revision: number | undefined;
  isReady = true;
  readonly got: Message[] = [];

  constructor(revision?: number) {
    this.revision = revision;
  }

  send(message: Message): void {
    this.got.push(message);
  }

  get revisions(): number[] {
    return this.got.map(({ revision }) => revision);
  }
}

function start() {
  const show = new LiveShow({
    revision: 5,
    now: 0,
    tiers: [[1, 3, 0, 0, 0]],
    seats: { ids: [1, 2, 3], tiers: [1, 1, 1], states: 'aaa' },
  });
  const fanout = new Fanout(() => show);
  const change = (revision: number): Change => ({
    revision,
    payload: { reset: false, tiers: [[1, 3, 0, 0, 1]], seats: { sold: [1 + (revision % 3)] } },
  });
  const decide = (...revisions: number[]) => {
    show.apply(revisions.map(change));
    fanout.wake();
  };
  return { fanout, decide };
}

describe('Fanout', () => {
  it('sends each reader what it lacks, at once when it comes', () => {
    const { fanout } = start();
    const [first, current] = [new TestReader(), new TestReader(5)];
    fanout.add(first);
    fanout.add(current);
    expect(first.got.map(({ kind }) => kind)).toEqual(['snapshot']);
    expect(current.got).toEqual([]);
    expect(fanout.size).toBe(2);
  });

  it('tells everybody with few messages, however many changes there were', async () => {
    const { fanout, decide } = start();
    const readers = Array.from({ length: 100 }, () => new TestReader(5));
    for (const reader of readers) fanout.add(reader);
    decide(6);
    decide(7, 8);
    decide(9);
    await expect.poll(() => readers.every(({ revision }) => revision === 9)).toBe(true);
    for (const { revisions } of readers) expect(revisions.length).toBeLessThanOrEqual(2);
    expect(new Set(readers.flatMap(({ got }) => got)).size).toBeLessThanOrEqual(4);
  });

  it('leaves out who can take no more, and brings them up to date when they can', async () => {
    const { fanout, decide } = start();
    const [slow, quick] = [new TestReader(5), new TestReader(5)];
    slow.isReady = false;
    fanout.add(slow);
    fanout.add(quick);
    decide(6);
    await expect.poll(() => quick.revision).toBe(6);
    decide(7);
    await expect.poll(() => quick.revision).toBe(7);
    expect(slow.got).toEqual([]);
    slow.isReady = true;
    fanout.catchUp(slow);
    expect(slow.got.map(({ data }) => JSON.parse(data))).toMatchObject([{ from: 5, revision: 7 }]);
  });

  it('forgets who went away', async () => {
    const { fanout, decide } = start();
    const [gone, here] = [new TestReader(5), new TestReader(5)];
    fanout.add(gone);
    fanout.add(here);
    fanout.delete(gone);
    decide(6);
    await expect.poll(() => here.revision).toBe(6);
    expect(gone.got).toEqual([]);
  });

  it('lets other work in between when telling takes long', async () => {
    const { fanout, decide } = start();
    const readers = Array.from({ length: 200 }, () => new TestReader(5));
    for (const reader of readers) {
      reader.send = (message) => {
        const end = performance.now() + 0.5;
        while (performance.now() < end);
        reader.got.push(message);
      };
      fanout.add(reader);
    }
    decide(6);
    expect(fanout.isBusy).toBe(true);
    let turns = 0;
    while (fanout.isBusy) {
      await sleep(0);
      turns += 1;
    }
    expect(turns).toBeGreaterThan(10);
    expect(readers.every(({ revision }) => revision === 6)).toBe(true);
  });
});
