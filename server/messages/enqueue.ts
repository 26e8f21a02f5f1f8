/** Writes mails down, in the commit of what they tell. Sending comes later, and never within a transaction. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database/index.ts';
import type { NewMessage } from './message.ts';
import type { MailKind } from './templates/index.ts';

/** A transaction, where the mail belongs to one; else the pool, or a connection of it. */
export type Handle = Kysely<Database> | Pick<Pool, 'query'>;

const INSERT = `
  insert into messages (kind, to_address, to_name, language, data, subject_type, subject_id, dedupe_key)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (dedupe_key) do nothing`;

/** Writes a mail down; it is sent after the commit. One whose dedupe key is known already is not made again. */
export async function enqueue<Kind extends MailKind>(
  handle: Handle,
  message: NewMessage<Kind>,
): Promise<void> {
  const { kind, to, data, subject, dedupeKey, language } = message;
  await run(handle, INSERT, [
    kind,
    to.address,
    to.name ?? null,
    language ?? 'en',
    JSON.stringify(data),
    subject?.type ?? null,
    subject === undefined ? null : String(subject.id),
    dedupeKey ?? null,
  ]);
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
