/** Routes of blocks: places that are kept from sale, and sold out of a block to somebody who is known. */
import { Type } from 'typebox';
import type { Bookings } from '../../bookings/index.ts';
import type { Routes } from '../app.ts';
import { BookingWithSecret } from '../bookings/schemas.ts';
import {
  accessOf,
  allow,
  callerOf,
  KeyHeaders,
  keyOf,
  OptionalKeyHeaders,
  optionalKeyOf,
} from '../caller.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { IdPath, pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { Block, BlockChange, BlockId, BlockPage, BlockSale, NewBlock } from './schemas.ts';

const BODY_LIMIT = 65_536;

const tags = ['blocks'];
const roles = ['unauthenticated', 'forbidden'] as const;
const places = [
  'seats_taken',
  'sold_out',
  'seat_not_found',
  'tier_not_found',
  'show_canceled',
  'overloaded',
] as const;

export const blockRoutes =
  (bookings: Bookings): Routes =>
  async (app) => {
    const create = {
      tags,
      summary: 'Block seats or tickets',
      description:
        'Keeps places from sale, all or nothing, until they are released or sold: before the sale, during it, and of drafts. ' +
        'To the public they are held.',
      operationId: 'createBlock',
      params: IdPath,
      headers: OptionalKeyHeaders,
      body: NewBlock,
      response: { 201: Block, ...problems('invalid_request', ...roles, 'show_not_found', ...places) },
    };
    const options = { ...allow('blocks.write'), bodyLimit: BODY_LIMIT };
    app.post('/shows/:id/blocks', { ...options, schema: create }, async (request, reply) => {
      const { id } = request.params;
      const made = await bookings.createBlock(id, request.body, callerOf(request), optionalKeyOf(request));
      if (!made.ok) return sendRefusal(request, reply, made.refusal);
      const { block, replayed } = made.value;
      if (replayed) reply.header('idempotency-replayed', 'true');
      return reply.code(201).header('location', `/api/v1/blocks/${block.id}`).send(block);
    });

    const list = {
      tags,
      summary: 'List the blocks of a show, the latest first',
      operationId: 'listBlocks',
      params: IdPath,
      querystring: Type.Object(pageQuery, { additionalProperties: false }),
      response: { 200: BlockPage, ...problems(...roles, 'show_not_found', 'invalid_cursor') },
    };
    app.get('/shows/:id/blocks', { ...allow('blocks.write'), schema: list }, async (request, reply) => {
      const page = await bookings.listBlocks(request.params.id, request.query, accessOf(request));
      return sendResult(request, reply, page);
    });

    const read = {
      tags,
      summary: 'Read a block',
      operationId: 'getBlock',
      params: BlockId,
      response: { 200: Block, ...problems(...roles, 'block_not_found') },
    };
    app.get('/blocks/:id', { ...allow('blocks.write'), schema: read }, async (request, reply) => {
      return sendResult(request, reply, await bookings.getBlock(request.params.id, accessOf(request)));
    });

    const change = {
      tags,
      summary: 'Add and remove places of a block, or change its note',
      description: 'All or nothing. A block without places is over.',
      operationId: 'changeBlock',
      params: BlockId,
      body: BlockChange,
      response: {
        200: Block,
        ...problems('invalid_request', ...roles, 'block_not_found', 'block_released', ...places),
      },
    };
    app.patch('/blocks/:id', { ...options, schema: change }, async (request, reply) => {
      const changed = await bookings.changeBlock(request.params.id, request.body, accessOf(request));
      return sendResult(request, reply, changed);
    });

    const release = {
      tags,
      summary: 'Release a block',
      description: 'Its places are free at once. Without effect when it is over already.',
      operationId: 'releaseBlock',
      params: BlockId,
      response: { 204: Type.Null({ description: 'Gone' }), ...problems(...roles, 'block_not_found') },
    };
    app.delete('/blocks/:id', { ...allow('blocks.write'), schema: release }, async (request, reply) => {
      const released = await bookings.releaseBlock(request.params.id, accessOf(request));
      return released.ok ? reply.code(204).send(null) : sendRefusal(request, reply, released.refusal);
    });

    const sell = {
      tags,
      summary: 'Book places of a block',
      description:
        'Books some of its places, or all of them, in one step: nobody else can take them in between. Outside sale windows and ' +
        'limits, at today’s prices. A replay of a key answers the first booking with `Idempotency-Replayed: true`.',
      operationId: 'sellBlock',
      params: BlockId,
      headers: KeyHeaders,
      body: BlockSale,
      response: {
        201: BookingWithSecret,
        ...problems(
          'invalid_request',
          'idempotency_key_missing',
          'idempotency_key_reused',
          ...roles,
          'block_not_found',
        ),
        ...problems(
          'block_released',
          'places_not_blocked',
          'names_mismatch',
          'price_changed',
          'payment_declined',
        ),
      },
    };
    app.post(
      '/blocks/:id/bookings',
      { ...allow('bookings.sell'), bodyLimit: BODY_LIMIT, schema: sell },
      async (request, reply) => {
        const input = { blockId: request.params.id, ...request.body };
        const sold = await bookings.sellBlocked(input, callerOf(request), accessOf(request), keyOf(request));
        if (!sold.ok) return sendRefusal(request, reply, sold.refusal);
        const { booking, secret, replayed } = sold.value;
        if (replayed) reply.header('idempotency-replayed', 'true');
        reply.code(201).header('location', `/api/v1/bookings/${booking.id}`);
        return reply.send({ ...booking, secret });
      },
    );
  };
