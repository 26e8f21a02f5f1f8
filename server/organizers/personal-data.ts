/** What invitations tell about those who were invited. */
import type { Pool } from 'pg';

interface ReceivedInvitation {
  readonly organizer: string;
  readonly roles: readonly string[];
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
}

/** The invitations of an address, the latest first. */
export async function invitationsTo(pool: Pool, email: string): Promise<ReceivedInvitation[]> {
  const { rows } = await pool.query<ReceivedInvitation>(
    `select o.name as organizer, i.roles, i.created_at as "createdAt", i.accepted_at as "acceptedAt"
     from invitations i join organizers o on o.id = i.organizer_id
     where lower(i.email) = lower($1) order by i.id desc`,
    [email],
  );
  return rows;
}

/** Forgets that an address was ever invited. */
export async function forgetInvitations(pool: Pool, email: string): Promise<void> {
  await pool.query('delete from invitations where lower(email) = lower($1)', [email]);
}
