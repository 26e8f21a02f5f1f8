/** Connections of a benchmark: the server's, without its limits on how long a statement may take. */
import type { Pool } from 'pg';
import { openPool } from '../../server/database/index.ts';

/** For checks and preparations, which read and write whole tables. */
export function openPatientPool(url: string, size: number): Pool {
  const pool = openPool(url, size);
  Object.assign(pool.options, { query_timeout: 0, statement_timeout: 0 });
  return pool;
}
