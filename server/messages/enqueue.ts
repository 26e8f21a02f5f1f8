/** Writes mails down, in the commit of what they tell. Sending comes later, and never within a transaction. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database/index.ts';
import type { NewBookingMessage, NewMessage, PlainMailKind } from './message.ts';

/** A transaction, where the mail belongs to one; else the pool, or a connection of it. */
export type Handle = Kysely<Database> | Pick<Pool, 'query'>;

/** Writes a mail down; it is sent after the commit. One whose dedupe key is known already is not made again. */
export async function enqueue<Kind extends PlainMailKind>(
  handle: Handle,
  message: NewMessage<Kind>,
): Promise<void> {
  const { kind, to, data, subject, dedupeKey, language } = message;
  await run(
    handle,
    `insert into messages (kind, to_address, to_name, language, data, subject_type, subject_id, dedupe_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (dedupe_key) do nothing`,
    [
      kind,
      to.address,
      to.name ?? null,
      language ?? 'en',
      JSON.stringify(data),
      subject?.type ?? null,
      subject === undefined ? null : String(subject.id),
      dedupeKey ?? null,
    ],
  );
}

/** Mails that one statement writes. */
const ROWS_MAX = 2_000;
const AWAITED = 0;
const MANY = 1;

/** Writes mails about bookings down, many with one statement; else as `enqueue`. */
export async function enqueueForBookings(
  handle: Handle,
  messages: readonly NewBookingMessage[],
): Promise<void> {
  for (let from = 0; from < messages.length; from += ROWS_MAX) {
    const part = messages.slice(from, from + ROWS_MAX);
    await run(
      handle,
      `insert into messages (kind, to_address, to_name, data, subject_type, subject_id, dedupe_key, rank)
       select m.kind, m.address, m.name, m.given::jsonb, 'booking', m.booking, m.key, m.rank
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::smallint[])
         as m (kind, address, name, given, booking, key, rank)
       on conflict (dedupe_key) do nothing`,
      [
        part.map(({ kind }) => kind),
        part.map(({ to }) => to.address),
        part.map(({ to }) => to.name ?? null),
        part.map(({ given }) => (given === undefined ? null : JSON.stringify(given))),
        part.map(({ bookingId }) => bookingId),
        part.map(({ dedupeKey }) => dedupeKey ?? null),
        part.map(({ isAwaited }) => (isAwaited === true ? AWAITED : MANY)),
      ],
    );
  }
}

/** Forgets somebody: what was sent to the address stays countable, but says nothing any more. What waits is not sent. */
export async function forgetAddress(handle: Handle, address: string): Promise<void> {
  await run(
    handle,
    `update messages
     set to_address = 'deleted', to_name = null, data = '{}', headline = null,
       state = case when state = 'queued' then 'failed' else state end
     where lower(to_address) = lower($1)`,
    [address],
  );
}

async function run(handle: Handle, text: string, values: readonly unknown[]): Promise<void> {
  if ('executeQuery' in handle) await handle.executeQuery(CompiledQuery.raw(text, [...values]));
  else await handle.query(text, [...values]);
}
