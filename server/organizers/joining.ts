/** How somebody who was invited joins: they read what the mail's link stands for, and accept with an account of its address. */
import { sql, type Transaction } from 'kysely';
import { type Actor, type By, type MemberRole, memberRoles } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, decide } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { openInvitations } from './invitations.ts';
import { writeRoles } from './members.ts';
import { digestOf } from './secrets.ts';

/** What somebody who has the mail may know of it. */
export interface OpenedInvitation {
  readonly organizer: { readonly id: number; readonly name: string };
  readonly email: string;
  readonly roles: readonly MemberRole[];
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

/** Reads the invitation of a mail. Refuses `invitation_not_found`, `invitation_expired`. */
export async function openInvitation(
  { database }: Context,
  token: string,
): Promise<Result<OpenedInvitation>> {
  const row = await openInvitations(database)
    .innerJoin('organizers as o', 'o.id', 'i.organizer_id')
    .select('o.name')
    .where('i.token_hash', '=', digestOf(token))
    .executeTakeFirst();
  if (row === undefined) return refuse('invitation_not_found');
  if (row.has_expired) return refuse('invitation_expired');
  return ok({
    organizer: { id: row.organizer_id, name: row.name },
    email: row.email,
    roles: row.roles,
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
  });
}

/**
 * Accepts an invitation for whoever is signed in. What they were before they stay: roles are added.
 * Refuses `invitation_not_found`, `invitation_expired`, `invitation_for_another`.
 */
export async function acceptInvitation(
  { database }: Context,
  token: string,
  by: By,
): Promise<Result<{ readonly organizerId: number; readonly roles: readonly MemberRole[] }>> {
  const { account } = by.actor;
  if (account === undefined) return refuse('invitation_for_another', 'Sign in as a person to accept it.');
  return decide(database, async (transaction) => {
    const row = await openInvitations(transaction)
      .where('i.token_hash', '=', digestOf(token))
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return refuse('invitation_not_found');
    if (row.has_expired) return refuse('invitation_expired');
    const isTheirs = isInvited(account, row.email);
    if (!isTheirs.ok) return isTheirs;
    const organizerId = row.organizer_id;
    const { before, roles } = await addRoles(transaction, organizerId, account.id, row.roles);
    await transaction
      .updateTable('invitations')
      .set({ accepted_at: sql<Date>`now()` })
      .where('id', '=', row.id)
      .execute();
    const subject = { type: 'member', id: account.id };
    const change = { before: { roles: before }, after: { roles, invitation: row.id } };
    await recordAudit(transaction, { by, action: 'member.joined', organizerId, subject, ...change });
    return ok({ organizerId, roles });
  });
}

/** Whether an account has shown that it is the invited address. */
function isInvited(account: NonNullable<Actor['account']>, email: string): Result<void> {
  if (account.email.toLowerCase() !== email)
    return refuse('invitation_for_another', `The invitation is for ${email}, and you are ${account.email}.`);
  if (account.emailVerified) return ok(undefined);
  return refuse(
    'invitation_for_another',
    'Verify your e-mail address first: a mail with a link was sent to it.',
  );
}

/** Adds roles to those that somebody has of an organizer. Returns those they had, and all of them. */
async function addRoles(
  transaction: Transaction<Database>,
  organizerId: number,
  accountId: string,
  added: readonly MemberRole[],
): Promise<{ readonly before: readonly MemberRole[]; readonly roles: readonly MemberRole[] }> {
  const rows = await transaction
    .selectFrom('members')
    .select('role')
    .where('organizer_id', '=', organizerId)
    .where('account_id', '=', accountId)
    .execute();
  const before = memberRoles.filter((role) => rows.some((row) => row.role === role));
  const roles = memberRoles.filter((role) => added.includes(role) || before.includes(role));
  await writeRoles(transaction, organizerId, accountId, roles);
  return { before, roles };
}
