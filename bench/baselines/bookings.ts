/** Bookings as all designs keep them: confirmed and paid, with the key that must not book twice. */
import type pg from 'pg';
import type { Order, Outcome } from './design.ts';

export const createBookings = (prefix: string): string => `
  create table ${prefix}_bookings (
    id uuid primary key,
    show_id integer not null,
    tier smallint not null,
    quantity integer not null,
    total bigint not null,
    status text not null,
    key text not null unique,
    customer json not null,
    payment_reference text not null,
    paid_at timestamptz not null,
    created_at timestamptz not null
  );`;

/** Values $1 to $7 of `bookingOf`. */
export const bookingValues = (order: Order): unknown[] => [
  order.id,
  order.showId,
  order.tierId,
  order.quantity,
  order.key,
  order.customer,
  order.paymentReference,
];

/** Inserts a booking at this total, for each row of `source` (one, or none). */
export const insertBooking = (prefix: string, total: string, source = ''): string => `
  insert into ${prefix}_bookings
    (id, show_id, tier, quantity, total, status, key, customer, payment_reference, paid_at, created_at)
  select $1, $2, $3, $4, ${total}, 'confirmed', $5, $6, $7, now(), now() ${source}
  returning total, created_at as at`;

export const outcomeOf = ({ rows }: pg.QueryResult): Outcome => rows[0] ?? 'sold_out';
