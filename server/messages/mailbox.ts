/** The local mailbox: mails that were kept, because there is no mail server to send them. */
import type { Pool } from 'pg';
import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { type MessageRow, readKept, readOneKept } from './rows.ts';
import { type BookingMails, type Worded, word } from './word.ts';

export interface KeptMail {
  readonly id: number;
  readonly kind: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly headline: string;
  readonly createdAt: Date;
}

export interface MailboxQuery {
  /** Part of an address. */
  readonly address?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface MailboxPage {
  readonly items: readonly KeptMail[];
  readonly nextCursor: string | null;
}

/** Mails, the latest first. Refuses `invalid_cursor`. */
export async function listMailbox(pool: Pool, query: MailboxQuery): Promise<Result<MailboxPage>> {
  const list = ['mailbox', query.address];
  const after = query.cursor === undefined ? ok(undefined) : readCursor(list, query.cursor);
  if (!after.ok) return after;
  const { address, limit } = query;
  const rows = await readKept(pool, { address, before: after.value?.id, limit: limit + 1 });
  const items = rows.slice(0, limit).map(toKept);
  const last = items.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return ok({ items, nextCursor: isMore ? writeCursor(list, '', last.id) : null });
}

/** One mail, as it would have been sent. Refuses `mail_not_found`. */
export async function readMailbox(
  pool: Pool,
  bookings: Pick<BookingMails, 'linkOf'>,
  id: number,
): Promise<Result<KeptMail & Worded>> {
  const row = await readOneKept(pool, id);
  return row === undefined
    ? refuse('mail_not_found')
    : ok({ ...toKept(row), ...word(row, row.data, bookings) });
}

const toKept = ({ id, kind, to_address, to_name, headline, created_at }: MessageRow): KeptMail => ({
  id,
  kind,
  to: { address: to_address, name: to_name },
  headline: headline ?? '',
  createdAt: created_at,
});
