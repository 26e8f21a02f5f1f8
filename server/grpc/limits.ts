/** Asks a limit before a call goes on. */
import { type Limit, tooMany } from '../doors/index.ts';
import { RefusalError } from '../lib/errors.ts';

/** Takes one from the bucket of a key; without a limit nothing. @throws RefusalError rate_limited when it is empty */
export function enforce(limit: Limit | undefined, key: string): void {
  if (limit === undefined) return;
  const taken = limit.take(key);
  if (taken.waitMs > 0) throw new RefusalError(tooMany(limit.policy, taken));
}
