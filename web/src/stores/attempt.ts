/**
 * Attempts to pay: one idempotency key for each, written down before the request is sent. A double click, a reload, a second
 * tab or a lost answer send the same key with the same body again, so one attempt has one effect.
 *
 *     begin ──► open ──► settle   the answer is known: the next attempt gets a key of its own
 *                 └────► begin    the same body: the same attempt, the same key
 */
import { randomId } from '../lib/random-id.ts';
import { createStored, type Stored, type StoredOptions } from './stored.ts';

export interface Attempt<Body = unknown> {
  readonly holdId: string;
  readonly key: string;
  /** What was sent, word for word: the key belongs to it. */
  readonly body: Body;
}

export type AttemptStore = Stored<Attempt | null>;

const KEY = 'onsale.attempt';

export const createAttemptStore = (
  options: Pick<StoredOptions<Attempt | null>, 'storage' | 'events'> = {},
): AttemptStore => createStored<Attempt | null>({ key: KEY, initial: null, parse, ...options });

/** The attempt of this browser whose answer is not known yet. */
export const attemptStore = createAttemptStore();

/** The attempt to send: the open one where it is for the same hold, whatever the form says now; else a new one. */
export function beginAttempt<Body>(
  store: AttemptStore,
  holdId: string,
  body: Body,
  newKey: () => string = randomId,
): Attempt<Body> {
  // Read anew: another tab may have begun it.
  store.update((current) => (current?.holdId === holdId ? current : { holdId, key: newKey(), body }));
  return store.get() as Attempt<Body>;
}

/** The attempt for a hold whose answer nobody has seen. */
export const openAttempt = (store: AttemptStore, holdId: string | undefined): Attempt | undefined => {
  const attempt = store.get();
  return attempt !== null && attempt.holdId === holdId ? attempt : undefined;
};

/** Its answer is known, whatever it is. */
export const settleAttempt = (store: AttemptStore, key: string): void =>
  store.update((current) => (current?.key === key ? null : current));

function parse(stored: unknown): Attempt | undefined {
  const attempt = stored as Partial<Attempt> | null;
  const isWhole = typeof attempt?.holdId === 'string' && typeof attempt.key === 'string';
  return isWhole ? (attempt as Attempt) : undefined;
}
