/**
 * A limit on how often something may happen: a bucket that refills steadily (the "generic cell rate algorithm"). All it has
 * to remember is the moment at which the bucket will be full again.
 */

/** Keys that a limit remembers at most, twice this many for a moment. More clients than that push out the oldest. */
const KEYS_MAX = 50_000;

export interface Policy {
  readonly name: 'ip' | 'endpoint' | 'customer';
  /** Requests that may come at once after a pause. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface Limit {
  readonly policy: Policy;
  /** Takes one from the bucket of a key, unless it is empty. `nowMs` is of a clock that only goes on. */
  take(key: string, nowMs?: number): Taken;
}

export interface Taken {
  /** Milliseconds until the bucket has one; 0 when one was taken. */
  readonly waitMs: number;
  /** What is left in the bucket. */
  readonly remaining: number;
  /** Milliseconds until the bucket is full. */
  readonly fullMs: number;
}

/** Makes a limit that has a bucket for each key. */
export function createLimit(policy: Policy, keysMax = KEYS_MAX): Limit {
  const intervalMs = 1000 / policy.perSecond;
  const toleranceMs = (policy.burst - 1) * intervalMs;
  // Two generations: a bucket that nobody took from since the last turn is full again, and may be forgotten.
  const lifeMs = policy.burst * intervalMs;
  let current = new Map<string, number>();
  let previous = new Map<string, number>();
  let turnedMs = 0;
  const take = (key: string, nowMs = performance.now()): Taken => {
    if (nowMs - turnedMs > lifeMs || current.size >= keysMax) {
      previous = current;
      current = new Map();
      turnedMs = nowMs;
    }
    const fullMs = Math.max((current.get(key) ?? previous.get(key) ?? 0) - nowMs, 0);
    const spareMs = toleranceMs - fullMs;
    if (spareMs < 0) return { waitMs: -spareMs, remaining: 0, fullMs };
    current.set(key, nowMs + fullMs + intervalMs);
    return { waitMs: 0, remaining: Math.floor(spareMs / intervalMs), fullMs: fullMs + intervalMs };
  };
  return { policy, take };
}
