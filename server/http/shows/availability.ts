/** GET /shows/{id}/availability and /shows/{id}/seats: what is free, as of now. */
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { ShowSetup, Tier } from '../../catalog/index.ts';
import type { LiveFeed, Message, Snapshot, TierStock } from '../../inventory/index.ts';
import { isKept, toTierStock } from '../../inventory/index.ts';
import { refuse } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { encodeOnce, sendEncoded } from '../encoded.ts';
import { sendRefusal } from '../errors.ts';
import { Id } from '../paths.ts';
import { Amount, AnsweredTime, Currency, component, ListOf, problems } from '../schemas.ts';
import { visible } from './published.ts';
import { ShowStatus, TierKind } from './schemas.ts';

export interface StockDeps {
  /** May be as old as a second; many requests share one read. */
  readonly setupOf: (showId: number) => Promise<ShowSetup | undefined>;
  readonly stockOf: (showId: number) => Promise<Snapshot | undefined>;
  readonly live: LiveFeed;
}

const tags = ['shows'];
const params = Type.Object({ id: Id });
/** Also in front of us: a cache that answers a thousand readers a second asks us once. */
const CACHE = 'public, max-age=1';

const TierAvailability = component(
  'TierAvailability',
  Type.Object({
    tierId: Type.Integer(),
    name: Type.String(),
    kind: TierKind,
    price: Amount('For one ticket'),
    capacity: Type.Integer(),
    held: Type.Integer(),
    pending: Type.Integer(),
    sold: Type.Integer(),
    available: Type.Integer({ description: 'What anybody may buy now' }),
    waitlist: Type.Boolean({ description: 'Whether somebody waits for it: what comes back is theirs first' }),
  }),
);

const Availability = component(
  'Availability',
  Type.Object({
    showId: Type.Integer(),
    status: ShowStatus,
    currency: Currency,
    revision: Type.Integer({ description: 'Rises with every change of stock or seats' }),
    at: AnsweredTime,
    tiers: ListOf(TierAvailability),
  }),
);

const range = { description: '[first, last] of each run of seat numbers' };
const SeatStates = component(
  'SeatStates',
  Type.Object({
    revision: Type.Integer(),
    tiers: Type.Array(Type.Array(Type.Integer()), {
      description:
        '[tierId, capacity, held, pending, sold, floor where somebody waits: with so many free or more, none are for sale]',
    }),
    seats: Type.Object({
      ranges: Type.Array(Type.Array(Type.Integer()), range),
      tiers: Type.Array(Type.Array(Type.Integer()), { description: '[tierId, how many seats in a row]' }),
      states: Type.String({ description: 'One letter a seat: available, held, pending, sold' }),
    }),
  }),
);

export const availabilityRoutes =
  ({ setupOf, stockOf, live }: StockDeps): Routes =>
  async (app) => {
    const availability = {
      tags,
      params,
      summary: 'What is left of each tier',
      operationId: 'getAvailability',
      response: { 200: Availability, ...problems('show_not_found') },
    };
    app.get(
      '/shows/:id/availability',
      { ...allow('public'), schema: availability },
      async (request, reply) => {
        const { id } = request.params;
        const [found, stock] = await Promise.all([setupOf(id), stockOf(id)]);
        const show = visible(found, request);
        if (!show.ok) return sendRefusal(request, reply, show.refusal);
        if (stock === undefined) return sendRefusal(request, reply, refuse('show_not_found').refusal);
        const { status, currency } = show.value;
        const { revision, now } = stock;
        const tiers = tiersOf(show.value, stock);
        if (status !== 'draft') reply.header('cache-control', CACHE);
        return reply.send({ showId: id, status, currency, revision, at: new Date(now), tiers });
      },
    );

    const seats = {
      tags,
      params,
      summary: 'The state of every seat',
      description:
        'Compact, and only states: where seats are is in the chart of the venue, which never changes.',
      operationId: 'getSeats',
      response: {
        200: SeatStates,
        304: Type.Null({ description: 'Nothing has changed' }),
        ...problems('show_not_found'),
      },
    };
    app.get('/shows/:id/seats', { ...allow('public'), schema: seats }, async (request, reply) => {
      const { id } = request.params;
      const show = visible(await setupOf(id), request);
      if (!show.ok) return sendRefusal(request, reply, show.refusal);
      const current = await live.current(id);
      if (current === undefined) return sendRefusal(request, reply, refuse('show_not_found').refusal);
      reply.header('cache-control', 'no-cache');
      return sendEncoded(request, reply as FastifyReply, `${id}-${current.revision}`, () =>
        encodeSnapshot(current.snapshot()),
      );
    });
  };

/** A revision is encoded and compressed once, however many ask for it. */
const encodeSnapshot = encodeOnce('passing', ({ data }: Message) => data);

function tiersOf({ tiers }: ShowSetup, stock: Snapshot) {
  const byId = new Map(stock.tiers.map(toTierStock).map((tier) => [tier.tierId, tier]));
  return tiers.map((tier) => tierOf(tier, byId.get(tier.id)));
}

function tierOf({ id: tierId, name, kind, price, ...tier }: Tier, stock: TierStock | undefined) {
  const { capacity = tier.capacity, held = 0, pending = 0, sold = 0 } = stock ?? {};
  const isForWaitlist = stock !== undefined && isKept(stock);
  return {
    ...{ tierId, name, kind, price, capacity, held, pending, sold },
    available: isForWaitlist ? 0 : capacity - held - pending - sold,
    waitlist: (stock?.waitlistFloor ?? 0) > 0,
  };
}
