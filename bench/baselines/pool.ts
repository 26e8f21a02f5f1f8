/** The pool of a baseline. */
import type { Pool } from 'pg';
import { openPool } from '../../server/database/index.ts';
import type { Design } from './design.ts';

const PATIENCE_MS = 60_000;
/** All pools together may have more connections than the server takes; only one is in use at a time. */
const IDLE_TIMEOUT_MS = 2_000;

/**
 * The pool of Onsale, of another size. A request may wait for a connection as long as the load generator does, and a
 * statement for a lock: with 512 buyers in a row that is no fault.
 */
export function openBaselinePool({ client }: Design, poolSize: number, databaseUrl: string): Pool {
  const pool = openPool(databaseUrl, poolSize);
  const patience = {
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  };
  Object.assign(pool.options, patience, client);
  return pool;
}
