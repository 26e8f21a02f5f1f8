/** Transactions of the catalog and other code that is not hot. The claims engine has its own batches. */
import type { Kysely, Transaction } from 'kysely';
import { classify, withRetry } from './retry.ts';
import type { Database } from './tables.ts';

/**
 * The connection was lost while a transaction ended: it may or may not have been committed. Tell the client so; never
 * report it as failed.
 */
export class OutcomeUnknownError extends Error {
  constructor(cause: unknown) {
    super('the connection to the database was lost before the outcome was known', { cause });
    this.name = 'OutcomeUnknownError';
  }
}

/**
 * Runs `work` in one READ COMMITTED transaction. It is run again as a whole, up to five times, for the errors that
 * retry.ts lists, so `work` must have no effect outside the database.
 *
 * @throws OutcomeUnknownError when the commit may have happened; any other error means that nothing was kept.
 */
export async function inTransaction<Value>(
  database: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<Value>,
): Promise<Value> {
  try {
    return await withRetry(() => database.transaction().setIsolationLevel('read committed').execute(work));
  } catch (error) {
    throw classify(error) === 'unknown' ? new OutcomeUnknownError(error) : error;
  }
}
