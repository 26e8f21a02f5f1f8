/**
 * Counts how long things took, in buckets that widen with the time: each is within 3 % of what it stands for. Counts of
 * several processes are added up, which percentiles can't be.
 */

/** Buckets to each doubling. */
const STEPS_BITS = 5;
const STEPS = 2 ** STEPS_BITS;

/** `[bucket, count]` of the buckets that have something. */
export type LatencyCounts = readonly (readonly [number, number])[];

export interface Percentiles {
  readonly count: number;
  /** Milliseconds, like the others. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export class Latencies {
  readonly #counts = new Map<number, number>();
  #total = 0;

  get count(): number {
    return this.#total;
  }

  record(milliseconds: number): void {
    this.#add(bucketOf(Math.max(1, Math.round(milliseconds * 1000))), 1);
  }

  add(counts: LatencyCounts): void {
    for (const [bucket, count] of counts) this.#add(bucket, count);
  }

  counts(): LatencyCounts {
    return [...this.#counts];
  }

  clear(): void {
    this.#counts.clear();
    this.#total = 0;
  }

  /** The time in milliseconds that a share (0 to 1) of all stayed within; 0 when there is nothing. */
  at(share: number): number {
    const wanted = Math.ceil(share * this.#total);
    let seen = 0;
    for (const [bucket, count] of [...this.#counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen >= wanted) return topOf(bucket) / 1000;
    }
    return 0;
  }

  percentiles(): Percentiles {
    const [p50, p95, p99, max] = [this.at(0.5), this.at(0.95), this.at(0.99), this.at(1)];
    return { count: this.#total, p50, p95, p99, max };
  }

  #add(bucket: number, count: number): void {
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + count);
    this.#total += count;
  }
}

function bucketOf(microseconds: number): number {
  const shift = Math.max(0, Math.floor(Math.log2(microseconds)) - STEPS_BITS);
  return shift * STEPS + Math.floor(microseconds / 2 ** shift);
}

/** The longest time of a bucket, in microseconds. */
function topOf(bucket: number): number {
  if (bucket < 2 * STEPS) return bucket;
  const shift = Math.floor(bucket / STEPS) - 1;
  return (bucket - shift * STEPS + 1) * 2 ** shift - 1;
}
