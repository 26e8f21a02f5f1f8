/** How long the buckets of a sale are, and what falls into each. */

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Each a multiple of those before it, so that short buckets can be poured into long ones. */
const LENGTHS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 28 * DAY];
/** More points than these say nothing more to the eye. */
const BUCKETS_MAX = 120;

/** Seconds of a bucket, for a sale of so many seconds. */
export const bucketLength = (seconds: number): number =>
  LENGTHS.find((length) => seconds / length <= BUCKETS_MAX) ?? (LENGTHS.at(-1) as number);

/** When the bucket begins that an instant falls into; all in Unix seconds. */
export const bucketOf = (at: number, length: number): number => Math.floor(at / length) * length;

/**
 * Adds up rows by bucket: one row for each bucket from `from` to `to`, in order, zeros where nothing was. What came before
 * counts for the first, what came after for the last.
 * @param rows begin with the instant, in Unix seconds
 */
export function pour(
  rows: Iterable<readonly number[]>,
  { from, to, length, width }: { from: number; to: number; length: number; width: number },
): (readonly [number, ...number[]])[] {
  const first = bucketOf(from, length);
  const count = Math.max(1, Math.floor((to - first) / length) + 1);
  const buckets = Array.from({ length: count }, () => new Array<number>(width).fill(0));
  for (const [at = 0, ...values] of rows) {
    const index = Math.min(count - 1, Math.max(0, Math.floor((at - first) / length)));
    const bucket = buckets[index] as number[];
    for (let n = 0; n < width; n += 1) bucket[n] = (bucket[n] as number) + (values[n] ?? 0);
  }
  return buckets.map((values, index) => [first + index * length, ...values]);
}
