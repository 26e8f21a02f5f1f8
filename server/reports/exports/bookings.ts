/** Bookings of a show, in the order in which they were made: one row each. */
import { referenceOf } from '../../bookings/index.ts';
import type { Customer } from '../../inventory/index.ts';
import {
  countRows,
  type Key,
  PAGE_ROWS,
  type Page,
  pageOf,
  type Row,
  type Source,
  type Table,
} from './table.ts';

interface BookingRow {
  readonly number: number;
  readonly id: string;
  readonly state: string;
  readonly customer: Customer | null;
  readonly tickets: number;
  readonly total: number;
  readonly paid: number;
  readonly refunded: number;
  readonly bookedAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

export const bookings: Table = {
  columns: [
    'reference',
    'status',
    'name',
    'email',
    'phone',
    'country',
    'postalCode',
    'tickets',
    'total',
    'paid',
    'refunded',
    'currency',
    'bookedAt',
    'confirmedAt',
    'endedAt',
    'endReason',
    'id',
  ],
  money: new Set(['total', 'paid', 'refunded']),
  count: (source) =>
    countRows(source, 'select count(*) as count from claims where show_id = $1 and number is not null'),
  read: readBookings,
};

async function readBookings(source: Source, [number = '0']: Key): Promise<Page> {
  const { pool, setup } = source;
  const { rows } = await pool.query<BookingRow>({
    name: 'export_bookings',
    text: `select c.number, c.id, case when c.expires_at <= onsale_clock() then 'expired' else c.state end as state,
             c.customer, t.tickets, c.total, p.paid, r.refunded, c.booked_at as "bookedAt",
             c.confirmed_at as "confirmedAt", c.ended_at as "endedAt", c.end_reason as "endReason"
           from (select * from claims where show_id = $1 and number > $2 order by number limit ${PAGE_ROWS}) as c
           cross join lateral (
             select count(*)::integer as tickets from tickets
             where show_id = c.show_id and claim_id = c.id and canceled_at is null) as t
           cross join lateral (
             select coalesce(sum(amount), 0)::bigint as paid from payments
             where show_id = c.show_id and claim_id = c.id and state = 'captured') as p
           cross join lateral (
             select coalesce(sum(amount), 0)::bigint as refunded from refunds
             where show_id = c.show_id and claim_id = c.id and state <> 'failed') as r
           order by c.number`,
    values: [setup.id, number],
  });
  return pageOf(
    rows,
    (row) => toRow(row, source),
    (row) => [String(row.number)],
  );
}

const toRow = ({ number, state, customer, ...row }: BookingRow, { setup }: Source): Row => ({
  reference: referenceOf(setup.id, number),
  status: state,
  name: customer?.name ?? null,
  email: customer?.email ?? null,
  phone: customer?.phone ?? null,
  country: customer?.country ?? null,
  postalCode: customer?.postalCode ?? null,
  ...row,
  currency: setup.currency,
});
