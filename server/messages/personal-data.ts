/** The mails that somebody was sent, for who asks what is known about them. */
import type { Pool } from 'pg';

export interface SentMail {
  readonly kind: string;
  readonly headline: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const MAILS_MAX = 2_000;

/** Mails to an address, the latest first. What they say is in the mails themselves. */
export async function mailsTo(pool: Pick<Pool, 'query'>, address: string): Promise<readonly SentMail[]> {
  const { rows } = await pool.query<SentMail>(
    `select kind, headline, created_at as "createdAt", sent_at as "sentAt" from messages
     where lower(to_address) = lower($1) order by id desc limit $2`,
    [address, MAILS_MAX],
  );
  return rows;
}
