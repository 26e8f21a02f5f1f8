/**
 * `SELECT … FOR UPDATE`, a look at what is left, then the writes: the lock is held from the first answer to the commit on
 * disk.
 */
import { bookingValues, insertBooking, outcomeOf } from './bookings.ts';
import { counterTables, ticketsStatement, writeTaken } from './counter.ts';
import type { Design } from './design.ts';
import { inPipelinedTransaction, inTransaction } from './transaction.ts';

const lockTier = (prefix: string) =>
  `select remaining, price from ${prefix}_tiers where show_id = $1 and tier = $2 for update`;

interface Tier {
  readonly remaining: number;
  readonly price: number;
}

/** As published: lock and look, update, the booking, its tickets, in one transaction. */
export const forUpdate: Design = {
  name: 'for-update',
  what: 'SELECT … FOR UPDATE, then UPDATE and INSERTs, in a transaction.',
  poolSize: 4,
  tables: counterTables,
  book: (prefix) => {
    const lock = lockTier(prefix);
    const update = `update ${prefix}_tiers set remaining = remaining - $3 where show_id = $1 and tier = $2`;
    const booking = insertBooking(prefix, '$8::bigint');
    const tickets = ticketsStatement(prefix);
    return (pool, order) =>
      inTransaction(pool, 'begin', async (client) => {
        const { id, showId, tierId, quantity } = order;
        const { rows } = await client.query<Tier>({ name: 'lock', text: lock, values: [showId, tierId] });
        const { remaining, price } = rows[0] ?? { remaining: 0, price: 0 };
        if (remaining < quantity) return 'sold_out';
        await client.query({ name: 'update', text: update, values: [showId, tierId, quantity] });
        const values = [...bookingValues(order), price * quantity];
        const booked = await client.query({ name: 'booking', text: booking, values });
        await client.query({ name: 'tickets', text: tickets, values: [id, quantity, price] });
        return outcomeOf(booked);
      });
  },
};

/** The writes in one statement, and everything sent without waiting where no answer is needed: two round trips. */
export const forUpdateBest: Design = {
  name: 'for-update-best',
  what: 'The same in two round trips: BEGIN with the lock, then all writes in one statement with COMMIT.',
  poolSize: 2,
  client: { pipeline: true },
  tables: counterTables,
  book: (prefix) => {
    const lock = lockTier(prefix);
    const write = `
      with taken as (
        update ${prefix}_tiers set remaining = remaining - $4::integer where show_id = $2 and tier = $3
        returning price
      ), ${writeTaken(prefix)}`;
    return (pool, order) =>
      inPipelinedTransaction(pool, {
        first: { name: 'lock', text: lock, values: [order.showId, order.tierId] },
        next: ({ rows }) =>
          (rows[0]?.remaining ?? 0) < order.quantity
            ? undefined
            : { name: 'write', text: write, values: bookingValues(order) },
      });
  },
};
