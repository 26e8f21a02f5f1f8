/**
 * `UPDATE … SET remaining = remaining - n WHERE remaining >= n`: the counter decides, and its row is locked until the commit
 * is on disk.
 */
import { bookingValues, insertBooking, outcomeOf } from './bookings.ts';
import { counterTables, ticketsStatement, writeTaken } from './counter.ts';
import type { Design } from './design.ts';
import { inTransaction } from './transaction.ts';

const take = (prefix: string, show: string, tier: string, quantity: string) => `
  update ${prefix}_tiers set remaining = remaining - ${quantity}::integer
  where show_id = ${show} and tier = ${tier} and remaining >= ${quantity}::integer
  returning price`;

/** As published: the update, then the booking, then its tickets, in one transaction. */
export const conditionalUpdate: Design = {
  name: 'conditional-update',
  what: 'UPDATE … WHERE remaining >= n, then INSERTs, in a transaction.',
  poolSize: 4,
  tables: counterTables,
  book: (prefix) => {
    const update = take(prefix, '$1', '$2', '$3');
    const booking = insertBooking(prefix, '$8::bigint');
    const tickets = ticketsStatement(prefix);
    return (pool, order) =>
      inTransaction(pool, 'begin', async (client) => {
        const { id, showId, tierId, quantity } = order;
        const values = [showId, tierId, quantity];
        const { rows } = await client.query<{ price: number }>({ name: 'take', text: update, values });
        if (rows[0] === undefined) return 'sold_out';
        const { price } = rows[0];
        const booked = await client.query({
          name: 'booking',
          text: booking,
          values: [...bookingValues(order), price * quantity],
        });
        await client.query({ name: 'tickets', text: tickets, values: [id, quantity, price] });
        return outcomeOf(booked);
      });
  },
};

/** All of it in one statement, so that the lock waits for no round trip. */
export const conditionalUpdateBest: Design = {
  name: 'conditional-update-best',
  what: 'The same in one statement, which is its own transaction.',
  poolSize: 2,
  tables: counterTables,
  book: (prefix) => {
    const text = `with taken as (${take(prefix, '$2', '$3', '$4')}), ${writeTaken(prefix)}`;
    return async (pool, order) =>
      outcomeOf(await pool.query({ name: 'book', text, values: bookingValues(order) }));
  },
};
