/** Invitations: somebody is asked by mail to work for an organizer. How they accept is in joining.ts. */
import { type Selectable, sql, type Transaction } from 'kysely';
import { type By, type MemberRole, memberRoles } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, decide } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { enqueue } from '../messages/index.ts';
import type { Context } from './context.ts';
import { listMembers } from './members.ts';
import { digestOf, newSecret } from './secrets.ts';

export interface Invitation {
  readonly id: number;
  readonly email: string;
  readonly roles: readonly MemberRole[];
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const VALID_DAYS = 7;
/** Enough for any team; too few for somebody who writes to strangers. */
const DAILY_MAX = 50;
const DAY_SECONDS = 86_400;

/** Invitations that nobody has accepted yet, the latest first; those that have run out as well. */
export async function listInvitations({ database }: Context, organizerId: number): Promise<Invitation[]> {
  const rows = await openInvitations(database)
    .where('i.organizer_id', '=', organizerId)
    .orderBy('i.id', 'desc')
    .execute();
  return rows.map(invitationOf);
}

const invitationOf = (row: Selectable<Database['invitations']>): Invitation => ({
  id: row.id,
  email: row.email,
  roles: row.roles,
  invitedBy: row.invited_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

/**
 * Invites somebody; an earlier invitation of the same address is replaced. The mail is in the same commit.
 * Refuses `organizer_not_found`, `already_member`, `too_many_invitations`.
 */
export async function invite(
  context: Context,
  organizerId: number,
  { email, roles }: { readonly email: string; readonly roles: readonly MemberRole[] },
  by: By,
): Promise<Result<Invitation>> {
  const wanted = email.trim().toLowerCase();
  const members = await listMembers(context, organizerId);
  if (members.some((member) => member.email.toLowerCase() === wanted)) return refuse('already_member');
  return decide(context.database, async (transaction) => {
    const organizer = await lockOrganizer(transaction, organizerId);
    if (organizer === undefined) return refuse('organizer_not_found');
    if ((await countOfDay(transaction, organizerId)) >= DAILY_MAX)
      return refuse('too_many_invitations', undefined, { retryAfterSeconds: DAY_SECONDS });
    const replaced = await revoke(transaction, organizerId)
      .where('email', '=', wanted)
      .returning('id')
      .executeTakeFirst();
    const ordered = memberRoles.filter((role) => roles.includes(role));
    const token = newSecret();
    const row = await transaction
      .insertInto('invitations')
      .values({
        organizer_id: organizerId,
        email: wanted,
        roles: ordered,
        token_hash: digestOf(token),
        invited_by: by.actor.name,
        expires_at: sql<Date>`now() + make_interval(days => ${VALID_DAYS}::integer)`,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await enqueue(transaction, {
      kind: 'invitation',
      to: { address: wanted },
      data: {
        secret: { link: `${context.publicUrl}/invitations#${token}` },
        organizer: organizer.name,
        inviter: by.actor.account?.name ?? by.actor.name,
        role: ordered.join(', '),
        validDays: VALID_DAYS,
      },
      subject: { type: 'invitation', id: row.id },
    });
    const subject = { type: 'invitation', id: row.id };
    // Without the address: whoever it belongs to may want to be forgotten, and the log forgets nothing.
    const change = { before: replaced && { invitation: replaced.id }, after: { roles: ordered } };
    await recordAudit(transaction, { by, action: 'member.invited', organizerId, subject, ...change });
    return ok(invitationOf(row));
  });
}

function lockOrganizer(transaction: Transaction<Database>, id: number) {
  return transaction
    .selectFrom('organizers')
    .select(['id', 'name'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

async function countOfDay(transaction: Transaction<Database>, organizerId: number): Promise<number> {
  const row = await transaction
    .selectFrom('invitations')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organizer_id', '=', organizerId)
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Takes an invitation back. Refuses `invitation_not_found`. */
export async function revokeInvitation(
  { database }: Context,
  organizerId: number,
  id: number,
  by: By,
): Promise<Result<void>> {
  return decide(database, async (transaction) => {
    const row = await revoke(transaction, organizerId)
      .where('id', '=', id)
      .returning('roles')
      .executeTakeFirst();
    if (row === undefined) return refuse('invitation_not_found');
    const subject = { type: 'invitation', id };
    await recordAudit(transaction, {
      by,
      action: 'invitation.revoked',
      organizerId,
      subject,
      before: { roles: row.roles },
    });
    return ok(undefined);
  });
}

/** Those that are neither accepted nor taken back; they may have run out. */
export const openInvitations = (database: Context['database'] | Transaction<Database>) =>
  database
    .selectFrom('invitations as i')
    .selectAll('i')
    .select(sql<boolean>`i.expires_at <= now()`.as('has_expired'))
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null);

/** Takes back those of an organizer's open invitations that the caller names. */
const revoke = (transaction: Transaction<Database>, organizerId: number) =>
  transaction
    .updateTable('invitations')
    .set({ revoked_at: sql<Date>`now()` })
    .where('organizer_id', '=', organizerId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);
