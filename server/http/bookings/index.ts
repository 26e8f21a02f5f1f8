/** Routes of bookings that exist: read, list, confirm, cancel, refund. Making one is in create.ts. */
import type { Bookings } from '../../bookings/index.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow, KeyHeaders, keyOf } from '../caller.ts';
import { sendResult } from '../errors.ts';
import { problems, SECRET_OR_ROLE } from '../schemas.ts';
import {
  Booking,
  BookingId,
  BookingPage,
  BookingQuery,
  Cancellation,
  Confirmation,
  NewRefund,
} from './schemas.ts';

export { createBookingRoute, newBookingSchema } from './create.ts';
export { bookingEditRoutes } from './edit.ts';

const BODY_LIMIT = 32_768;

const tags = ['bookings'];
const opened = { tags, params: BookingId, security: SECRET_OR_ROLE };

/** Reading and changing bookings. */
export const bookingRoutes =
  (bookings: Bookings): Routes =>
  async (app) => {
    const read = {
      ...opened,
      summary: 'Read a booking',
      operationId: 'getBooking',
      response: { 200: Booking, ...problems('booking_not_found') },
    };
    app.get('/bookings/:id', { ...allow('public'), schema: read }, async (request, reply) => {
      const booking = await bookings.getBooking(request.params.id, accessOf(request));
      return sendResult(request, reply, booking);
    });

    const list = {
      tags,
      summary: 'List bookings, or find them, the latest first',
      description:
        'Of shows of organizers that you may read bookings of. `q` finds a reference, a code or an id exactly, an e-mail at ' +
        'once in all shows, and parts of e-mails and of names (also those on tickets; neither case nor accents matter) by ' +
        'looking through bookings, show by show, the newest first: up to 50,000 of them a page. Such a page may be short, or ' +
        'empty, while `nextCursor` says that there is more to look through.',
      operationId: 'listBookings',
      querystring: BookingQuery,
      response: {
        200: BookingPage,
        ...problems(
          'unauthenticated',
          'forbidden',
          'show_not_found',
          'organizer_not_found',
          'invalid_cursor',
        ),
      },
    };
    app.get('/bookings', { ...allow('bookings.read'), schema: list }, async (request, reply) => {
      const page = await bookings.listBookings(request.query, accessOf(request));
      return sendResult(request, reply, page);
    });

    const confirm = {
      ...opened,
      summary: 'Pay a booking that waits for its payment',
      description:
        'Without a payment only a total of zero, or a role, confirms. Confirming again changes nothing.',
      operationId: 'confirmBooking',
      body: Confirmation,
      response: {
        200: Booking,
        ...problems(
          'booking_not_found',
          'booking_expired',
          'booking_canceled',
          'places_gone',
          'payment_required',
        ),
      },
    };
    app.post(
      '/bookings/:id/confirm',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: confirm, ...emptyBody },
      async (request, reply) => {
        const { payment } = request.body;
        const booking = await bookings.confirmBooking(request.params.id, payment, accessOf(request));
        return sendResult(request, reply, booking);
      },
    );

    const cancel = {
      ...opened,
      summary: 'Cancel a booking or some of its tickets',
      description:
        'The places are free at once; what was paid for them goes back. Canceling again changes nothing.',
      operationId: 'cancelBooking',
      body: Cancellation,
      response: { 200: Booking, ...problems('booking_not_found', 'ticket_not_found', 'show_started') },
    };
    app.post(
      '/bookings/:id/cancel',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: cancel, ...emptyBody },
      async (request, reply) => {
        const booking = await bookings.cancelBooking(request.params.id, request.body, accessOf(request));
        return sendResult(request, reply, booking);
      },
    );

    const refund = {
      tags,
      summary: 'Give money back without touching places',
      operationId: 'refundBooking',
      params: BookingId,
      headers: KeyHeaders,
      body: NewRefund,
      response: {
        200: Booking,
        ...problems(
          'unauthenticated',
          'forbidden',
          'idempotency_key_missing',
          'booking_not_found',
          'nothing_to_refund',
          'refund_too_large',
        ),
      },
    };
    app.post(
      '/bookings/:id/refund',
      { ...allow('bookings.refund'), schema: refund },
      async (request, reply) => {
        const access = accessOf(request);
        const booking = await bookings.refundBooking(request.params.id, request.body, access, keyOf(request));
        return sendResult(request, reply, booking);
      },
    );
  };

/** Lets a route whose body has nothing required be called without one. */
const emptyBody = {
  preValidation: (request: { body: unknown }, _reply: unknown, done: () => void): void => {
    request.body ??= {};
    done();
  },
};
