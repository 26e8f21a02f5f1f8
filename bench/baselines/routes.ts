/**
 * Other designs behind the same contract: the body, headers and answer of POST /bookings, in the same Fastify, with a pool
 * of their own to the same PostgreSQL.
 */
import type { Pool } from 'pg';
import type { Static } from 'typebox';
import { allow, keyOf, type NewBooking, newBookingSchema, type Routes } from '../../server/http/index.ts';
import { RefusalError, refuse } from '../../server/lib/errors.ts';
import { newClaimId } from '../../server/lib/ids.ts';
import { present } from './answer.ts';
import { type Booked, type Design, type Order, prefixOf } from './design.ts';
import { openBaselinePool } from './pool.ts';
import { retrying } from './retry.ts';

const UNIQUE_VIOLATION = '23505';

/** What `GET` of a baseline's path tells. */
export interface BaselineState {
  readonly inFlight: number;
  /** Transactions that had to be run again, since the start. */
  readonly retries: number;
}

export const baselinePath = ({ name }: Design, poolSize: number): string => `/bench/${name}/${poolSize}`;

/** The booking route of a design, with a pool of this size. */
export const baselineRoutes =
  (design: Design, poolSize: number, databaseUrl: string): Routes =>
  async (app) => {
    const pool = openBaselinePool(design, poolSize, databaseUrl);
    app.addHook('onClose', () => pool.end());
    const book = design.book(prefixOf(design));
    let inFlight = 0;
    let retries = 0;
    const path = baselinePath(design, poolSize);
    const schema = { ...newBookingSchema, hide: true };

    app.post(path, { ...allow('public'), schema }, async (request, reply) => {
      const order = orderOf(request.body, keyOf(request));
      inFlight += 1;
      try {
        const attempts = await retrying(() => book(pool, order));
        retries += attempts.retries;
        if (attempts.value === 'sold_out') throw new RefusalError(refuse('sold_out').refusal);
        return reply.code(201).send(present(order, request.body.customer, attempts.value) as never);
      } catch (error) {
        const earlier = await findEarlier(pool, design, order, error);
        reply.header('idempotency-replayed', 'true').code(201);
        return reply.send(present({ ...order, id: earlier.id }, request.body.customer, earlier) as never);
      } finally {
        inFlight -= 1;
      }
    });

    app.get(
      path,
      { ...allow('public'), schema: { hide: true } },
      (): BaselineState => ({ inFlight, retries }),
    );
  };

function orderOf(body: Static<typeof NewBooking>, key: string): Order {
  if ('holdId' in body || body.items?.length !== 1) throw new RefusalError(refuse('no_places').refusal);
  const [item] = body.items;
  const id = newClaimId(body.showId);
  return {
    id,
    showId: body.showId,
    tierId: item?.tierId ?? 0,
    quantity: item?.quantity ?? 0,
    key,
    customer: JSON.stringify(body.customer),
    paymentReference: id,
  };
}

/** What the key booked before, where that is why booking failed. */
async function findEarlier(
  pool: Pool,
  design: Design,
  order: Order,
  error: unknown,
): Promise<Booked & { readonly id: string }> {
  if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
  const text = `select id, total, created_at as at from ${prefixOf(design)}_bookings where key = $1`;
  const { rows } = await pool.query<Booked & { id: string }>({ name: 'earlier', text, values: [order.key] });
  if (rows[0] === undefined) throw error;
  return rows[0];
}
