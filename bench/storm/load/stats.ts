/** What one load process counts, and tells the storm twice a second. */
import { Latencies, type LatencyCounts } from '../latency.ts';

/** Kinds of requests. All but the last three write. */
export const WRITES = ['hold', 'change', 'extend', 'release', 'booking', 'confirm', 'cancel'] as const;
export type Write = (typeof WRITES)[number];
/** `open`: from asking for the feed to the first view; `feed`: from the answer of a write to seeing it in the feed. */
export type Kind = Write | 'read' | 'open' | 'feed';

/** What buyers are doing. */
export type Mood = 'outside' | 'looking' | 'holding' | 'bought' | 'watching' | 'gone';

export interface StatsPage {
  /** Since the last page. */
  readonly latencies: Readonly<Partial<Record<Kind, LatencyCounts>>>;
  /** Answers since the last page, by `kind code`; the code of a yes is `ok`, of an answer that never came `lost`. */
  readonly answers: Readonly<Record<string, number>>;
  /** Buyers now. */
  readonly moods: Readonly<Record<Mood, number>>;
  /** Open live feeds now. */
  readonly connected: number;
  /** Buyers who still want something. */
  readonly busy: number;
  /** Feeds that were lost without anybody meaning it, since the start. */
  readonly feedsLost: number;
  /** How late this process is itself, 99th percentile in milliseconds. */
  readonly lag: number;
  /** Requests that wait for a connection now. */
  readonly waiting: number;
}

export class Stats {
  readonly #latencies = new Map<Kind, Latencies>();
  #answers: Record<string, number> = {};
  readonly moods: Record<Mood, number> = {
    outside: 0,
    looking: 0,
    holding: 0,
    bought: 0,
    watching: 0,
    gone: 0,
  };
  connected = 0;
  busy = 0;
  feedsLost = 0;

  answered(kind: Kind, code: string, milliseconds: number): void {
    this.count(kind, code);
    this.took(kind, milliseconds);
  }

  count(kind: Kind, code: string): void {
    const name = `${kind} ${code}`;
    this.#answers[name] = (this.#answers[name] ?? 0) + 1;
  }

  took(kind: Kind, milliseconds: number): void {
    const latencies = this.#latencies.get(kind) ?? new Latencies();
    this.#latencies.set(kind, latencies);
    latencies.record(milliseconds);
  }

  /** Takes what was counted since the last page. */
  page(more: Pick<StatsPage, 'lag' | 'waiting'>): StatsPage {
    const latencies: Partial<Record<Kind, LatencyCounts>> = {};
    for (const [kind, counted] of this.#latencies) {
      if (counted.count > 0) latencies[kind] = counted.counts();
      counted.clear();
    }
    const answers = this.#answers;
    this.#answers = {};
    const { connected, busy, feedsLost } = this;
    return { latencies, answers, moods: { ...this.moods }, connected, busy, feedsLost, ...more };
  }
}
