/** What administrators do with accounts, and how the first of them comes about. */
import { sql, type Transaction } from 'kysely';
import type { By } from '../access/index.ts';
import { differenceOf } from '../audit/index.ts';
import { type Database, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { writeCredential } from './credential-row.ts';
import { getManagedAccount, type ManagedAccount } from './find.ts';
import { normalizeEmail } from './owner.ts';
import { hashPassword } from './password.ts';
import { recordAccount } from './record.ts';
import { dropSessions } from './sessions.ts';

export interface ManagedChange {
  readonly isAdministrator?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Only false: for somebody who has lost the app and the backup codes. */
  readonly hasTwoFactor?: false | undefined;
}

/**
 * Makes and unmakes administrators, disables accounts (their sessions end), and turns a lost second factor off. Refuses
 * `account_not_found`, `version_stale`, and `own_account` and `last_administrator`, so that nobody locks everybody out.
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
    const takesAway = change.isAdministrator === false || change.isDisabled === true;
    if (takesAway && (await isLastAdministrator(transaction, id))) return refuse('last_administrator');
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

/** Locks all who administer, so that two who take it from each other are decided one by one. */
async function isLastAdministrator(transaction: Transaction<Database>, id: string): Promise<boolean> {
  const all = await transaction
    .selectFrom('accounts')
    .select('id')
    .where('administrator', '=', true)
    .where('disabled', '=', false)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return all.length === 1 && all[0]?.id === id;
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
