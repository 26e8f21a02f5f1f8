/** Routes that cancel a show and tell how far that has come. */
import { Type } from 'typebox';
import type { Bookings } from '../../bookings/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow, authorize, byOf } from '../caller.ts';
import { sendResult } from '../errors.ts';
import { IdPath, Text } from '../paths.ts';
import { Amount, AnsweredTime, Currency, component, NullableAnsweredTime, problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendVersion } from '../versions.ts';
import { presentShow } from './present.ts';
import { ShowAnswer } from './schemas.ts';

const NewCancellation = component(
  'NewCancellation',
  Type.Object(
    { reason: Text(1, 500, 'What customers are told') },
    { additionalProperties: false, examples: [{ reason: 'The singer is ill' }] },
  ),
);

const Count = (description: string) => Type.Integer({ description });
const Sum = Type.Object({ count: Type.Integer(), amount: Amount() });

const ShowCancellation = component(
  'ShowCancellation',
  Type.Object({
    showId: Type.Integer(),
    reason: Type.String(),
    requestedBy: Type.String(),
    requestedAt: AnsweredTime,
    finishedAt: {
      ...NullableAnsweredTime,
      description: 'When nothing was live any more; refunds may still be under way',
    },
    left: Type.Object(
      { holds: Type.Integer(), blocks: Type.Integer(), bookings: Type.Integer() },
      { description: 'What is still to be canceled' },
    ),
    canceledBookings: Count('Bookings that were canceled with the show'),
    refunds: Type.Object({ requested: Sum, succeeded: Sum, failed: Sum }),
    currency: Currency,
  }),
);

/** POST /shows/{id}/cancel and GET /shows/{id}/cancellation. */
export const cancelRoutes =
  (catalog: Catalog, bookings: Bookings): Routes =>
  async (app) => {
    const cancel = {
      tags: ['shows'],
      summary: 'Cancel a show, with refunds for everybody',
      description:
        'Nothing is sold from now on. Holds, blocks and bookings are canceled and refunded in the background, and each ' +
        'customer gets a mail: see `GET /shows/{id}/cancellation`. There is no way back. Canceling again changes nothing. A ' +
        'PATCH of the status to `canceled` does the same.',
      operationId: 'cancelShow',
      params: IdPath,
      headers: IfMatch,
      body: NewCancellation,
      response: {
        200: ShowAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'show_not_found'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.post('/shows/:id/cancel', { ...allow('shows.cancel'), schema: cancel }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = request.params;
      const { event, status } = unwrap(await catalog.getShow(id, { drafts: true }));
      authorize(
        request,
        'shows.cancel',
        event.organizerId,
        status === 'draft' ? 'show_not_found' : undefined,
      );
      const canceled = unwrap(await catalog.cancelShow(id, request.body.reason, expected, byOf(request)));
      return sendVersion(reply, presentShow(canceled));
    });

    const read = {
      tags: ['shows'],
      summary: 'How far the cancellation of a show has come',
      operationId: 'getShowCancellation',
      params: IdPath,
      response: {
        200: ShowCancellation,
        ...problems('unauthenticated', 'forbidden', 'show_not_found', 'show_not_canceled'),
      },
    };
    app.get('/shows/:id/cancellation', { ...allow('sales.read'), schema: read }, async (request, reply) => {
      const progress = await bookings.getCancellation(request.params.id, accessOf(request));
      return sendResult(request, reply, progress);
    });
  };
