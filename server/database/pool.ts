/**
 * Connections to PostgreSQL: one pool per process, with limits that keep a slow or lost server from holding requests
 * for ever.
 */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Log, silentLog } from './log.ts';
import type { Database } from './tables.ts';

const CONNECT_TIMEOUT_MS = 3_000;
/** The design allows no transaction over five seconds. */
const STATEMENT_TIMEOUT_MS = 5_000;
/** A server that is gone without a word answers no statement, and enforces no timeout either. */
const QUERY_TIMEOUT_MS = 7_000;
const KEEP_ALIVE_DELAY_MS = 10_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 30_000;
/** After a failover a connection may still lead to the old, read-only server; none of them lives longer than this. */
const LIFETIME_SECONDS = 600;

const INT8 = 20;
const INT8_ARRAY: number = 1016;

export interface OpenDatabase {
  /** For hot statements and functions. A request holds at most one of its connections at a time. */
  readonly pool: pg.Pool;
  /** The same connections with typed queries, for the catalog. */
  readonly kysely: Kysely<Database>;
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens a pool of at most `size` connections. No connection is made before the first query, so this never fails.
 *
 * Values: bigint comes as a number (a RangeError when it is not a safe integer), timestamptz as a Date. The session's
 * time zone is UTC. Errors of idle connections go to `log`; they are replaced by themselves.
 */
export function openPool(url: string, size: number, log: Log = silentLog): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: 'onsale',
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: '-c TimeZone=UTC',
    types: { getTypeParser },
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'lost an idle database connection'));
  // The same for one that is lost while it is lent out but asks nothing; the next query on it fails, which tells its user.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('release', (_error, client) => {
    if (!isAtRest(client)) void client.end().catch(() => {});
  });
  return pool;
}

/**
 * Whether nothing is under way on a connection that comes back: no statement, and no transaction.
 *
 * Who gives it back may not know. Kysely returns one whose BEGIN was not answered in time as if nothing had been; when the
 * server goes on, the transaction begins, and what the next user writes would be a part of it: told as done, and rolled
 * back seconds later.
 */
function isAtRest(client: pg.PoolClient): boolean {
  // Not in the types: whether the server has answered the last statement to its end.
  const { readyForQuery } = client as unknown as { readonly readyForQuery: boolean };
  return readyForQuery && client.getTransactionStatus() === 'I';
}

/** Opens a pool and a typed query builder over it. See openPool. */
export function openDatabase(url: string, size: number, log?: Log): OpenDatabase {
  const pool = openPool(url, size, log);
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { pool, kysely, close: () => kysely.destroy() };
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (format !== 'binary') {
    if (oid === INT8) return parseInt8;
    if (oid === INT8_ARRAY) return parseInt8Array;
  }
  return pg.types.getTypeParser(oid, format);
}

/** A bigint as a number. Money and counters stay far below 2^53; anything above is a fault, never a rounded value. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the safe range: ${text}`);
  return value;
}

function parseInt8Array(text: string): (number | null)[] {
  const items: (string | null)[] = pg.types.getTypeParser(INT8_ARRAY)(text);
  return items.map((item) => (item === null ? null : parseInt8(item)));
}
