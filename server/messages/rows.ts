/** The rows of mails: taken to be sent, marked, listed. */
import type { Pool } from 'pg';
import type { MessageState } from './message.ts';

export interface MessageRow {
  readonly id: number;
  readonly kind: string;
  readonly state: MessageState;
  readonly to_address: string;
  readonly to_name: string | null;
  readonly language: string;
  readonly data: unknown;
  readonly headline: string | null;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly due_at: Date;
  readonly created_at: Date;
  readonly sent_at: Date | null;
}

/**
 * Takes mails that are due, those first that somebody waits for. Whoever takes one has it for `leaseSeconds`; when nothing
 * is heard of it by then, it is due again.
 */
export async function takeDue(pool: Pool, most: number, leaseSeconds: number): Promise<MessageRow[]> {
  const { rows } = await pool.query<MessageRow>(
    `update messages set attempts = attempts + 1, due_at = now() + make_interval(secs => $2)
     where id in (
       select id from messages where state = 'queued' and due_at <= now()
       order by rank, due_at limit $1 for update skip locked)
     returning *`,
    [most, leaseSeconds],
  );
  return rows;
}

/** What is known of a mail that was sent or kept. */
export interface Ended {
  readonly id: number;
  readonly headline: string;
  readonly data: unknown;
}

/** Marks mails as sent, or as kept where nothing is sent. */
export async function markEnded(pool: Pool, state: 'sent' | 'kept', ended: readonly Ended[]): Promise<void> {
  await pool.query(
    `update messages m
     set state = $1::message_state, sent_at = case when $1::message_state = 'sent' then now() end, headline = e.headline, data = e.data::jsonb,
       last_error = null
     from unnest($2::bigint[], $3::text[], $4::text[]) as e (id, headline, data)
     where m.id = e.id and m.state = 'queued'`,
    [
      state,
      ended.map(({ id }) => id),
      ended.map(({ headline }) => headline),
      ended.map(({ data }) => JSON.stringify(data)),
    ],
  );
}

/** Notes that an attempt failed. Without seconds to wait there is no further one. */
export async function markFailed(
  pool: Pool,
  id: number,
  reason: string,
  againInSeconds: number | undefined,
): Promise<void> {
  await pool.query(
    `update messages
     set last_error = $2, state = case when $3::float is null then 'failed'::message_state else state end,
       due_at = now() + make_interval(secs => coalesce($3::float, 0))
     where id = $1 and state = 'queued'`,
    [id, reason, againInSeconds ?? null],
  );
}

/** Mails about something, the latest first. */
export async function readAbout(pool: Pool, type: string, id: string, most: number): Promise<MessageRow[]> {
  const { rows } = await pool.query<MessageRow>(
    'select * from messages where subject_type = $1 and subject_id = $2 order by id desc limit $3',
    [type, id, most],
  );
  return rows;
}

/** How many mails of a kind about something were asked for in the last hour. */
export async function countInHour(pool: Pool, type: string, id: string, kind: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) as count from messages
     where subject_type = $1 and subject_id = $2 and kind = $3 and created_at > now() - interval '1 hour'`,
    [type, id, kind],
  );
  return rows[0]?.count ?? 0;
}

/** Mails that were kept, the latest first, before an id; of addresses that contain a text. */
export async function readKept(
  pool: Pool,
  { address, before, limit }: { address: string | undefined; before: number | undefined; limit: number },
): Promise<MessageRow[]> {
  const { rows } = await pool.query<MessageRow>(
    `select * from messages
     where state = 'kept' and ($1::text is null or strpos(lower(to_address), lower($1)) > 0)
       and ($2::bigint is null or id < $2)
     order by id desc limit $3`,
    [address ?? null, before ?? null, limit],
  );
  return rows;
}

export async function readOneKept(pool: Pool, id: number): Promise<MessageRow | undefined> {
  const { rows } = await pool.query<MessageRow>("select * from messages where id = $1 and state = 'kept'", [
    id,
  ]);
  return rows[0];
}
