/** Tables of the designs that count: a row for each tier, and one for each ticket sold. */
import { createBookings, insertBooking } from './bookings.ts';
import type { Tables } from './design.ts';

export const counterTables: Tables = {
  create: (prefix) => `
    ${createBookings(prefix)}
    create table ${prefix}_tiers (
      show_id integer not null,
      tier smallint not null,
      capacity integer not null,
      remaining integer not null check (remaining >= 0),
      price bigint not null,
      primary key (show_id, tier)
    ) with (fillfactor = 10);
    create table ${prefix}_tickets (
      booking_id uuid not null,
      number smallint not null,
      price bigint not null,
      primary key (booking_id, number)
    );`,
  openShow: (prefix) =>
    `insert into ${prefix}_tiers (show_id, tier, capacity, remaining, price) values ($1, 1, $2, $2, $3)`,
  audit: (prefix) => `
    select t.capacity, t.capacity - t.remaining as sold, count(k.booking_id)::integer as tickets
    from ${prefix}_tiers t
    left join ${prefix}_bookings b on b.show_id = t.show_id and b.tier = t.tier
    left join ${prefix}_tickets k on k.booking_id = b.id
    where t.show_id = $1
    group by t.show_id, t.tier`,
};

/** Inserts the tickets of a booking ($1) at a price, as many as it has ($4), for each row of `source`. */
const insertTickets = (prefix: string, quantity: string, price: string, source: string): string => `
  insert into ${prefix}_tickets (booking_id, number, price)
  select $1, n, ${price} from ${source} generate_series(1, ${quantity}) as n`;

/** As a statement of its own. Values: booking, quantity, price. */
export const ticketsStatement = (prefix: string): string =>
  insertTickets(prefix, '$2::integer', '$3::bigint', '');

/** Booking and tickets for the row of `taken`, in one statement with whatever gives that row and its price. */
export const writeTaken = (prefix: string): string => `
  ticketed as (${insertTickets(prefix, '$4::integer', 'taken.price', 'taken,')})
  ${insertBooking(prefix, 'taken.price * $4::integer', 'from taken')}`;
