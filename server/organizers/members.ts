/** Members: who works for an organizer, and in which roles. */
import type { Transaction } from 'kysely';
import { type By, type MemberRole, memberRoles } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, decide } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';

export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly MemberRole[];
  readonly since: Date;
}

/** Everybody who works for an organizer, in the order in which they came. */
export async function listMembers({ pool }: Pick<Context, 'pool'>, organizerId: number): Promise<Member[]> {
  const { rows } = await pool.query<Member>(
    `select m.account_id as "accountId", a.name, a.email, array_agg(m.role::text order by m.role) as roles,
       min(m.created_at) as since
     from members m join accounts a on a.id = m.account_id
     where m.organizer_id = $1
     group by m.account_id, a.name, a.email
     order by since, m.account_id`,
    [organizerId],
  );
  return rows;
}

/**
 * Gives a member these roles and no others. Refuses `member_not_found`, and `last_organizer` where nobody would be left in
 * charge and no administrator decides it.
 * @param roles at least one
 */
export async function changeRoles(
  context: Context,
  organizerId: number,
  accountId: string,
  roles: readonly MemberRole[],
  by: By,
): Promise<Result<Member>> {
  const changed = await decide(context.database, async (transaction) => {
    const before = await lockRoles(transaction, organizerId, accountId);
    if (before.length === 0) return refuse('member_not_found');
    const after = memberRoles.filter((role) => roles.includes(role));
    await writeRoles(transaction, organizerId, accountId, after);
    if (await losesItsLast(transaction, organizerId, before, by)) return refuse('last_organizer');
    const subject = { type: 'member', id: accountId };
    const change = { before: { roles: before }, after: { roles: after } };
    await recordAudit(transaction, { by, action: 'member.changed', organizerId, subject, ...change });
    return ok(undefined);
  });
  if (!changed.ok) return changed;
  const member = (await listMembers(context, organizerId)).find((each) => each.accountId === accountId);
  return member === undefined ? refuse('member_not_found') : ok(member);
}

/** Takes somebody out of an organizer; also for those who leave. Refuses as changeRoles does. */
export async function removeMember(
  { database }: Context,
  organizerId: number,
  accountId: string,
  by: By,
): Promise<Result<void>> {
  return decide(database, async (transaction) => {
    const before = await lockRoles(transaction, organizerId, accountId);
    if (before.length === 0) return refuse('member_not_found');
    await writeRoles(transaction, organizerId, accountId, []);
    if (await losesItsLast(transaction, organizerId, before, by)) return refuse('last_organizer');
    const subject = { type: 'member', id: accountId };
    const entry = { by, action: 'member.removed', organizerId, subject, before: { roles: before } };
    await recordAudit(transaction, entry);
    return ok(undefined);
  });
}

/** The roles of a member, with the organizer locked: who leaves last is decided one by one. */
async function lockRoles(
  transaction: Transaction<Database>,
  organizerId: number,
  accountId: string,
): Promise<MemberRole[]> {
  await transaction.selectFrom('organizers').select('id').where('id', '=', organizerId).forUpdate().execute();
  const rows = await transaction
    .selectFrom('members')
    .select('role')
    .where('organizer_id', '=', organizerId)
    .where('account_id', '=', accountId)
    .orderBy('role')
    .execute();
  return rows.map(({ role }) => role);
}

/** Makes a member's roles these. */
export async function writeRoles(
  transaction: Transaction<Database>,
  organizerId: number,
  accountId: string,
  roles: readonly MemberRole[],
): Promise<void> {
  await transaction
    .deleteFrom('members')
    .where('organizer_id', '=', organizerId)
    .where('account_id', '=', accountId)
    .$if(roles.length > 0, (query) => query.where('role', 'not in', roles))
    .execute();
  for (const role of roles) {
    await transaction
      .insertInto('members')
      .values({ organizer_id: organizerId, account_id: accountId, role })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Whether a change of somebody's roles has left nobody in charge, and no administrator, who could still help, makes it. */
async function losesItsLast(
  transaction: Transaction<Database>,
  organizerId: number,
  before: readonly MemberRole[],
  { actor }: By,
): Promise<boolean> {
  if (actor.isAdministrator || !before.includes('organizer')) return false;
  const leader = await transaction
    .selectFrom('members')
    .select('account_id')
    .where('organizer_id', '=', organizerId)
    .where('role', '=', 'organizer')
    .limit(1)
    .executeTakeFirst();
  return leader === undefined;
}
