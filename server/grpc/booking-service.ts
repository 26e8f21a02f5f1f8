/** onsale.v1.BookingService over the bookings module. */
import type { ServiceImpl } from '@connectrpc/connect';
import type { Bookings } from '../bookings/index.ts';
import { admit, type Limits } from '../doors/index.ts';
import { unwrap } from '../lib/errors.ts';
import { toBookingMessage, toHoldMessage } from './booking-messages.ts';
import {
  readBooking,
  readBookingQuery,
  readCancellation,
  readConfirmation,
  readHold,
} from './booking-requests.ts';
import { callers } from './caller.ts';
import type { BookingService } from './generated/onsale/v1/booking_pb.js';
import { enforce } from './limits.ts';

export interface BookingServiceDeps {
  readonly bookings: Bookings;
  /** Booking attempts are counted by customer. */
  readonly limits: Limits | undefined;
}

/** Makes the service. */
export function createBookingService({
  bookings,
  limits,
}: BookingServiceDeps): ServiceImpl<typeof BookingService> {
  const { accessOf, callerOf, keyOf, optionalKeyOf } = callers;
  return {
    async hold(request, context) {
      const { showId, input } = readHold(request);
      const held = await bookings.createHold(showId, input, callerOf(context), optionalKeyOf(context));
      const { hold, secret, replayed } = unwrap(held);
      return { hold: toHoldMessage(hold), secret, replayed };
    },
    async releaseHold({ holdId }, context) {
      unwrap(await bookings.releaseHold(holdId, accessOf(context)));
      return {};
    },
    async bookTickets(request, context) {
      const key = keyOf(context);
      const input = readBooking(request);
      enforce(limits?.customer, input.customer.email);
      const booked = await bookings.book(input, callerOf(context), accessOf(context), key);
      const { booking, secret, replayed } = unwrap(booked);
      return { booking: toBookingMessage(booking), secret, replayed };
    },
    async confirmBooking(request, context) {
      const payment = readConfirmation(request);
      const booking = await bookings.confirmBooking(request.bookingId, payment, accessOf(context));
      return { booking: toBookingMessage(unwrap(booking)) };
    },
    async cancelBooking(request, context) {
      const input = readCancellation(request);
      const booking = await bookings.cancelBooking(request.bookingId, input, accessOf(context));
      return { booking: toBookingMessage(unwrap(booking)) };
    },
    async getBooking({ bookingId }, context) {
      const booking = await bookings.getBooking(bookingId, accessOf(context));
      return { booking: toBookingMessage(unwrap(booking)) };
    },
    async getUserBookings(request, context) {
      const access = accessOf(context);
      admit(access.actor, 'bookings.read');
      const page = await bookings.listBookings(readBookingQuery(request), access);
      const { items, nextCursor } = unwrap(page);
      return { bookings: items.map(toBookingMessage), ...(nextCursor !== null && { nextCursor }) };
    },
  };
}
