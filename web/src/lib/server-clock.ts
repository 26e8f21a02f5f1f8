/**
 * What time it is at the server. A visitor's clock may be minutes off, and a sale opens for all at once: every answer says
 * when it was made, to the second.
 */

/** Differences this small are the way of the answer and the missing fraction of its second, not a wrong clock. */
const NOISE_MS = 2_500;

let aheadMs = 0;

/** Takes note of an answer's `Date` header. One from a cache is older than it should be, so the latest clock wins. */
export function noteServerTime(date: string | null, nowMs = Date.now()): void {
  const serverMs = Date.parse(date ?? '');
  if (Number.isNaN(serverMs)) return;
  const difference = serverMs + 500 - nowMs;
  if (Math.abs(difference) <= NOISE_MS) aheadMs = 0;
  else if (aheadMs === 0 || difference > aheadMs) aheadMs = difference;
}

/** The time at the server, in milliseconds. */
export const serverNow = (nowMs = Date.now()): number => nowMs + aheadMs;

/** When a time of the server comes by the visitor's clock, in milliseconds. */
export const onThisClock = (time: string): number => Date.parse(time) - aheadMs;
