/**
 * Runs batches: one call of `decide_batch` each, with the three answers a commit can have. Yes and no come from the
 * database. Unknown (the connection was lost, or a time-out struck, while it may have committed) is never reported as
 * failed: the batch is run again, and the database first looks which of its claims exist. What was lost on its way is void
 * from then on: it can't arrive late and contradict an answer.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { backoffMs, classify, lend } from '../database/index.ts';
import { type Refusal, refuse } from '../lib/errors.ts';
import type { Decision, Operation } from './requests.ts';
import { answerBatch, type BatchAnswer, type EncodedBatch, encodeBatch, statement } from './wire.ts';

/** One request on its way through a queue, and where its answer goes. */
export interface Entry {
  readonly operation: Operation;
  /** Monotonic milliseconds. */
  readonly enqueuedAt: number;
  readonly answer: (decision: Decision) => void;
  /** Called when there is no answer: the show is unknown, the database is away, or the outcome is. */
  readonly fail: (refusal: Refusal) => void;
  /** Whether nobody waits for the answer any more, and nothing is lost when it is not decided. */
  readonly hasGone?: (() => boolean) | undefined;
}

export interface BatchOptions {
  readonly pool: Pool;
  /** Claims of one show without payment that a client and an address may have; 0 means no cap. */
  readonly holdsPerClientMax: number;
  readonly holdsPerAddressMax: number;
  /** How long an unknown outcome is looked for before it is answered as unknown. */
  readonly outcomeTimeoutMs: number;
  /** By show: attempts whose connection was lost, and that no batch has made void yet. */
  readonly lostAttempts: Map<number, readonly string[]>;
  readonly log: { error(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/**
 * Decides a batch and gives every entry exactly one answer. Never throws.
 * @param rerun whether an earlier attempt of these entries may have been committed
 * @returns the show's revision afterwards, 0 when it is not known; undefined when the database is away
 */
export async function decideBatch(
  options: BatchOptions,
  showId: number,
  entries: readonly Entry[],
  rerun = false,
): Promise<number | undefined> {
  const batch = encodeBatch(entries);
  let deadline: number | undefined;
  let unknown = rerun;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await call(options, showId, batch, unknown);
      // The next batch is on its way to the database before these answers are written: both work at once.
      setImmediate(() => answerBatch(batch.ordered, answer));
      return answer.revision ?? 0;
    } catch (error) {
      const verdict = classify(error);
      if (verdict === 'fatal' || (isTooLong(error) && entries.length > 1)) {
        return await isolate(options, showId, entries, unknown, error);
      }
      unknown ||= verdict === 'unknown';
      // Counted from the first failure: a server that is silently gone has used up seconds before that.
      deadline ??= performance.now() + options.outcomeTimeoutMs;
      const pause = backoffMs(error, attempt);
      if (performance.now() + pause > deadline) {
        giveUp(options, entries, unknown, error);
        return undefined;
      }
      await sleep(pause);
    }
  }
}

/** The statement ran into its time limit, and was rolled back: half of it may fit. */
const isTooLong = (error: unknown): boolean => (error as { code?: string }).code === '57014';

/** One round trip. The connection goes back before the answer is looked at. */
async function call(
  options: BatchOptions,
  showId: number,
  { ordered, parameters }: EncodedBatch,
  rerun: boolean,
): Promise<BatchAnswer> {
  const { holdsPerClientMax, holdsPerAddressMax, lostAttempts } = options;
  const attempt = randomUUID();
  const voided = lostAttempts.get(showId);
  const values = [
    ...[showId, ordered.length, attempt, voided ?? null, rerun, holdsPerClientMax, holdsPerAddressMax],
    ...parameters,
  ];
  try {
    const { rows } = await lend(options.pool, (client) =>
      client.query<{ answer: BatchAnswer }>({ ...statement, values }),
    );
    const [row] = rows;
    if (row === undefined) throw new Error('decide_batch returned no row');
    if (voided !== undefined) forget(options, showId, voided);
    return row.answer;
  } catch (error) {
    if (classify(error) === 'unknown')
      lostAttempts.set(showId, [...(lostAttempts.get(showId) ?? []), attempt]);
    throw error;
  }
}

/** Attempts that the database knows to be void by now. */
function forget({ lostAttempts }: BatchOptions, showId: number, voided: readonly string[]): void {
  const left = lostAttempts.get(showId)?.filter((id) => !voided.includes(id)) ?? [];
  if (left.length > 0) lostAttempts.set(showId, left);
  else lostAttempts.delete(showId);
}

/** Finds the request that a batch fails on by halving it; the others succeed. */
async function isolate(
  options: BatchOptions,
  showId: number,
  entries: readonly Entry[],
  rerun: boolean,
  error: unknown,
): Promise<number | undefined> {
  if (entries.length <= 1) {
    const [only] = entries;
    options.log.error(
      { err: error, showId, operation: only?.operation.kind },
      'a request could not be decided',
    );
    // An earlier attempt may have been committed: then nobody may take it for failed.
    only?.fail(refuse(rerun ? 'outcome_unknown' : 'internal').refusal);
    return 0;
  }
  const middle = Math.ceil(entries.length / 2);
  const first = await decideBatch(options, showId, entries.slice(0, middle), rerun);
  const second = await decideBatch(options, showId, entries.slice(middle), rerun);
  return second === 0 ? first : second;
}

function giveUp(options: BatchOptions, entries: readonly Entry[], unknown: boolean, error: unknown): void {
  options.log.warn({ err: error, unknown, size: entries.length }, 'a batch found no answer in time');
  const { refusal } = refuse(unknown ? 'outcome_unknown' : 'database_unavailable', undefined, {
    retryAfterSeconds: 1,
  });
  for (const entry of entries) entry.fail(refusal);
}
