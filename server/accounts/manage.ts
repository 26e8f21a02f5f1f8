/** What administrators do with accounts, and how the first of them comes about. */
import { sql } from 'kysely';
import type { By } from '../access/index.ts';
import { differenceOf } from '../audit/index.ts';
import { inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { writeCredential } from './credential-row.ts';
import { normalizeEmail } from './owner.ts';
import { hashPassword } from './password.ts';
import { recordAccount } from './record.ts';
import { dropSessions } from './sessions.ts';

/** An account as administrators see it. */
export interface ManagedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly username: string | null;
  readonly hasTwoFactor: boolean;
  readonly isAdministrator: boolean;
  readonly isDisabled: boolean;
  readonly createdAt: Date;
  readonly version: number;
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

const COLUMNS = `id, name, email, email_verified as "emailVerified", username, two_factor_enabled as "hasTwoFactor",
  administrator as "isAdministrator", disabled as "isDisabled", created_at as "createdAt", version`;

/** Accounts, the latest first. Refuses `invalid_cursor`. */
export async function listAccounts(
  { pool }: Context,
  { q, cursor, limit }: AccountFilter,
): Promise<Result<AccountPage>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor !== undefined && after === undefined) return refuse('invalid_cursor');
  const like = q === undefined || q.trim() === '' ? null : `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await pool.query<ManagedAccount & { position: string }>(
    `select ${COLUMNS}, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from accounts
     where ($1::text is null or name ilike $1 or email ilike $1 or username ilike $1)
       and ($2::timestamptz is null or (created_at, id) < ($2, $3))
     order by created_at desc, id desc limit $4`,
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
  const { rows } = await pool.query<ManagedAccount>(`select ${COLUMNS} from accounts where id = $1`, [id]);
  return rows[0] === undefined ? refuse('account_not_found') : ok(rows[0]);
}

export interface ManagedChange {
  readonly isAdministrator?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Only false: for somebody who has lost the app and the backup codes. */
  readonly hasTwoFactor?: false | undefined;
}

/**
 * Makes and unmakes administrators, disables accounts (their sessions end), and turns a lost second factor off. Refuses
 * `account_not_found`, `version_stale`, and `own_account`, so that the last administrator can't lock everybody out.
 */
export async function manageAccount(
  context: Context,
  id: string,
  change: ManagedChange,
  expected: number | 'any',
  by: By,
): Promise<Result<ManagedAccount>> {
  if (by.actor.kind === 'account' && by.actor.id === id) return refuse('own_account');
  const changed = await inTransaction(context.kysely, async (transaction) => {
    const before = await transaction
      .selectFrom('accounts')
      .select(['administrator', 'disabled', 'two_factor_enabled', 'version'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return refuse('account_not_found');
    if (expected !== 'any' && expected !== before.version) return refuse('version_stale');
    const after = {
      administrator: change.isAdministrator ?? before.administrator,
      disabled: change.isDisabled ?? before.disabled,
      two_factor_enabled: change.hasTwoFactor ?? before.two_factor_enabled,
      version: before.version + 1,
    };
    await transaction
      .updateTable('accounts')
      .set({ ...after, updated_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    const sessionsEnded = after.disabled ? (await dropSessions(transaction, id)).length : 0;
    if (!after.two_factor_enabled)
      await transaction.deleteFrom('account_two_factors').where('account_id', '=', id).execute();
    const difference = differenceOf(before, after);
    await recordAccount(transaction, by, 'account.managed', id, {
      before: difference.before,
      after: { ...difference.after, ...(sessionsEnded > 0 && { sessionsEnded }) },
    });
    return ok(undefined);
  });
  return changed.ok ? getManagedAccount(context, id) : changed;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** Of a new account; one that exists keeps its own. */
  readonly password: string;
  readonly isAdministrator: boolean;
}

/**
 * Makes an account whose address counts as confirmed, for the command line and the demo. One that exists becomes
 * administrator where that is asked for, and keeps everything else.
 */
export async function ensureAccount(
  context: Context,
  { name, password, isAdministrator, ...given }: NewAccount,
  by: By,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const email = normalizeEmail(given.email);
  const hash = await hashPassword(context, password);
  const id = (await (await context.auth()).$context).generateId({ model: 'user' }) || '';
  return inTransaction(context.kysely, async (transaction) => {
    const made = await transaction
      .insertInto('accounts')
      .values({ id, email, name, email_verified: true, administrator: isAdministrator })
      .onConflict((conflict) =>
        conflict.column('email').doUpdateSet({
          administrator: sql<boolean>`accounts.administrator or ${isAdministrator}`,
          email_verified: true,
        }),
      )
      .returning(['id', 'administrator'])
      .executeTakeFirstOrThrow();
    const isNew = made.id === id;
    if (isNew) await writeCredential(transaction, id, hash);
    const action = isNew ? 'account.created' : 'account.managed';
    const { administrator } = made;
    await recordAccount(transaction, by, action, made.id, { after: { administrator, emailVerified: true } });
    return { id: made.id, isNew };
  });
}
