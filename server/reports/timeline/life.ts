/** What the rows of a claim and its tickets tell: held, booked, confirmed, canceled, expired. */
import { type Chart, type ShowSetup, seatName } from '../../catalog/index.ts';
import { formatMoney } from '../../lib/money.ts';
import { CUSTOMER, counted, entry, listed, ONSALE, type TimelineEntry } from './entry.ts';
import type { BookingRow, TicketRow } from './rows.ts';

/** What sentences need beside the rows. */
export interface Setting {
  readonly setup: ShowSetup;
  readonly chart: Chart | undefined;
}

const HOLD_LIMITS =
  'These are the places it has now. What was added or given back before it was booked, and how often its clock was ' +
  'extended, is not kept.';

/** The life of a booking. */
export function lifeOf(row: BookingRow, setting: Setting): TimelineEntry[] {
  return [...begunOf(row, setting), ...confirmedOf(row), ...canceledTicketsOf(row, setting), ...endOf(row)];
}

function begunOf(row: BookingRow, setting: Setting): TimelineEntry[] {
  const { createdAt, bookedAt } = row;
  if (bookedAt === null) return [];
  const places = placesOf(row, setting);
  const booked = entry(bookedAt, 'booking', bookedText(row, setting), { by: CUSTOMER });
  if (bookedAt.getTime() === createdAt.getTime()) return [{ ...booked, detail: `${places}.` }];
  const held = entry(createdAt, 'hold', `${HELD[row.kind]}: ${places}.`, {
    detail: HOLD_LIMITS,
    by: row.kind === 'sale' ? CUSTOMER : row.kind === 'offer' ? ONSALE : null,
  });
  return [held, booked];
}

const HELD = {
  sale: 'Places were put into a basket',
  offer: 'Places were offered to somebody on the waitlist',
  block: 'Places were kept back by the house',
} as const;

function bookedText({ customer, lines, total }: BookingRow, { setup }: Setting): string {
  const places = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const price =
    total === 0 ? 'for nothing' : `for ${formatMoney({ amount: total, currency: setup.currency })}`;
  const name = customer === null ? '' : ` for ${customer.name} (${customer.email})`;
  return `${counted(places, 'place')} booked ${price}${name}.`;
}

function confirmedOf({ confirmedAt, lines }: BookingRow): TimelineEntry[] {
  if (confirmedAt === null) return [];
  const tickets = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return [entry(confirmedAt, 'booking', `Confirmed: ${counted(tickets, 'ticket')} issued.`, { by: ONSALE })];
}

/** Tickets that were canceled together, unless the booking ended with them: then its end says so. */
function canceledTicketsOf({ tickets, endedAt, state }: BookingRow, setting: Setting): TimelineEntry[] {
  const groups = Map.groupBy(
    tickets.filter(({ canceledAt }) => canceledAt !== null),
    ({ canceledAt }) => canceledAt as string,
  );
  return [...groups]
    .filter(([at]) => state !== 'canceled' || new Date(at).getTime() !== endedAt?.getTime())
    .map(([at, group]) =>
      entry(at, 'ticket', `${ticketsText(group, setting)} canceled; the places went back on sale.`),
    );
}

const ticketsText = (tickets: readonly TicketRow[], setting: Setting): string =>
  `Ticket${tickets.length === 1 ? '' : 's'} ${listed(
    tickets.map(({ number, seat }) =>
      seat === null ? `${number}` : `${number} (${seatText(seat, setting)})`,
    ),
  )}`;

function endOf({ state, due, expiresAt, endedAt, endReason, confirmedAt }: BookingRow): TimelineEntry[] {
  if (due && expiresAt !== null) return [expired(expiresAt)];
  if (endedAt === null) return [];
  if (state === 'expired') return [expired(endedAt)];
  const paid = confirmedAt === null ? 'before it was paid; its' : 'with all its tickets; the';
  return [
    entry(endedAt, 'booking', `Canceled ${paid} places went back on sale.`, { detail: reasonOf(endReason) }),
  ];
}

const expired = (at: Date): TimelineEntry =>
  entry(at, 'booking', 'The time to pay ran out; its places went back on sale.', { by: ONSALE });

/** Words that decisions use where nobody gave a reason. */
const NO_REASONS: ReadonlySet<string | null> = new Set([null, 'cancel', 'release', 'emptied', 'clock']);

const reasonOf = (reason: string | null): string | null =>
  NO_REASONS.has(reason) ? null : `Reason: ${reason}`;

/** `2 × GA; Stalls, row C, seat 12`. */
function placesOf({ lines }: BookingRow, setting: Setting): string {
  return lines
    .map(({ tier, seat, quantity }) => {
      if (seat !== null) return seatText(seat, setting);
      return `${quantity} × ${setting.setup.tiers.find(({ id }) => id === tier)?.name ?? `tier ${tier}`}`;
    })
    .join('; ');
}

const seatText = (seat: number, { chart }: Setting): string =>
  chart === undefined ? `seat ${seat}` : seatName(chart, seat);
