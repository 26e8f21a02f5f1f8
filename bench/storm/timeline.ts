/** The course of a storm: what all load processes tell, put together for the screen, the report and the figures. */

import type { StockRow } from './client/views.ts';
import type { CrowdStats } from './crowd.ts';
import { Latencies, type Percentiles } from './latency.ts';
import { type Kind, type Mood, WRITES } from './load/stats.ts';

/** One moment, about twice a second. */
export interface Moment {
  /** Seconds since the storm began. */
  readonly at: number;
  readonly connected: number;
  readonly moods: Readonly<Record<Mood, number>>;
  readonly stock: { readonly capacity: number; readonly held: number; readonly sold: number };
  /** Per second, in this moment. */
  readonly writes: number;
  readonly requests: number;
  readonly bookings: number;
  /** Of all writes in this moment. */
  readonly latency: Percentiles;
  readonly feedDelay: Percentiles;
  /** Answers per second in this moment, by code. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Of the slowest load process, 99th percentile in milliseconds. */
  readonly lag: number;
}

const isWrite = (kind: string): boolean => (WRITES as readonly string[]).includes(kind);

export class Timeline {
  readonly moments: Moment[] = [];
  readonly total = new Map<Kind, Latencies>();
  readonly answers: Record<string, number> = {};
  /** Writes while at least so many were connected as the storm is about. */
  readonly full = new Latencies();
  readonly #fullSize: number;
  readonly #startedAt = performance.now();
  /** When the sale opened, and when all was sold, in seconds since the storm began. */
  openedAt: number | undefined;
  soldOutAt: number | undefined;
  #latest: CrowdStats[] = [];
  #since = new Map<Kind, Latencies>();
  #answersSince: Record<string, number> = {};
  #momentAt = performance.now();

  /** @param fullSize connected buyers that make a full house */
  constructor(fullSize: number) {
    this.#fullSize = fullSize;
  }

  /** Seconds since the storm began. */
  get now(): number {
    return (performance.now() - this.#startedAt) / 1000;
  }

  add(stats: CrowdStats, index: number): void {
    this.#latest[index] = stats;
    if (this.isSoldOut) this.soldOutAt ??= this.now;
    for (const [kind, counts] of Object.entries(stats.page.latencies) as [Kind, never][]) {
      latenciesOf(this.total, kind).add(counts);
      latenciesOf(this.#since, kind).add(counts);
      if (isWrite(kind) && this.connected >= this.#fullSize) this.full.add(counts);
    }
    for (const [name, count] of Object.entries(stats.page.answers)) {
      this.answers[name] = (this.answers[name] ?? 0) + count;
      this.#answersSince[name] = (this.#answersSince[name] ?? 0) + count;
    }
  }

  get connected(): number {
    return this.#sum(({ page }) => page.connected);
  }

  get busy(): number {
    return this.#sum(({ page }) => page.busy);
  }

  get feedsLost(): number {
    return this.#sum(({ page }) => page.feedsLost);
  }

  get allHere(): boolean {
    return this.#latest.length > 0 && this.#latest.every(({ allHere }) => allHere);
  }

  /** As the most advanced of the feeds tells it. */
  get tiers(): readonly StockRow[] {
    return (
      this.#latest.reduce<CrowdStats | undefined>(
        (best, each) => (best !== undefined && best.revision >= each.revision ? best : each),
        undefined,
      )?.tiers ?? []
    );
  }

  get isSoldOut(): boolean {
    return this.tiers.length > 0 && this.tiers.every(([, capacity, , , sold]) => sold >= capacity);
  }

  /** Ends a moment. */
  tick(): Moment {
    const seconds = (performance.now() - this.#momentAt) / 1000;
    this.#momentAt = performance.now();
    const answers = Object.entries(this.#answersSince);
    const rate = (wanted: (kind: string, code: string) => boolean) =>
      answers.reduce((sum, [name, count]) => {
        const [kind = '', code = ''] = name.split(' ');
        return sum + (code !== 'replayed' && wanted(kind, code) ? count / seconds : 0);
      }, 0);
    const writes = new Latencies();
    for (const [kind, counted] of this.#since) if (isWrite(kind)) writes.add(counted.counts());
    const moment: Moment = {
      at: this.now,
      connected: this.connected,
      moods: this.#moods(),
      stock: {
        capacity: sumOf(this.tiers, 1),
        held: sumOf(this.tiers, 2) + sumOf(this.tiers, 3),
        sold: sumOf(this.tiers, 4),
      },
      writes: rate(isWrite),
      requests: rate(() => true),
      bookings: rate((kind, code) => kind === 'booking' && code === 'ok'),
      latency: writes.percentiles(),
      feedDelay: latenciesOf(this.#since, 'feed').percentiles(),
      refusals: Object.fromEntries(
        answers
          .filter(([name]) => isWrite(name.split(' ')[0] ?? '') && !/ (ok|replayed)$/.test(name))
          .map(([name, count]) => [name, count / seconds]),
      ),
      lag: Math.max(0, ...this.#latest.map(({ page }) => page.lag)),
    };
    this.#since = new Map();
    this.#answersSince = {};
    this.moments.push(moment);
    return moment;
  }

  #sum(of: (stats: CrowdStats) => number): number {
    return this.#latest.reduce((sum, each) => sum + of(each), 0);
  }

  #moods(): Moment['moods'] {
    const moods = { outside: 0, looking: 0, holding: 0, bought: 0, watching: 0, gone: 0 };
    for (const name of Object.keys(moods) as Mood[]) moods[name] = this.#sum(({ page }) => page.moods[name]);
    return moods;
  }
}

function latenciesOf(all: Map<Kind, Latencies>, kind: Kind): Latencies {
  const known = all.get(kind) ?? new Latencies();
  all.set(kind, known);
  return known;
}

const sumOf = (tiers: readonly StockRow[], column: number): number =>
  tiers.reduce((sum, tier) => sum + (tier[column] ?? 0), 0);
