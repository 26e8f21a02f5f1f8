/** Requests about bookings as the domain takes them, checked by the schemas of the web door. */
import { Type } from 'typebox';
import type { BookInput, CancelInput, HoldInput } from '../bookings/index.ts';
import { BookingQuery, Cancellation, Confirmation, Id, NewBooking, NewHold } from '../http/index.ts';
import { toStatusWord } from './booking-messages.ts';
import type {
  BookTicketsRequest,
  CancelBookingRequest,
  ConfirmBookingRequest,
  Customer,
  GetUserBookingsRequest,
  HoldRequest,
  Payment,
} from './generated/onsale/v1/booking_pb.js';
import type { Item } from './generated/onsale/v1/common_pb.js';
import { checkOf, defined, invalid, listOf } from './validate.ts';

const checkShow = checkOf(Type.Object({ showId: Id }));
const checkHold = checkOf(NewHold);
const checkBooking = checkOf(NewBooking);
const checkConfirmation = checkOf(Confirmation);
const checkCancellation = checkOf(Cancellation);
const checkBookingQuery = checkOf(BookingQuery);

/** What to hold, and of which show. */
export function readHold(request: HoldRequest): { showId: number; input: HoldInput } {
  const { showId } = checkShow({ showId: request.showId });
  const { bestAvailable: wish } = request;
  const bestAvailable =
    wish &&
    defined({ tierId: wish.tierId, quantity: wish.quantity, accessible: wish.accessible || undefined });
  const seats = listOf(request.seats);
  const items = itemsOf(request.items);
  if (bestAvailable && (seats ?? items)) throw invalid('/bestAvailable', 'Send bestAvailable alone.');
  return { showId, input: checkHold(defined({ seats, items, bestAvailable })) };
}

/**
 * What to book. Its members have the order that the web door gives them: an idempotency key belongs to a request's
 * meaning, and holds at both doors.
 */
export function readBooking(request: BookTicketsRequest): BookInput {
  const { holdId, showId, expectedTotal } = request;
  const seats = listOf(request.seats);
  const items = itemsOf(request.items);
  return checkBooking(
    defined({
      holdId,
      showId,
      seats,
      items,
      customer: customerOf(request.customer),
      payment: paymentOf(request.payment),
      expectedTotal: expectedTotal === undefined ? undefined : Number(expectedTotal),
      names: listOf(request.names),
    }),
  );
}

/** How a booking is paid. */
export const readConfirmation = ({ payment }: ConfirmBookingRequest): { token: string } | undefined =>
  checkConfirmation(defined({ payment: paymentOf(payment) })).payment;

/** What to cancel of a booking. */
export const readCancellation = ({ tickets, reason }: CancelBookingRequest): CancelInput =>
  checkCancellation(defined({ tickets: listOf(tickets), reason }));

/** Whose bookings to list. */
export function readBookingQuery(request: GetUserBookingsRequest) {
  const { email, showId, limit, cursor } = request;
  if (email === '') throw invalid('/email', 'It is required.');
  return checkBookingQuery(defined({ email, showId, status: toStatusWord(request.status), limit, cursor }));
}

const itemsOf = (items: readonly Item[]) =>
  listOf(items)?.map(({ tierId, quantity }) => ({ tierId, quantity }));

const paymentOf = (payment: Payment | undefined) => payment && { token: payment.token };

function customerOf(customer: Customer | undefined) {
  if (customer === undefined) return undefined;
  const { name, email, phone, country, postalCode } = customer;
  return defined({ name, email, phone, country, postalCode });
}
