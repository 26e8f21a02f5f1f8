/** Mails about a booking: which were sent, and sending its tickets once more. */
import { Type } from 'typebox';
import type { Bookings } from '../../bookings/index.ts';
import { RefusalError, refuse, unwrap } from '../../lib/errors.ts';
import type { Messages } from '../../messages/index.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow, byOf } from '../caller.ts';
import {
  AnsweredTime,
  component,
  ListOf,
  Nullable,
  NullableAnsweredTime,
  OneOf,
  problems,
  SECRET_OR_ROLE,
} from '../schemas.ts';
import { BookingId } from './schemas.ts';

const Message = component(
  'Message',
  Type.Object({
    id: Type.Integer(),
    kind: Type.String({ description: 'Such as tickets, canceled, refund' }),
    state: OneOf(['queued', 'sent', 'failed', 'kept'], '`kept`: there is no mail server; see the mailbox'),
    to: Type.String(),
    headline: Nullable(Type.String(), 'Null until it was sent or kept'),
    createdAt: AnsweredTime,
    sentAt: NullableAnsweredTime,
    attempts: Type.Integer(),
  }),
);
const BookingMessages = component('BookingMessages', Type.Object({ items: ListOf(Message) }));

const NewMessage = component(
  'NewMessage',
  Type.Object({ kind: OneOf(['tickets']) }, { additionalProperties: false, examples: [{ kind: 'tickets' }] }),
);

const opened = { tags: ['bookings'], params: BookingId, security: SECRET_OR_ROLE };

/** GET and POST /bookings/{id}/messages. */
export const bookingMessageRoutes =
  (bookings: Bookings, messages: Messages): Routes =>
  async (app) => {
    const list = {
      ...opened,
      summary: 'List the mails about a booking, the latest first',
      operationId: 'listBookingMessages',
      response: { 200: BookingMessages, ...problems('booking_not_found') },
    };
    app.get('/bookings/:id/messages', { ...allow('public'), schema: list }, async (request) => {
      const booking = unwrap(await bookings.getBooking(request.params.id, accessOf(request)));
      return { items: await messages.listAbout('booking', booking.id) };
    });

    const send = {
      ...opened,
      summary: "Send a booking's tickets once more, to its customer",
      operationId: 'sendBookingMessage',
      body: NewMessage,
      response: {
        202: Message,
        ...problems('invalid_request', 'forbidden', 'booking_not_found', 'no_tickets', 'rate_limited'),
      },
    };
    app.post('/bookings/:id/messages', { ...allow('public'), schema: send }, async (request, reply) => {
      const opened = unwrap(await bookings.openForMail(request.params.id, accessOf(request)));
      const { id: bookingId, customer, status, showId } = opened.booking;
      if (status !== 'confirmed' || customer === null) throw new RefusalError(refuse('no_tickets').refusal);
      const to = { address: customer.email, name: customer.name };
      const { isRole, organizerId } = opened;
      const byRole = isRole ? { by: byOf(request), organizerId, showId } : undefined;
      return reply.code(202).send(unwrap(await messages.resend({ bookingId, to, byRole })));
    });
  };
