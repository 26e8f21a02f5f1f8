/** Transactions of several statements; their connection goes back to the pool with none open. */
import type pg from 'pg';
import { outcomeOf } from './bookings.ts';
import type { Outcome } from './design.ts';

/** Runs `work` between `begin` and a commit, one statement after another. */
export async function inTransaction<Value>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((lost) => {
      fault = lost;
    });
    throw error;
  } finally {
    client.release(fault);
  }
}

export interface Pipeline {
  readonly first: pg.QueryConfig;
  /** What the answer to the first leads to; undefined: nothing can be sold. */
  readonly next: (answer: pg.QueryResult) => pg.QueryConfig | undefined;
}

/** The same for two statements on a pipelining connection: begin travels with the first, the commit with the second. */
export async function inPipelinedTransaction(pool: pg.Pool, { first, next }: Pipeline): Promise<Outcome> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    const [, answer] = await Promise.all([client.query('begin'), client.query(first)]);
    const second = next(answer);
    if (second === undefined) return await client.query('rollback').then(() => 'sold_out' as const);
    const [written] = await Promise.all([client.query(second), client.query('commit')]);
    return outcomeOf(written);
  } catch (error) {
    await client.query('rollback').catch((lost) => {
      fault = lost;
    });
    throw error;
  } finally {
    client.release(fault);
  }
}
