/** The sessions of an account: where it is signed in, and how to end that. */
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { BROWSER_SECONDS, type Credential, TOKEN_SECONDS } from './credentials.ts';

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

/** Ends a session of the account. Refuses `session_not_found`, also for one of somebody else. */
export async function endSession({ pool }: Context, accountId: string, id: string): Promise<Result<void>> {
  const { rowCount } = await pool.query('delete from account_sessions where account_id = $1 and id = $2', [
    accountId,
    id,
  ]);
  return rowCount === 0 ? refuse('session_not_found') : ok(undefined);
}

/** Ends all sessions of the account but this one. */
export async function endOtherSessions({ pool }: Context, accountId: string, token: string): Promise<void> {
  await pool.query('delete from account_sessions where account_id = $1 and token <> $2', [accountId, token]);
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
export async function takeOver({ pool }: Context, from: string, { token, via }: Credential): Promise<void> {
  await pool.query(
    `update account_sessions set token = $2, kind = $3, expires_at = now() + make_interval(secs => $4) where token = $1`,
    via === 'cookie' ? [from, token, 'browser', BROWSER_SECONDS] : [from, token, 'token', TOKEN_SECONDS],
  );
}

/** Forgets what has ended: sessions and links. Returns how many there were. */
export async function pruneSessions({ pool }: Pick<Context, 'pool'>): Promise<number> {
  const sessions = await pool.query('delete from account_sessions where expires_at < now()');
  const links = await pool.query('delete from account_verifications where expires_at < now()');
  return (sessions.rowCount ?? 0) + (links.rowCount ?? 0);
}
