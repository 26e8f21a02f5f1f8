/** Invitations: somebody is asked by mail to work for an organizer, and accepts with an account of that address. */
import { sql, type Transaction } from 'kysely';
import { type By, type MemberRole, memberRoles } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, decide } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { enqueue } from '../messages/index.ts';
import type { Context } from './context.ts';
import { listMembers, writeRoles } from './members.ts';
import { digestOf, newSecret } from './secrets.ts';

export interface Invitation {
  readonly id: number;
  readonly email: string;
  readonly roles: readonly MemberRole[];
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What somebody who has the mail may know of it. */
export interface OpenedInvitation {
  readonly organizer: { readonly id: number; readonly name: string };
  readonly email: string;
  readonly roles: readonly MemberRole[];
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

const VALID_DAYS = 7;
/** Enough for any team; too few for somebody who writes to strangers. */
const DAILY_MAX = 50;
const DAY_SECONDS = 86_400;

/** Invitations that nobody has accepted yet, the latest first; those that have run out as well. */
export async function listInvitations({ database }: Context, organizerId: number): Promise<Invitation[]> {
  const rows = await database
    .selectFrom('invitations')
    .selectAll()
    .where('organizer_id', '=', organizerId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    roles: row.roles,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

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
    await transaction
      .updateTable('invitations')
      .set({ revoked_at: sql<Date>`now()` })
      .where('organizer_id', '=', organizerId)
      .where('email', '=', wanted)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
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
    const after = { email: wanted, roles: ordered };
    await recordAudit(transaction, { by, action: 'member.invited', organizerId, subject, after });
    return ok({
      id: row.id,
      email: row.email,
      roles: row.roles,
      invitedBy: row.invited_by,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    });
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
    const row = await transaction
      .updateTable('invitations')
      .set({ revoked_at: sql<Date>`now()` })
      .where('id', '=', id)
      .where('organizer_id', '=', organizerId)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('email')
      .executeTakeFirst();
    if (row === undefined) return refuse('invitation_not_found');
    const subject = { type: 'invitation', id };
    await recordAudit(transaction, {
      by,
      action: 'invitation.revoked',
      organizerId,
      subject,
      before: { email: row.email },
    });
    return ok(undefined);
  });
}

/** Reads the invitation of a mail. Refuses `invitation_not_found`, `invitation_expired`. */
export async function openInvitation(
  { database }: Context,
  token: string,
): Promise<Result<OpenedInvitation>> {
  const row = await openInvitations(database)
    .innerJoin('organizers as o', 'o.id', 'i.organizer_id')
    .select(['o.name', sql<boolean>`i.expires_at <= now()`.as('has_expired')])
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

const openInvitations = (database: Context['database'] | Transaction<Database>) =>
  database
    .selectFrom('invitations as i')
    .selectAll('i')
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null);

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
      .select(sql<boolean>`i.expires_at <= now()`.as('has_expired'))
      .where('i.token_hash', '=', digestOf(token))
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return refuse('invitation_not_found');
    if (row.has_expired) return refuse('invitation_expired');
    if (account.email.toLowerCase() !== row.email)
      return refuse(
        'invitation_for_another',
        `The invitation is for ${row.email}, and you are ${account.email}.`,
      );
    if (!account.emailVerified)
      return refuse(
        'invitation_for_another',
        'Verify your e-mail address first: a mail with a link was sent to it.',
      );
    const organizerId = row.organizer_id;
    const had = await transaction
      .selectFrom('members')
      .select('role')
      .where('organizer_id', '=', organizerId)
      .where('account_id', '=', account.id)
      .execute();
    const roles = memberRoles.filter(
      (role) => row.roles.includes(role) || had.some((each) => each.role === role),
    );
    await writeRoles(transaction, organizerId, account.id, roles);
    await transaction
      .updateTable('invitations')
      .set({ accepted_at: sql<Date>`now()` })
      .where('id', '=', row.id)
      .execute();
    const subject = { type: 'member', id: account.id };
    await recordAudit(transaction, { by, action: 'member.joined', organizerId, subject, after: { roles } });
    return ok({ organizerId, roles });
  });
}
