/** Lists bookings, and finds them by what a customer says of them; for roles. */

import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result } from '../lib/errors.ts';
import { ticketOfId } from '../lib/ids.ts';
import type { Access, Context } from './context.ts';
import { normalizeEmail } from './identity.ts';
import { type Position, readByNumbers, readPage } from './list-rows.ts';
import { allShows, type Scope, scopeOf } from './list-scope.ts';
import { openBooking, show } from './manage.ts';
import { parseTicketCode, referenceOf, ticketCode } from './reference.ts';
import type { ClaimRow } from './rows.ts';
import { type SearchPosition, searchRows } from './search-rows.ts';
import type { BookingView } from './views.ts';

export interface BookingFilter {
  /** A reference, a ticket's code or an id, exactly; or an e-mail or name, or a part of them. */
  readonly q?: string | undefined;
  /** Of the customer, exactly. */
  readonly email?: string | undefined;
  readonly showId?: number | undefined;
  readonly organizerId?: number | undefined;
  readonly status?: ClaimRow['state'] | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

export interface BookingPage {
  readonly items: readonly BookingView[];
  /** A search may have more to look through though a page is short. */
  readonly nextCursor: string | null;
}

/** Rows, and where the next page goes on: a key and a number for the cursor. */
interface Rows {
  readonly rows: readonly ClaimRow[];
  readonly next: { readonly key: string; readonly number: number } | undefined;
}

type After = { readonly key: string; readonly number: number } | undefined;

/**
 * Bookings, the latest first; a search by a part of a text goes show by show, the newest first. Refuses `invalid_cursor`,
 * `forbidden`, `show_not_found`, `organizer_not_found`.
 */
export async function listBookings(
  context: Context,
  filter: BookingFilter,
  access: Access,
): Promise<Result<BookingPage>> {
  const scope = await scopeOf(context, filter, access.actor);
  if (!scope.ok) return scope;
  const { cursor } = filter;
  const query = queryOf(filter);
  const read = cursor === undefined ? undefined : readCursor(query, cursor);
  if (read?.ok === false) return read;
  const after = read && { key: read.value.key, number: read.value.id };
  const { rows, next } = await rowsOf(context, filter, access, scope.value, after);
  const items: BookingView[] = [];
  for (const row of rows) {
    const view = await show(context, row);
    if (!view.ok) return view;
    items.push(view.value);
  }
  return ok({ items, nextCursor: next === undefined ? null : writeCursor(query, next.key, next.number) });
}

/** What a cursor belongs to. */
const queryOf = ({ q, email, showId, organizerId, status }: BookingFilter) => ({
  q: q?.trim(),
  email: email && normalizeEmail(email),
  showId,
  organizerId,
  status,
});

async function rowsOf(
  context: Context,
  filter: BookingFilter,
  access: Access,
  scope: Scope,
  after: After,
): Promise<Rows> {
  const q = filter.q?.trim() ?? '';
  if (q === '') return latest(context, filter, scope, after);
  const named = await byName(context, q, access);
  if (named !== undefined) return { rows: within(named, filter, scope) ? [named] : [], next: undefined };
  // By its digest an e-mail is found at once, in every show; only one that nobody has is looked for as a part.
  if (EMAIL.test(q) && after?.key.startsWith(PART) !== true) {
    const found = await latest(context, { ...filter, email: filter.email ?? q }, scope, after);
    if (found.rows.length > 0 || after !== undefined) return found;
  }
  return byPart(context, filter, q, scope, after);
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Begins the key of a cursor of a search by a part. */
const PART = 'part ';

async function latest(
  { pool, identity }: Context,
  { email, status, limit }: BookingFilter,
  shows: Scope,
  after: After,
): Promise<Rows> {
  const customerHash = email && identity.digest('customer', normalizeEmail(email));
  const filter = { shows, customerHash, state: status };
  const rows = await readPage(pool, filter, positionOf(after), limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: page, next: undefined };
  return { rows: page, next: { key: `${last.position} ${last.show_id}`, number: last.number ?? 0 } };
}

function positionOf(after: After): Position | undefined {
  if (after === undefined) return undefined;
  const [bookedAt = '', showId] = after.key.split(' ');
  return { bookedAt, showId: Number(showId), number: after.number };
}

async function byPart(
  { pool }: Context,
  { status, limit }: BookingFilter,
  q: string,
  scope: Scope,
  after: After,
): Promise<Rows> {
  const shows = scope ?? (await allShows(pool));
  const words = q.split(/\s+/);
  const begin = after && { showId: Number(after.key.slice(PART.length)), number: after.number };
  const { matches, next } = await searchRows(pool, { shows, words, state: status }, begin, limit);
  return {
    rows: await readMatches(pool, matches),
    next: next && { key: `${PART}${next.showId}`, number: next.number },
  };
}

async function readMatches(pool: Context['pool'], matches: readonly SearchPosition[]): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (const [showId, group] of Map.groupBy(matches, (match) => match.showId))
    rows.push(
      ...(await readByNumbers(
        pool,
        showId,
        group.map(({ number }) => number),
      )),
    );
  return rows;
}

/** The booking that a text names exactly; undefined when it names none that there is. */
async function byName(context: Context, q: string, access: Access): Promise<ClaimRow | undefined> {
  const code = parseTicketCode(q);
  const named = code === undefined ? (ticketOfId(q.toLowerCase())?.claimId ?? q.toLowerCase()) : undefined;
  const name = named ?? referenceOf(code?.showId ?? 0, code?.number ?? 0);
  const opened = await openBooking(context, name, { ...access, secret: undefined });
  if (!opened.ok || code === undefined) return opened.ok ? opened.value : undefined;
  const { code_seed: seed } = opened.value;
  return ticketCode(name, code.ticketNumber, seed) === code.code ? opened.value : undefined;
}

const within = (row: ClaimRow, { status, email }: BookingFilter, scope: Scope): boolean =>
  (scope === undefined || scope.includes(row.show_id)) &&
  (status === undefined || status === (row.due ? 'expired' : row.state)) &&
  (email === undefined || normalizeEmail(row.customer?.email ?? '') === normalizeEmail(email));
