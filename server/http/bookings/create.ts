/** POST /bookings: the route that everything else is built to make fast. Refusals are sent, not thrown. */
import type { Static } from 'typebox';
import type { BookInput, Bookings } from '../../bookings/index.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow, callerOf, KeyHeaders, keyOf } from '../caller.ts';
import { sendRefusal } from '../errors.ts';
import type { CustomerGate } from '../rate-limit.ts';
import { problems, SECRET_OR_ROLE } from '../schemas.ts';
import { BookingWithSecret, NewBooking } from './schemas.ts';

/** Room for two hundred long names. */
const BODY_LIMIT = 65_536;

/** What the route takes and answers. */
export const newBookingSchema = {
  tags: ['bookings'],
  summary: 'Book',
  description:
    'Books the places of a hold (send its secret), or places of a show directly; all or nothing. With a payment that is ' +
    'captured at once, or nothing to pay, the booking is `confirmed` and has tickets. Otherwise it is `pending` until ' +
    '`expiresAt`: pay with `POST /bookings/{id}/confirm`, or at `payments[].actionUrl`. A replay of a key answers the ' +
    'first booking with `Idempotency-Replayed: true`.',
  operationId: 'createBooking',
  security: [{}, ...SECRET_OR_ROLE],
  headers: KeyHeaders,
  body: NewBooking,
  response: {
    201: BookingWithSecret,
    ...problems(
      'invalid_request',
      'idempotency_key_missing',
      'idempotency_key_reused',
      'payment_declined',
      'show_not_found',
      'hold_not_found',
      'hold_expired',
      'seats_taken',
      'sold_out',
      'sale_not_open',
      'sale_closed',
      'price_changed',
      'customer_limit',
      'rate_limited',
      'overloaded',
      'outcome_unknown',
    ),
  },
};

/** The booking route. `mayTry` counts attempts by customer. */
export const createBookingRoute =
  (bookings: Bookings, mayTry: CustomerGate): Routes =>
  async (app) => {
    app.post(
      '/bookings',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: newBookingSchema },
      async (request, reply) => {
        const key = keyOf(request);
        if (!mayTry(request.body.customer.email, request, reply)) return reply;
        const booked = await bookings.book(inputOf(request.body), callerOf(request), accessOf(request), key);
        if (!booked.ok) return sendRefusal(request, reply, booked.refusal);
        const { booking, secret, replayed } = booked.value;
        if (replayed) reply.header('idempotency-replayed', 'true');
        reply.code(201).header('location', `/api/v1/bookings/${booking.id}`);
        return reply.send({ ...booking, secret });
      },
    );
  };

/**
 * The body with its members in one order: what the idempotency key belongs to is the request's meaning, not the order in
 * which a client wrote it.
 */
function inputOf(body: Static<typeof NewBooking>): BookInput {
  const { name, email, phone, country, postalCode } = body.customer;
  const terms = {
    customer: {
      name,
      email,
      ...(phone !== undefined && { phone }),
      ...(country !== undefined && { country }),
      ...(postalCode !== undefined && { postalCode }),
    },
    payment: body.payment && { token: body.payment.token },
    expectedTotal: body.expectedTotal,
    names: body.names,
  };
  if ('holdId' in body) return { holdId: body.holdId, ...terms };
  const items = body.items?.map(({ tierId, quantity }) => ({ tierId, quantity }));
  return { showId: body.showId, seats: body.seats, items, ...terms };
}
