/**
 * What to do when a transaction failed. Decided by SQLSTATE, never by the English text of a server's message.
 *
 * A failed transaction is always run again as a whole, on a fresh snapshot; repeating a statement inside a failed
 * transaction is an error in PostgreSQL.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * - `retry`: nothing was kept; run the whole transaction again.
 * - `unknown`: the connection was lost and the commit may have happened; look before running it again.
 * - `fatal`: nothing was kept, and running it again would fail the same way.
 */
export type Verdict = 'retry' | 'unknown' | 'fatal';

interface Treatment {
  readonly verdict: Exclude<Verdict, 'fatal'>;
  /** Shortest pause before the next attempt, in milliseconds; grows with each attempt. */
  readonly backoffMs: number;
  /** Whether the connection must not go back to the pool. */
  readonly discard: boolean;
}

const again = (backoffMs: number): Treatment => ({ verdict: 'retry', backoffMs, discard: false });
const elsewhere = (backoffMs: number): Treatment => ({ verdict: 'retry', backoffMs, discard: true });
const lost = (backoffMs: number): Treatment => ({ verdict: 'unknown', backoffMs, discard: true });

/** By SQLSTATE, or by its class (the first two characters). */
const BY_SQLSTATE: Readonly<Record<string, Treatment>> = {
  40001: again(5), // serialization_failure
  '40P01': again(10), // deadlock_detected
  '55P03': again(50), // lock_not_available
  57014: again(100), // query_canceled: statement_timeout; the server has rolled back
  53100: again(250), // disk_full: rolled back; goes on when an operator makes room
  53300: elsewhere(200), // too_many_connections: refused before anything ran
  '57P03': elsewhere(200), // cannot_connect_now: starting up or in recovery
  '08001': elsewhere(200), // sqlclient_unable_to_establish_sqlconnection
  '08004': elsewhere(200), // sqlserver_rejected_establishment_of_sqlconnection
  58030: again(250), // io_error: the same, of a disk that fails now and then
  25006: elsewhere(200), // read_only_sql_transaction: this connection leads to a server that lost its role
  '25P03': elsewhere(50), // idle_in_transaction_session_timeout: we stood still for too long; rolled back
  '25P04': elsewhere(50), // transaction_timeout: the same
  '57P01': lost(200), // admin_shutdown: can arrive after the commit and before its answer
  '57P02': lost(200), // crash_shutdown
  '08': lost(100), // any other connection_exception
};

/** By the code of a socket or name lookup error. */
const BY_SOCKET_CODE: Readonly<Record<string, Treatment>> = {
  ECONNREFUSED: elsewhere(200),
  ENOTFOUND: elsewhere(200),
  EAI_AGAIN: elsewhere(200),
  EHOSTUNREACH: elsewhere(200),
  ENETUNREACH: elsewhere(200),
  ENOENT: elsewhere(200), // a Unix socket that is not there
  ECONNRESET: lost(100),
  EPIPE: lost(100),
  ETIMEDOUT: lost(100),
};

/**
 * Errors that the driver makes itself carry no code, so here its words are all there is. retry.test.ts provokes each
 * of them, and fails when a new driver words one differently.
 */
const BY_DRIVER_MESSAGE: readonly (readonly [RegExp, Treatment])[] = [
  [/^timeout exceeded when trying to connect$/, elsewhere(50)],
  [/^Connection terminated due to connection timeout$/, elsewhere(200)],
  [/^Client (was closed|has encountered a connection error) and is not queryable$/, elsewhere(50)],
  [/^Connection terminated( unexpectedly)?$/, lost(100)],
  [/^Query read timeout$/, lost(100)],
];

/** Says whether a failed transaction can be run again, may have been committed, or is hopeless. See Verdict. */
export function classify(error: unknown): Verdict {
  return treatmentOf(error)?.verdict ?? 'fatal';
}

/** Whether the connection on which this error came must be closed instead of used again (`client.release(true)`). */
export function mustDiscard(error: unknown): boolean {
  return treatmentOf(error)?.discard ?? false;
}

/** With its spread at most two seconds: work goes on soon after a fault is over, however long it took. */
const BACKOFF_MS_MAX = 1_000;

/** Pause before attempt number `attempt` (the first repetition is 1), in milliseconds, spread so that nodes part. */
export function backoffMs(error: unknown, attempt: number): number {
  const shortest = treatmentOf(error)?.backoffMs ?? 0;
  return Math.min(shortest * 2 ** (attempt - 1), BACKOFF_MS_MAX) * (1 + Math.random());
}

/**
 * Runs `work` until it succeeds or fails for a reason other than `retry`, at most `attempts` times. The last error is
 * thrown as it came. `work` must be a whole transaction.
 */
export async function withRetry<Value>(work: () => Promise<Value>, attempts = 5): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || classify(error) !== 'retry') throw error;
      await sleep(backoffMs(error, attempt));
    }
  }
}

function treatmentOf(error: unknown): Treatment | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) return BY_SQLSTATE[code] ?? BY_SOCKET_CODE[code] ?? byClass(code);
  return BY_DRIVER_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1];
}

function byClass(code: string): Treatment | undefined {
  return code.length === 5 ? BY_SQLSTATE[code.slice(0, 2)] : undefined;
}
