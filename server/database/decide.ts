/** What writes of editable things have in common: one transaction, a version that must match, and refusals as values. */
import type { Kysely, Transaction } from 'kysely';
import { type Result, refuse } from '../lib/errors.ts';
import type { Database } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** The version that the writer has seen (from an ETag), or `any` to write over whatever is there (`If-Match: *`). */
export type ExpectedVersion = number | 'any';

/** Carries a refusal out of a transaction, so that what was written before it is rolled back. */
class Refused extends Error {
  readonly result: Result<never> & { ok: false };
  constructor(result: Result<never> & { ok: false }) {
    super(result.refusal.code);
    this.result = result;
  }
}

/**
 * Runs `work` in one transaction (see inTransaction for retries). A refusal rolls everything back and is returned.
 */
export async function decide<Value>(
  database: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await inTransaction(database, async (transaction) => {
      const result = await work(transaction);
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

/** The refusal of a writer who has not seen the current version; undefined when all is well. */
export function staleVersion(
  current: number,
  expected: ExpectedVersion,
): (Result<never> & { ok: false }) | undefined {
  if (expected === 'any' || expected === current) return undefined;
  return refuse('version_stale', `The current version is ${current}, the one you edited is ${expected}.`, {
    extra: { version: current },
  });
}
