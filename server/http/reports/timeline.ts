/** GET /bookings/{id}/timeline: what happened to a booking, for those who help its customer. */
import type { Bookings } from '../../bookings/index.ts';
import { refuse } from '../../lib/errors.ts';
import type { Reports } from '../../reports/index.ts';
import type { Routes } from '../app.ts';
import { BookingId } from '../bookings/schemas.ts';
import { accessOf, allow } from '../caller.ts';
import { sendRefusal } from '../errors.ts';
import { problems } from '../schemas.ts';
import { authorizeShow, type SetupOf } from './authorize-show.ts';
import { Timeline } from './schemas.ts';

const schema = {
  tags: ['reports'],
  params: BookingId,
  summary: 'Everything that happened to a booking, in order',
  description:
    'Derived from what is kept of the booking, its payments, its mails and the audit log. What is not kept, such as how a ' +
    'hold was changed before it was booked, is not in it, and `detail` says so.',
  operationId: 'getBookingTimeline',
  response: { 200: Timeline, ...problems('unauthenticated', 'forbidden', 'booking_not_found') },
};

export const timelineRoutes =
  (reports: Reports, bookings: Bookings, setupOf: SetupOf): Routes =>
  async (app) => {
    app.get('/bookings/:id/timeline', { ...allow('bookings.read'), schema }, async (request, reply) => {
      const booking = await bookings.getBooking(request.params.id, accessOf(request));
      if (!booking.ok) return sendRefusal(request, reply, booking.refusal);
      const { id, showId } = booking.value;
      // Its secret opens a booking, but not what is told of it among colleagues.
      await authorizeShow(setupOf, request, 'bookings.read', showId, 'booking_not_found');
      const items = await reports.timelineOf(showId, id);
      if (items === undefined) return sendRefusal(request, reply, refuse('booking_not_found').refusal);
      return reply.send({ items });
    });
  };
