/** Holds and bookings as messages. */
import type { MessageInitShape } from '@bufbuild/protobuf';
import type { BookingView, HoldView, LineView, TicketView } from '../bookings/index.ts';
import {
  type BookingSchema,
  BookingStatus,
  type HoldSchema,
  type LineSchema,
  type PaymentAttemptSchema,
  PaymentState,
  type TicketSchema,
} from './generated/onsale/v1/booking_pb.js';
import { toMoney, toTimestamp } from './present.ts';

type Payment = BookingView['payments'][number];

const STATUS: Readonly<Record<HoldView['status'], BookingStatus>> = {
  held: BookingStatus.HELD,
  pending: BookingStatus.PENDING,
  confirmed: BookingStatus.CONFIRMED,
  canceled: BookingStatus.CANCELED,
  expired: BookingStatus.EXPIRED,
};

const STATUS_WORDS = new Map(Object.entries(STATUS).map(([word, status]) => [status, word]));

const PAYMENT_STATE: Readonly<Record<Payment['state'], PaymentState>> = {
  action_required: PaymentState.ACTION_REQUIRED,
  processing: PaymentState.PROCESSING,
  unknown: PaymentState.UNKNOWN,
  authorized: PaymentState.AUTHORIZED,
  captured: PaymentState.CAPTURED,
  failed: PaymentState.FAILED,
  voided: PaymentState.VOIDED,
};

/** A status in the words of the domain; undefined when none is asked for, and a number that is none of ours as it is. */
export const toStatusWord = (status: BookingStatus): string | undefined =>
  status === BookingStatus.UNSPECIFIED ? undefined : (STATUS_WORDS.get(status) ?? String(status));

/** A hold as a message. */
export function toHoldMessage(hold: HoldView): MessageInitShape<typeof HoldSchema> {
  return {
    id: hold.id,
    showId: hold.showId,
    status: STATUS[hold.status],
    lines: hold.lines.map((line) => toLine(line, hold.currency)),
    total: toMoney(hold.total, hold.currency),
    createdAt: toTimestamp(hold.createdAt),
    expiresAt: toTimestamp(hold.expiresAt),
    expiresAtMax: toTimestamp(hold.expiresAtMax),
  };
}

/** A booking as a message. */
export function toBookingMessage(booking: BookingView): MessageInitShape<typeof BookingSchema> {
  const { id, reference, showId, currency, customer, endReason } = booking;
  return {
    id,
    reference,
    showId,
    status: STATUS[booking.status],
    lines: booking.lines.map((line) => toLine(line, currency)),
    total: toMoney(booking.total, currency),
    paid: toMoney(booking.paid, currency),
    refunded: toMoney(booking.refunded, currency),
    ...(customer !== null && { customer: { ...customer } }),
    tickets: booking.tickets.map((ticket) => toTicket(ticket, currency)),
    payments: booking.payments.map((payment) => toPayment(payment, currency)),
    createdAt: toTimestamp(booking.createdAt),
    bookedAt: toTimestamp(booking.bookedAt),
    confirmedAt: toTimestamp(booking.confirmedAt),
    expiresAt: toTimestamp(booking.expiresAt),
    endedAt: toTimestamp(booking.endedAt),
    ...(endReason !== null && { endReason }),
  };
}

function toLine(line: LineView, currency: string): MessageInitShape<typeof LineSchema> {
  const { tierId, tierName, seat, quantity, price } = line;
  return { tierId, tierName, ...(seat && { seat }), quantity, price: toMoney(price, currency) };
}

function toTicket(ticket: TicketView, currency: string): MessageInitShape<typeof TicketSchema> {
  const { status, price, seat, ...rest } = ticket;
  return { ...rest, ...(seat && { seat }), price: toMoney(price, currency), valid: status === 'valid' };
}

function toPayment(payment: Payment, currency: string): MessageInitShape<typeof PaymentAttemptSchema> {
  const { number, provider, state, amount, actionUrl, failure } = payment;
  return {
    number,
    provider,
    state: PAYMENT_STATE[state],
    amount: toMoney(amount, currency),
    ...(actionUrl !== null && { actionUrl }),
    ...(failure !== null && { failure }),
  };
}
