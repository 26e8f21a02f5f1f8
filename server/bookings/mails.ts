/** What mails about a booking say of it, and who gets them. */
import type { Pool } from 'pg';
import { lend } from '../database/index.ts';
import { showOfId } from '../lib/ids.ts';
import type { BookingFacts, BookingMailKind, MailData, Recipient } from '../messages/index.ts';
import type { Context } from './context.ts';
import type { ClaimRow } from './rows.ts';
import { type BookingView, seatNameOf, toBooking, type ViewContext } from './views.ts';

/** What happened, as the outbox tells it. */
interface Given {
  /** Numbers of tickets that were canceled; null means all that were left. */
  readonly tickets?: readonly number[] | null;
  readonly reason?: string | null;
  /** Seats that were given up, and those that it got for them. */
  readonly from?: readonly number[];
  readonly to?: readonly number[];
  /** Numbers of the refunds that came with it. */
  readonly refunds?: readonly number[];
}

/** Fills a mail about a booking as it is now; undefined when there is nothing to tell any more. */
export async function fillMail(
  context: Context,
  kind: BookingMailKind,
  bookingId: string,
  given: unknown,
): Promise<MailData[BookingMailKind] | undefined> {
  const showId = showOfId(bookingId);
  const row = showId === undefined ? undefined : await context.readClaim(showId, bookingId);
  if (row === undefined || row.number === null) return undefined;
  const shown = await context.viewContextOf(row.show_id);
  if (!shown.ok) return undefined;
  const { setup } = shown.value;
  const booking = toBooking(row, shown.value);
  const facts = {
    title: setup.name === '' ? setup.event.title : `${setup.event.title} – ${setup.name}`,
    startsAt: setup.startsAt.toISOString(),
    timeZone: setup.timeZone,
    venue: `${setup.venue.name}, ${setup.venue.city}`,
    reference: booking.reference,
    total: booking.total,
    paid: booking.paid,
    currency: booking.currency,
  };
  return fillers[kind]({ booking, row, facts, shown: shown.value, given: (given ?? {}) as Given });
}

interface Material {
  readonly booking: BookingView;
  readonly row: ClaimRow;
  readonly facts: Omit<BookingFacts, 'places'>;
  readonly shown: ViewContext;
  readonly given: Given;
}

const fillers: {
  readonly [Kind in BookingMailKind]: (material: Material) => MailData[Kind] | undefined;
} = {
  // Canceled before the mail went: there is another that says so.
  tickets: ({ booking, facts }) =>
    booking.status === 'confirmed'
      ? { ...facts, places: placesOf(booking.tickets.filter(({ status }) => status === 'valid')) }
      : undefined,
  canceled: ({ booking, row, facts, given }) => {
    const numbers = given.tickets ?? lastCanceled(row);
    const tickets = booking.tickets.filter((_ticket, index) =>
      numbers.includes(row.tickets[index]?.number ?? 0),
    );
    const places = placesOf(tickets.length > 0 ? tickets : booking.lines);
    const isAll = given.tickets === undefined || given.tickets === null;
    return { ...facts, places, isAll, reason: given.reason ?? null, moneyBack: moneyOf(row, given) };
  },
  moved: ({ booking, facts, shown, given: { from = [], to = [] } }) =>
    booking.status === 'confirmed' || booking.status === 'pending'
      ? {
          ...facts,
          places: to.map((seat) => seatNameOf(seat, shown)),
          before: from.map((seat) => seatNameOf(seat, shown)),
        }
      : undefined,
  refund: ({ booking, row, facts, given }) => {
    const first = row.refunds.find(({ number }) => given.refunds?.includes(number));
    const places = placesOf(booking.tickets.length > 0 ? booking.tickets : booking.lines);
    return { ...facts, places, moneyBack: moneyOf(row, given), reason: first?.reason ?? '' };
  },
};

/** Numbers of the tickets that were canceled together at last. */
function lastCanceled({ tickets }: ClaimRow): readonly number[] {
  const canceled = tickets.filter(({ canceledAt }) => canceledAt !== null);
  const last = canceled
    .map(({ canceledAt }) => canceledAt)
    .toSorted()
    .at(-1);
  return canceled.filter(({ canceledAt }) => canceledAt === last).map(({ number }) => number);
}

const moneyOf = ({ refunds }: ClaimRow, given: Given): number =>
  refunds
    .filter(({ number }) => given.refunds?.includes(number))
    .reduce((sum, { amount }) => sum + amount, 0);

interface Place {
  readonly tierName: string;
  readonly seat?: { readonly name: string };
  readonly quantity?: number;
}

/** Seats by their names, places of general tiers by how many there are. */
function placesOf(places: readonly Place[]): string[] {
  const counts = new Map<string, number>();
  const seats: string[] = [];
  for (const { tierName, seat, quantity = 1 } of places) {
    if (seat !== undefined) seats.push(`${seat.name} (${tierName})`);
    else counts.set(tierName, (counts.get(tierName) ?? 0) + quantity);
  }
  return [...seats, ...[...counts].map(([tier, count]) => `${count} × ${tier}`)];
}

/** Where a booking's customer reads it. The secret stands behind the `#`: no server on the way sees it. */
export const linkOf = ({ publicUrl, identity }: Context, bookingId: string): string =>
  `${publicUrl}/bookings/${bookingId}#${identity.secretOf(bookingId)}`;

export interface NamedClaim {
  readonly showId: number;
  readonly claimId: string;
}

/** Who gets the mails of these bookings; those without a customer are left out. */
export async function recipientsOf(
  pool: Pool,
  claims: readonly NamedClaim[],
): Promise<ReadonlyMap<string, Recipient>> {
  if (claims.length === 0) return new Map();
  const query = {
    name: 'claim_recipients',
    // The limit keeps the planner from turning the look-ups around: see decide_batch.sql.
    text: `select w.id, c.customer ->> 'email' as address, c.customer ->> 'name' as name
      from unnest($1::integer[], $2::uuid[]) as w (show_id, id)
      cross join lateral (select x.customer from claims x where x.show_id = w.show_id and x.id = w.id limit 1) as c
      where c.customer ->> 'email' is not null`,
    values: [claims.map(({ showId }) => showId), claims.map(({ claimId }) => claimId)],
  };
  const { rows } = await lend(pool, (client) =>
    client.query<{ id: string; address: string; name: string | null }>(query),
  );
  return new Map(rows.map(({ id, address, name }) => [id, { address, name }]));
}
