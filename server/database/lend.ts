/** Connections for hot statements. */
import type { Pool, PoolClient } from 'pg';
import { mustDiscard } from './retry.ts';

const uses = new WeakMap<PoolClient, number>();

/**
 * Lends a connection for one or more statements, and takes it back whatever happens; one that failed for good is closed.
 *
 * A connection keeps the plans of its prepared statements and functions until the server's statistics change, which
 * autovacuum sees to once a minute. A plan made for a table of ten rows may read all of it, and a table that grows by
 * twenty thousand rows a second doesn't wait a minute. So a connection forgets its plans at its 4th, 8th, 16th ...
 * use: no plan was made for tables much smaller than those that it reads, and nothing is paid once they are big.
 */
export async function lend<Value>(pool: Pool, use: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    const count = (uses.get(client) ?? 0) + 1;
    uses.set(client, count);
    if (count > 2 && (count & (count - 1)) === 0) await client.query('discard plans');
    return await use(client);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    client.release(failure !== undefined && mustDiscard(failure));
  }
}
