/**
 * A row for each ticket there is, `SELECT … FOR UPDATE SKIP LOCKED` to find free ones, everything SERIALIZABLE, and from the
 * start again when PostgreSQL says that the order of two transactions can't be told (40001).
 */
import { bookingValues, createBookings, insertBooking, outcomeOf } from './bookings.ts';
import type { Design, Tables } from './design.ts';
import { inTransaction } from './transaction.ts';

const ticketTables: Tables = {
  create: (prefix) => `
    ${createBookings(prefix)}
    create table ${prefix}_tickets (
      id bigint generated always as identity primary key,
      show_id integer not null,
      tier smallint not null,
      number integer not null,
      price bigint not null,
      booking_id uuid
    ) with (fillfactor = 50);
    create index on ${prefix}_tickets (show_id, tier, number) where booking_id is null;`,
  openShow: (prefix) =>
    `insert into ${prefix}_tickets (show_id, tier, number, price) select $1, 1, n, $3 from generate_series(1, $2) n`,
  audit: (prefix) => `
    select count(*)::integer as capacity, count(booking_id)::integer as sold,
      (select coalesce(sum(quantity), 0)::integer from ${prefix}_bookings where show_id = $1) as tickets
    from ${prefix}_tickets where show_id = $1`,
};

/**
 * Ordered by what only the index of free tickets orders by: any other plan would read sold tickets too, or those of other
 * shows, and depend on whoever changes them.
 */
const findTickets = (prefix: string, show: string, tier: string, quantity: string) => `
  select id, price from ${prefix}_tickets where show_id = ${show} and tier = ${tier} and booking_id is null
  order by number limit ${quantity} for update skip locked`;

/** As published: find and lock, mark as sold, the booking, in one transaction. */
export const serializableSkipLocked: Design = {
  name: 'serializable-skip-locked',
  what: 'SERIALIZABLE; a row a ticket, found with FOR UPDATE SKIP LOCKED; run again on 40001.',
  poolSize: 2,
  tables: ticketTables,
  book: (prefix) => {
    const find = findTickets(prefix, '$1', '$2', '$3');
    const mark = `update ${prefix}_tickets set booking_id = $1 where id = any($2::bigint[])`;
    const booking = insertBooking(prefix, '$8::bigint');
    return (pool, order) =>
      inTransaction(pool, 'begin isolation level serializable', async (client) => {
        const { id, showId, tierId, quantity } = order;
        const values = [showId, tierId, quantity];
        const { rows } = await client.query<{ id: number; price: number }>({
          name: 'find',
          text: find,
          values,
        });
        if (rows.length < quantity) return 'sold_out';
        const total = rows.reduce((sum, { price }) => sum + price, 0);
        await client.query({ name: 'mark', text: mark, values: [id, rows.map((row) => row.id)] });
        return outcomeOf(
          await client.query({ name: 'booking', text: booking, values: [...bookingValues(order), total] }),
        );
      });
  },
};

/** All of it in one statement; with one connection, since two only make each other start again. */
export const serializableSkipLockedBest: Design = {
  name: 'serializable-skip-locked-best',
  what: 'The same in one statement, over a single connection, where nothing is ever run again.',
  poolSize: 1,
  client: { options: '-c TimeZone=UTC -c default_transaction_isolation=serializable' },
  tables: ticketTables,
  book: (prefix) => {
    const text = `
      with found as (${findTickets(prefix, '$2', '$3', '$4')}
      ), marked as (
        update ${prefix}_tickets t set booking_id = $1 from found where t.id = found.id returning t.price
      ), taken as (
        select sum(price)::bigint as total from marked having count(*) = $4
      )
      ${insertBooking(prefix, 'taken.total', 'from taken')}`;
    return async (pool, order) =>
      outcomeOf(await pool.query({ name: 'book', text, values: bookingValues(order) }));
  },
};
