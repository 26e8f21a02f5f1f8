/** An account as its owner sees it, and what they may change of it. */
import { sql } from 'kysely';
import type { By, MemberRole } from '../access/index.ts';
import { differenceOf } from '../audit/index.ts';
import { inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context, From } from './context.ts';
import { evenly } from './evenly.ts';
import { tellOfAccount } from './mails.ts';
import { normalizeEmail, type Owner, ownerOfEmail, ownerOfId } from './owner.ts';
import { checkPassword } from './password.ts';
import { bySelf, recordAccount } from './record.ts';
import { sendVerification } from './sign-up.ts';

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly username: string | null;
  readonly hasTwoFactor: boolean;
  readonly isAdministrator: boolean;
  /** For whom this person works. */
  readonly organizers: readonly OrganizerRoles[];
  readonly createdAt: Date;
  readonly version: number;
}

export interface OrganizerRoles {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly MemberRole[];
}

/** For whom `a` works, as a column. */
export const ORGANIZERS = `
  (select coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'roles',
     (select json_agg(m.role order by m.role) from members m where m.organizer_id = o.id and m.account_id = a.id))
     order by o.name, o.id), '[]')
   from organizers o where o.id in (select m.organizer_id from members m where m.account_id = a.id)) as organizers`;

const READ = `
  select a.id, a.name, a.email, a.email_verified as "emailVerified", a.username, a.two_factor_enabled as "hasTwoFactor",
    a.administrator as "isAdministrator", a.created_at as "createdAt", a.version, ${ORGANIZERS}
  from accounts a where a.id = $1`;

/** Reads an account. Refuses `account_not_found`. */
export async function getAccount({ pool }: Pick<Context, 'pool'>, id: string): Promise<Result<AccountView>> {
  const { rows } = await pool.query<AccountView>(READ, [id]);
  return rows[0] === undefined ? refuse('account_not_found') : ok(rows[0]);
}

export interface ProfileChange {
  readonly name?: string | undefined;
  /** Null removes it. */
  readonly username?: string | null | undefined;
}

const UNIQUE_VIOLATION = '23505';

/** Changes name and username. Refuses `version_stale`, `username_taken`. */
export async function changeProfile(
  context: Context,
  id: string,
  { name, username }: ProfileChange,
  expected: number | 'any',
  by: By,
): Promise<Result<AccountView>> {
  try {
    const changed = await inTransaction(context.kysely, async (transaction) => {
      const before = await transaction
        .selectFrom('accounts')
        .select(['name', 'username', 'version'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (before === undefined) return refuse('account_not_found');
      if (expected !== 'any' && expected !== before.version) return refuse('version_stale');
      const after = await transaction
        .updateTable('accounts')
        .set((field) => ({
          ...(name !== undefined && { name }),
          ...(username !== undefined && { username: username?.toLowerCase() ?? null }),
          version: field('version', '+', 1),
          updated_at: sql<Date>`clock_timestamp()`,
        }))
        .where('id', '=', id)
        .returning(['name', 'username', 'version'])
        .executeTakeFirstOrThrow();
      // What it is called stays out of the log: a deletion has to forget it.
      const { version: _, ...changed } = differenceOf(before, after).after;
      await recordAccount(transaction, bySelf(id, by), 'account.changed', id, {
        before: { version: before.version },
        after: { version: after.version, changed: Object.keys(changed) },
      });
      return ok(undefined);
    });
    return changed.ok ? await getAccount(context, id) : changed;
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    return refuse('username_taken');
  }
}

/**
 * Asks to change the e-mail address: a link goes to the new one, and nothing changes before it is confirmed. The answer is
 * the same whether the address belongs to another account. Refuses `password_wrong`, `rate_limited`.
 */
export async function changeEmail(
  context: Context,
  id: string,
  input: { readonly email: string; readonly password: string },
  from: From,
): Promise<Result<void>> {
  const email = normalizeEmail(input.email);
  const right = await checkPassword(context, id, input.password, from);
  if (!right.ok) return right;
  const begun = await context.attempts.begin(['mail', email], ['mail-network', from.network]);
  if (!begun.ok) return begun;
  return evenly(async () => {
    const [owner, self] = await Promise.all([ownerOfEmail(context, email), ownerOfId(context, id)]);
    if (self === undefined) return refuse('account_not_found');
    // An address that nobody has confirmed belongs to nobody yet.
    const by = bySelf(id, from);
    if (owner?.emailVerified && owner.id !== id) await tellInstead(context, owner, id, by);
    else await sendVerification(context, { ...self, email }, by, 'account.email-asked');
    return ok(undefined);
  });
}

/** Tells the owner of an address that somebody else wants it. */
const tellInstead = (context: Context, owner: Owner, id: string, by: By): Promise<void> =>
  inTransaction(context.kysely, async (transaction) => {
    await tellOfAccount({ ...context, kysely: transaction }, owner);
    await recordAccount(transaction, by, 'account.email-asked', id);
  });
