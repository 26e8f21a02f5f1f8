/** The own bookings of a person: listed for them, given to them as data, and forgotten when they ask for it. */
import { system } from '../access/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { type Access, type Context, customerHashOf } from './context.ts';
import { type BookingPage, listBookings } from './list.ts';
import type { BookingView } from './views.ts';

/** More bookings than any person has; those of a program that books for others end here. */
const BOOKINGS_MAX = 2_000;
const PAGE = 100;

export interface PageQuery {
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

/**
 * The bookings of an account, the latest first: those of its confirmed e-mail address, whenever they were made. Refuses
 * `email_unverified`, `invalid_cursor`.
 */
export async function listOwnBookings(
  context: Context,
  query: PageQuery,
  { actor }: Pick<Access, 'actor'>,
): Promise<Result<BookingPage>> {
  const email = actor.account?.email;
  if (email === undefined || customerHashOf(context, actor) === undefined) return refuse('email_unverified');
  return pageOf(context, email, query);
}

/** No role is asked for: whose bookings these are is what they are found by. */
const pageOf = (
  context: Context,
  email: string,
  { cursor, limit }: PageQuery,
): Promise<Result<BookingPage>> =>
  listBookings(context, { email, cursor, limit }, { actor: system, secret: undefined });

/** All bookings of a customer, the latest first. */
export async function bookingsOfCustomer(
  context: Context,
  email: string,
): Promise<Result<readonly BookingView[]>> {
  const bookings: BookingView[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(context, email, { cursor, limit: PAGE });
    if (!page.ok) return page;
    bookings.push(...page.value.items);
    cursor = page.value.nextCursor ?? undefined;
  } while (cursor !== undefined && bookings.length < BOOKINGS_MAX);
  return ok(bookings);
}

/**
 * Forgets a customer, show by show, each under its lock as every change of a claim: bookings stay without them. Done again it
 * does nothing.
 */
export async function forgetCustomer({ pool, identity }: Context, email: string): Promise<void> {
  const hash = identity.customerHash(email);
  const { rows } = await pool.query<{ showId: number }>(
    `select s.show_id as "showId" from show_state s
     where exists (select from claims c where c.show_id = s.show_id and c.customer_hash = $1)`,
    [hash],
  );
  for (const { showId } of rows) await pool.query('select customer_forget($1, $2)', [showId, hash]);
}
