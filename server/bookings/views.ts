/** Holds and bookings as the public sees them, made from rows or from a decision, without asking the database again. */
import { type Chart, type ShowSetup, seatName } from '../catalog/index.ts';
import type { ClaimLine, ClaimState, Customer } from '../inventory/index.ts';
import { ticketId } from '../lib/ids.ts';
import type { SignedFacts } from './context.ts';
import { referenceOf, ticketCode } from './reference.ts';
import type { ClaimRow, PaymentRow, RefundRow, TicketRow } from './rows.ts';

/** The place of a seat in words people use. */
export interface SeatView {
  readonly id: number;
  /** `Stalls, row C, seat 12`. */
  readonly name: string;
}

export interface LineView {
  readonly tierId: number;
  readonly tierName: string;
  readonly seat?: SeatView;
  readonly quantity: number;
  /** For one place, in minor units. */
  readonly price: number;
}

export interface HoldView {
  readonly id: string;
  readonly showId: number;
  /** `held` while it is one; `pending` and `confirmed` when it became a booking. */
  readonly status: ClaimState;
  readonly lines: readonly LineView[];
  readonly total: number;
  readonly currency: string;
  readonly createdAt: Date;
  /** Null when it has no clock any more. */
  readonly expiresAt: Date | null;
  /** No change extends it beyond this. */
  readonly expiresAtMax: Date | null;
}

export interface TicketView {
  readonly id: string;
  /** Short, for typing. */
  readonly code: string;
  /** Signed, for the QR; absent where many bookings are shown, and in the answer that sells. */
  readonly qr?: string;
  readonly tierId: number;
  readonly tierName: string;
  readonly seat?: SeatView;
  readonly name: string;
  readonly price: number;
  /** People it lets in. */
  readonly admits: number;
  readonly status: 'valid' | 'canceled';
}

export interface BookingView extends Omit<HoldView, 'expiresAtMax'> {
  readonly reference: string;
  readonly customer: Customer | null;
  readonly tickets: readonly TicketView[];
  readonly payments: readonly Omit<PaymentRow, 'reference'>[];
  readonly refunds: readonly RefundRow[];
  /** Captured, and given back or on its way back, in minor units. */
  readonly paid: number;
  readonly refunded: number;
  readonly bookedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** What a view needs beside the row. `chart` is undefined for a show without seats. */
export interface ViewContext {
  readonly setup: ShowSetup;
  readonly chart: Chart | undefined;
}

/** A hold as the public sees it. */
export function toHold(row: ClaimRow, context: ViewContext): HoldView {
  return {
    id: row.id,
    showId: row.show_id,
    status: statusOf(row),
    lines: row.lines.map((line) => toLine(line, context)),
    total: row.total,
    currency: context.setup.currency,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    expiresAtMax: row.expires_at_max,
  };
}

/** A booking as the public sees it. `row.number` must be set. */
export function toBooking(row: ClaimRow, context: ViewContext): BookingView {
  const reference = referenceOf(row.show_id, row.number ?? 0);
  const captured = row.payments.filter((payment) => payment.state === 'captured');
  return {
    id: row.id,
    showId: row.show_id,
    status: statusOf(row),
    lines: row.lines.map((line) => toLine(line, context)),
    total: row.total,
    currency: context.setup.currency,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    reference,
    customer: row.customer,
    tickets: row.tickets.map((ticket) => toTicket(ticket, row, reference, context)),
    payments: row.payments.map(toPayment),
    refunds: row.refunds,
    paid: sumOf(captured),
    refunded: sumOf(row.refunds.filter((refund) => refund.state !== 'failed')),
    bookedAt: row.booked_at,
    confirmedAt: row.confirmed_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  };
}

const statusOf = (row: ClaimRow): ClaimState => (row.due ? 'expired' : row.state);

const toPayment = ({ number, provider, state, amount, actionUrl, failure }: PaymentRow) => ({
  number,
  provider,
  state,
  amount,
  actionUrl,
  failure,
});

/** The tickets of a claim that was confirmed just now, as `tickets_issue` writes them: one a place, in line order. */
export function ticketsOf(
  lines: readonly ClaimLine[],
  names: readonly (string | null)[] | null,
): TicketRow[] {
  const tickets: TicketRow[] = [];
  for (const { tier, seat, price, quantity } of lines) {
    for (let place = 0; place < quantity; place += 1) {
      const name = names?.[tickets.length] ?? null;
      tickets.push({ number: tickets.length + 1, tier, seat, price, name, canceledAt: null });
    }
  }
  return tickets;
}

/** The booking with a signed code in each of its valid tickets. */
export const signTickets = (booking: BookingView, sign: (ticket: SignedFacts) => string): BookingView => ({
  ...booking,
  tickets: booking.tickets.map((ticket) =>
    ticket.status === 'valid' ? { ...ticket, qr: sign(factsOf(ticket)) } : ticket,
  ),
});

const factsOf = ({ id, tierId, admits, seat }: TicketView): SignedFacts => ({
  id,
  tier: tierId,
  admits,
  seat: seat?.id ?? null,
});

function toTicket(ticket: TicketRow, row: ClaimRow, reference: string, context: ViewContext): TicketView {
  const tier = tierOf(ticket.tier, context);
  return {
    id: ticketId(row.id, ticket.number),
    code: ticketCode(reference, ticket.number, row.code_seed),
    tierId: ticket.tier,
    tierName: tier?.name ?? '',
    ...seatOf(ticket.seat, context),
    name: ticket.name ?? row.customer?.name ?? '',
    price: ticket.price,
    admits: tier?.admits ?? 1,
    status: ticket.canceledAt === null ? 'valid' : 'canceled',
  };
}

/** A line as the public sees it. */
export function toLine(line: ClaimLine, context: ViewContext): LineView {
  return {
    tierId: line.tier,
    tierName: tierOf(line.tier, context)?.name ?? '',
    ...seatOf(line.seat, context),
    quantity: line.quantity,
    price: line.price,
  };
}

function seatOf(seat: number | null, context: ViewContext): { seat: SeatView } | undefined {
  return seat === null ? undefined : { seat: { id: seat, name: seatNameOf(seat, context) } };
}

/** A seat in words: `Stalls, row C, seat 12`. */
export const seatNameOf = (seat: number, { chart }: ViewContext): string =>
  chart === undefined ? `seat ${seat}` : seatName(chart, seat);

const tierOf = (tierId: number, { setup }: ViewContext) => setup.tiers.find((tier) => tier.id === tierId);

const sumOf = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((sum, row) => sum + row.amount, 0);
