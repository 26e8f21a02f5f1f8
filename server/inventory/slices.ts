/** Long work in short slices, so that whatever else a node has to do comes in between. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A slice is over after this. */
const SLICE_MS = 4;
/** Of the time until the work is done, at most this share is spent on it. */
const SHARE = 0.25;
/** Items between two looks at the clock. */
const STEP = 16;

/** Does something with each item, also with those that are added meanwhile. Little work is done at once. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let count = 0;
  let startedAt = performance.now();
  for (const item of items) {
    work(item);
    count += 1;
    if (count % STEP !== 0) continue;
    const spent = performance.now() - startedAt;
    if (spent < SLICE_MS) continue;
    await sleep(spent / SHARE - spent, undefined, { ref: false });
    startedAt = performance.now();
  }
}
