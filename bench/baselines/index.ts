/**
 * The designs that Onsale is compared with: each as its sources publish it, with prepared statements, indexes that fit, the
 * pool with which it is fastest and retries; and at its best, with everything in its favor that the design allows.
 */
import { conditionalUpdate, conditionalUpdateBest } from './conditional-update.ts';
import type { Design } from './design.ts';
import { forUpdate, forUpdateBest } from './for-update.ts';
import { serializableSkipLocked, serializableSkipLockedBest } from './serializable-skip-locked.ts';

export { type Design, prefixOf } from './design.ts';
export { type BaselineState, baselinePath, baselineRoutes } from './routes.ts';

export const designs: readonly Design[] = [
  serializableSkipLocked,
  forUpdate,
  conditionalUpdate,
  serializableSkipLockedBest,
  forUpdateBest,
  conditionalUpdateBest,
];

/** Sizes of the pool that `npm run bench -- tuning` tries. */
export const poolSizes: readonly number[] = [1, 2, 4, 10, 20, 40];
