/** Accounts as administrators find and read them. */
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { type AccountView, ORGANIZERS } from './profile.ts';

/** An account as administrators see it. */
export interface ManagedAccount extends AccountView {
  readonly isDisabled: boolean;
  /** In how many browsers and clients it is signed in. */
  readonly openSessions: number;
}

export interface AccountFilter {
  /** A part of the name, e-mail address or username. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

export interface AccountPage {
  readonly items: readonly ManagedAccount[];
  readonly nextCursor: string | null;
}

const COLUMNS = `a.id, a.name, a.email, a.email_verified as "emailVerified", a.username, a.two_factor_enabled as "hasTwoFactor",
  a.administrator as "isAdministrator", a.disabled as "isDisabled", a.created_at as "createdAt", a.version,
  (select count(*)::integer from account_sessions s where s.account_id = a.id and s.expires_at > now()) as "openSessions",
  ${ORGANIZERS}`;

/** Accounts, the latest first. Refuses `invalid_cursor`. */
export async function listAccounts(
  { pool }: Context,
  { q, cursor, limit }: AccountFilter,
): Promise<Result<AccountPage>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor !== undefined && after === undefined) return refuse('invalid_cursor');
  const like = q === undefined || q.trim() === '' ? null : `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await pool.query<ManagedAccount & { position: string }>(
    `select ${COLUMNS}, to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from accounts a
     where ($1::text is null or a.name ilike $1 or a.email ilike $1 or a.username ilike $1)
       and ($2::timestamptz is null or (a.created_at, a.id) < ($2, $3))
     order by a.created_at desc, a.id desc limit $4`,
    [like, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor(last.position, last.id) : null;
  return ok({ items: items.map(({ position: _position, ...account }) => account), nextCursor });
}

const encodeCursor = (position: string, id: string): string =>
  Buffer.from(`${position} ${id}`).toString('base64url');

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([\w-]{1,64})$/;

function decodeCursor(cursor: string): readonly [string, string] | undefined {
  const [, position, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return position === undefined || id === undefined ? undefined : [position, id];
}

/** One account. Refuses `account_not_found`. */
export async function getManagedAccount(
  { pool }: Pick<Context, 'pool'>,
  id: string,
): Promise<Result<ManagedAccount>> {
  const { rows } = await pool.query<ManagedAccount>(`select ${COLUMNS} from accounts a where a.id = $1`, [
    id,
  ]);
  return rows[0] === undefined ? refuse('account_not_found') : ok(rows[0]);
}
