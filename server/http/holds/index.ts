/** Routes of holds: places kept for a few minutes, before there is a customer. */
import { Type } from 'typebox';
import type { Bookings } from '../../bookings/index.ts';
import { refuse } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow, callerOf, OptionalKeyHeaders, optionalKeyOf } from '../caller.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { Id } from '../paths.ts';
import { problems, SECRET_OR_ROLE } from '../schemas.ts';
import { Hold, HoldChange, HoldId, HoldWithSecret, NewHold, Proposal, ProposalQuery } from './schemas.ts';

/** Far above any hold; keeps what a hostile body can cost small. */
const BODY_LIMIT = 16_384;

const tags = ['holds'];
const places = [
  'seats_taken',
  'sold_out',
  'sale_not_open',
  'sale_closed',
  'tier_not_on_sale',
  'overloaded',
] as const;
const opened = { tags, params: HoldId, security: SECRET_OR_ROLE };

export const holdRoutes =
  (bookings: Bookings): Routes =>
  async (app) => {
    const create = {
      tags,
      summary: 'Hold seats or tickets',
      description: 'All or nothing. The hold runs out at `expiresAt` unless it is extended or booked.',
      operationId: 'createHold',
      params: Type.Object({ id: Id }),
      headers: OptionalKeyHeaders,
      body: NewHold,
      response: {
        201: HoldWithSecret,
        ...problems('invalid_request', 'show_not_found', 'too_many_holds', ...places),
      },
    };
    app.post(
      '/shows/:id/holds',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: create },
      async (request, reply) => {
        const { body } = request;
        if (body.bestAvailable && (body.seats ?? body.items)) {
          return sendRefusal(request, reply, refuse('invalid_request', 'Send bestAvailable alone.').refusal);
        }
        const held = await bookings.createHold(
          request.params.id,
          body,
          callerOf(request),
          optionalKeyOf(request),
        );
        if (!held.ok) return sendRefusal(request, reply, held.refusal);
        const { hold, secret, replayed } = held.value;
        if (replayed) reply.header('idempotency-replayed', 'true');
        return reply
          .code(201)
          .header('location', `/api/v1/holds/${hold.id}`)
          .send({ ...hold, secret });
      },
    );

    const propose = {
      tags,
      summary: 'Propose the best seats that are free',
      description:
        'Takes nothing: hold the seats by their ids. For a moment others are proposed other seats.',
      operationId: 'proposeSeats',
      params: Type.Object({ id: Id }),
      querystring: ProposalQuery,
      response: {
        200: Proposal,
        ...problems('invalid_request', 'show_not_found', 'no_seats_together'),
      },
    };
    app.get('/shows/:id/best-available', { ...allow('public'), schema: propose }, async (request, reply) => {
      const proposal = await bookings.proposeSeats(request.params.id, request.query, callerOf(request));
      reply.header('cache-control', 'no-store');
      return sendResult(request, reply, proposal);
    });

    const read = { ...opened, summary: 'Read a hold', operationId: 'getHold' };
    const readAnswers = { 200: Hold, ...problems('hold_not_found') };
    app.get(
      '/holds/:id',
      { ...allow('public'), schema: { ...read, response: readAnswers } },
      async (request, reply) => {
        const hold = await bookings.getHold(request.params.id, accessOf(request));
        return sendResult(request, reply, hold);
      },
    );

    const change = {
      ...opened,
      summary: 'Add and remove places',
      description: 'All or nothing. What is added extends the clock, up to `expiresAtMax`.',
      operationId: 'changeHold',
      body: HoldChange,
      response: { 200: Hold, ...problems('hold_not_found', 'hold_expired', 'already_booked', ...places) },
    };
    app.patch(
      '/holds/:id',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: change },
      async (request, reply) => {
        const hold = await bookings.changeHold(request.params.id, request.body, accessOf(request));
        return sendResult(request, reply, hold);
      },
    );

    const extend = {
      ...opened,
      summary: 'Ask for more time',
      operationId: 'extendHold',
      response: {
        200: Hold,
        ...problems('hold_not_found', 'hold_expired', 'hold_at_maximum', 'already_booked'),
      },
    };
    app.post(
      '/holds/:id/extend',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: extend },
      async (request, reply) => {
        const hold = await bookings.extendHold(request.params.id, accessOf(request));
        return sendResult(request, reply, hold);
      },
    );

    const release = {
      ...opened,
      summary: 'Let a hold go',
      description: 'Its places are free at once. Without effect when it has ended already.',
      operationId: 'releaseHold',
      response: { 204: Type.Null({ description: 'Gone' }), ...problems('hold_not_found', 'already_booked') },
    };
    app.delete('/holds/:id', { ...allow('public'), schema: release }, async (request, reply) => {
      const released = await bookings.releaseHold(request.params.id, accessOf(request));
      return released.ok ? reply.code(204).send(null) : sendRefusal(request, reply, released.refusal);
    });
  };
