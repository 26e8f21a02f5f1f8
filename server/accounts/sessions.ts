/** The sessions of an account: where it is signed in, and how to end that. */
import { sql, type Transaction } from 'kysely';
import { type Database, decide, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context, From } from './context.ts';
import { BROWSER_SECONDS, type Credential, TOKEN_SECONDS } from './credentials.ts';
import { bySelf, recordAccount } from './record.ts';

export interface SessionView {
  readonly id: string;
  /** `browser` has a cookie, `token` is a client with a bearer token. */
  readonly kind: 'browser' | 'token';
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Sessions that are open, the latest first. There are at most a hundred: more were made by no person. */
export async function listSessions(
  { pool }: Context,
  accountId: string,
  token: string,
): Promise<SessionView[]> {
  const { rows } = await pool.query<SessionView>(
    `select id, kind, token = $2 as "isCurrent", created_at as "createdAt", expires_at as "expiresAt",
       nullif(ip_address, '') as address, nullif(user_agent, '') as "userAgent"
     from account_sessions where account_id = $1 and expires_at > now()
     order by token = $2 desc, created_at desc, id limit 100`,
    [accountId, token],
  );
  return rows;
}

export type SessionKind = SessionView['kind'];

const SECONDS: Readonly<Record<SessionKind, number>> = { browser: BROWSER_SECONDS, token: TOKEN_SECONDS };
const endOf = (kind: SessionKind) => sql<Date>`now() + make_interval(secs => ${SECONDS[kind]})`;

/**
 * Opens the session that better-auth has made; it was of no use before. Refuses `sign_in_failed` when it is gone, because the
 * account was disabled meanwhile.
 * @param factor what was asked for beside the password
 */
export const openSession = (
  { kysely }: Context,
  { token, kind, factor }: { readonly token: string; readonly kind: SessionKind; readonly factor: string },
  from: From,
): Promise<Result<void>> =>
  decide(kysely, async (transaction) => {
    const opened = await transaction
      .updateTable('account_sessions')
      .set({ kind, expires_at: endOf(kind) })
      .where('token', '=', token)
      .returning(['id', 'account_id'])
      .executeTakeFirst();
    if (opened === undefined) return refuse('sign_in_failed');
    const after = { session: opened.id, kind, factor };
    const by = bySelf(opened.account_id, from);
    await recordAccount(transaction, by, 'account.signed-in', opened.account_id, { after });
    return ok(undefined);
  });

/** Ends the session of a token, if it is one. */
export const closeSession = ({ kysely }: Context, token: string, from: From): Promise<void> =>
  inTransaction(kysely, async (transaction) => {
    const ended = await transaction
      .deleteFrom('account_sessions')
      .where('token', '=', token)
      .returning(['id', 'account_id', 'kind'])
      .executeTakeFirst();
    if (ended === undefined) return;
    const { id, account_id: accountId, kind } = ended;
    const before = { session: id, kind };
    await recordAccount(transaction, bySelf(accountId, from), 'account.signed-out', accountId, { before });
  });

/** Ends a session of the account. Refuses `session_not_found`, also for one of somebody else. */
export const endSession = (
  { kysely }: Context,
  accountId: string,
  id: string,
  from: From,
): Promise<Result<void>> =>
  decide(kysely, async (transaction) => {
    const ended = await transaction
      .deleteFrom('account_sessions')
      .where('account_id', '=', accountId)
      .where('id', '=', id)
      .returning('id')
      .execute();
    if (ended.length === 0) return refuse('session_not_found');
    await recordEnded(transaction, accountId, [id], from);
    return ok(undefined);
  });

/** Ends all sessions of the account but this one. */
export const endOtherSessions = (
  { kysely }: Context,
  accountId: string,
  token: string,
  from: From,
): Promise<void> =>
  inTransaction(kysely, async (transaction) => {
    const ended = await dropSessions(transaction, accountId, token);
    if (ended.length > 0) await recordEnded(transaction, accountId, ended, from);
  });

const recordEnded = (
  transaction: Transaction<Database>,
  accountId: string,
  sessions: readonly string[],
  from: From,
): Promise<void> =>
  recordAccount(transaction, bySelf(accountId, from), 'account.sessions-ended', accountId, {
    before: { sessions },
  });

/** Removes the sessions of an account, but for the one of a token, and returns their ids. */
export async function dropSessions(
  transaction: Transaction<Database>,
  accountId: string,
  keptToken?: string,
): Promise<string[]> {
  const dropped = await transaction
    .deleteFrom('account_sessions')
    .where('account_id', '=', accountId)
    .$if(keptToken !== undefined, (query) => query.where('token', '<>', keptToken ?? ''))
    .returning('id')
    .execute();
  return dropped.map(({ id }) => id);
}

/**
 * Keeps a browser signed in that is in use. Written once a day.
 * @returns the Set-Cookie header to send; undefined when nothing has changed
 */
export async function extendSession(
  { pool, credentials }: Context,
  { token, via }: Credential,
): Promise<string | undefined> {
  if (via !== 'cookie') return undefined;
  const { rowCount } = await pool.query(
    `update account_sessions set expires_at = now() + make_interval(secs => $2), updated_at = now()
     where token = $1 and kind = 'browser' and expires_at between now() and now() + make_interval(secs => $2 - 86400)`,
    [token, BROWSER_SECONDS],
  );
  return rowCount === 0 ? undefined : credentials.cookieOf(token);
}

/** better-auth opens a new session where a second factor changes; it gets the token of the one that asked, which goes on. */
export async function takeOver(
  transaction: Transaction<Database>,
  from: string,
  { token, via }: Credential,
): Promise<void> {
  const kind = via === 'cookie' ? 'browser' : 'token';
  await transaction
    .updateTable('account_sessions')
    .set({ token, kind, expires_at: endOf(kind) })
    .where('token', '=', from)
    .execute();
}

/**
 * Forgets what has ended: sessions and links. Returns how many there were. Sessions stay for a minute: one that is being
 * opened looks like one that has ended.
 */
export async function pruneSessions({ pool }: Pick<Context, 'pool'>): Promise<number> {
  const sessions = await pool.query(
    `delete from account_sessions where expires_at < now() - interval '1 minute'`,
  );
  const links = await pool.query('delete from account_verifications where expires_at < now()');
  return (sessions.rowCount ?? 0) + (links.rowCount ?? 0);
}
