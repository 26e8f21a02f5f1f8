/** What follows a decision. */
import { classify } from '../database/index.ts';
import { type Result, refuse } from '../lib/errors.ts';

/**
 * Reads what a decision has made of a claim. The decision stands: when the database goes away in between, only the answer is
 * missing, and nobody may take that for "nothing was taken". Then it refuses `outcome_unknown`.
 */
export async function afterDecision<Value>(read: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await read();
  } catch (error) {
    if (classify(error) === 'fatal') throw error;
    return refuse('outcome_unknown');
  }
}
