/** Routes that change a booking without touching its money: other seats, another name on a ticket. */
import { Type } from 'typebox';
import type { Bookings } from '../../bookings/index.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow } from '../caller.ts';
import { sendResult } from '../errors.ts';
import { Id, Text } from '../paths.ts';
import { component, problems, SECRET_OR_ROLE } from '../schemas.ts';
import { Booking, BookingId } from './schemas.ts';

const BODY_LIMIT = 32_768;

const Moves = component(
  'SeatMoves',
  Type.Object(
    {
      moves: Type.Array(
        Type.Object(
          {
            ticketId: Type.Optional(Type.String({ maxLength: 64, description: 'Whose seat is given up' })),
            fromSeat: Type.Optional(Id),
            toSeat: Id,
          },
          { additionalProperties: false, description: 'With a ticketId or a fromSeat' },
        ),
        { minItems: 1, maxItems: 255 },
      ),
    },
    { additionalProperties: false, examples: [{ moves: [{ fromSeat: 101, toSeat: 205 }] }] },
  ),
);

const Renaming = component(
  'TicketName',
  Type.Object(
    { name: Text(1, 200) },
    { additionalProperties: false, examples: [{ name: 'Charles Babbage' }] },
  ),
);

const TicketPath = Type.Object({
  id: Type.String({ description: 'Id or reference of the booking' }),
  number: Type.Integer({ minimum: 1, maximum: 255, description: 'Number of the ticket, from 1' }),
});

export const bookingEditRoutes =
  (bookings: Bookings): Routes =>
  async (app) => {
    const move = {
      tags: ['bookings'],
      summary: 'Give a booking other seats',
      description:
        'All or nothing. Seats of another tier may be taken: the price stays what was paid. Tickets keep their ids and ' +
        'codes; tickets of one booking may swap their seats.',
      operationId: 'moveSeats',
      params: BookingId,
      body: Moves,
      response: {
        200: Booking,
        ...problems(
          'invalid_request',
          'unauthenticated',
          'forbidden',
          'booking_not_found',
          'ticket_not_found',
        ),
        ...problems(
          'seats_not_booked',
          'seats_taken',
          'seat_not_found',
          'booking_canceled',
          'booking_expired',
        ),
      },
    };
    app.post(
      '/bookings/:id/move',
      { ...allow('bookings.change'), bodyLimit: BODY_LIMIT, schema: move },
      async (request, reply) => {
        const { id } = request.params;
        const moved = await bookings.moveSeats(id, request.body.moves, accessOf(request));
        return sendResult(request, reply, moved);
      },
    );

    const rename = {
      tags: ['bookings'],
      summary: 'Change the name on a ticket',
      description: 'Its owner may until the show starts, roles always. The ticket keeps its code.',
      operationId: 'renameTicket',
      security: SECRET_OR_ROLE,
      params: TicketPath,
      body: Renaming,
      response: {
        200: Booking,
        ...problems('invalid_request', 'forbidden', 'booking_not_found', 'ticket_not_found', 'show_started'),
        ...problems('booking_canceled', 'booking_expired'),
      },
    };
    app.patch(
      '/bookings/:id/tickets/:number',
      { ...allow('public'), schema: rename },
      async (request, reply) => {
        const { id, number } = request.params;
        return sendResult(
          request,
          reply,
          await bookings.renameTicket(id, number, request.body.name, accessOf(request)),
        );
      },
    );
  };
