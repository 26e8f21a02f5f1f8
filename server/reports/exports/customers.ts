/** Customers of a show: one row for each e-mail, with what they have. As they wrote themselves last. */
import type { Customer } from '../../inventory/index.ts';
import { FIRST_ID } from '../sales/page.ts';
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

interface CustomerRow {
  readonly hash: string;
  readonly customer: Customer | null;
  readonly bookings: number;
  readonly tickets: number;
  readonly spent: number;
  readonly firstBookedAt: Date;
  readonly lastBookedAt: Date;
}

export const customers: Table = {
  columns: [
    'name',
    'email',
    'phone',
    'country',
    'postalCode',
    'bookings',
    'tickets',
    'spent',
    'currency',
    'firstBookedAt',
    'lastBookedAt',
  ],
  money: new Set(['spent']),
  count: (source) =>
    countRows(
      source,
      `select count(distinct customer_hash) as count from claims
       where show_id = $1 and customer_hash is not null and confirmed_at is not null`,
    ),
  read: readCustomers,
};

async function readCustomers(source: Source, [hash = FIRST_ID]: Key): Promise<Page> {
  const { rows } = await source.pool.query<CustomerRow>({
    name: 'export_customers',
    text: `select c.hash, c.customer, c.bookings, c.tickets, c.spent, c.first as "firstBookedAt", c.last as "lastBookedAt"
           from (
             select x.customer_hash as hash, (array_agg(x.customer order by x.number desc))[1] as customer,
                    count(*) filter (where x.state = 'confirmed')::integer as bookings,
                    coalesce(sum(x.quantity) filter (where x.state = 'confirmed'), 0)::integer as tickets,
                    coalesce(sum(m.amount), 0)::bigint as spent,
                    min(x.booked_at) as first, max(x.booked_at) as last
             from claims x
             cross join lateral (
               select coalesce((select sum(amount) from payments
                                where show_id = x.show_id and claim_id = x.id and state = 'captured'), 0)
                    - coalesce((select sum(amount) from refunds
                                where show_id = x.show_id and claim_id = x.id and state <> 'failed'), 0) as amount) as m
             where x.show_id = $1 and x.customer_hash > $2 and x.confirmed_at is not null
             group by x.customer_hash order by x.customer_hash limit ${PAGE_ROWS}
           ) as c
           order by c.hash`,
    values: [source.setup.id, hash],
  });
  return pageOf(
    rows,
    (row) => toRow(row, source),
    (row) => [row.hash],
  );
}

const toRow = ({ customer, hash: _, ...row }: CustomerRow, { setup }: Source): Row => ({
  name: customer?.name ?? null,
  email: customer?.email ?? null,
  phone: customer?.phone ?? null,
  country: customer?.country ?? null,
  postalCode: customer?.postalCode ?? null,
  ...row,
  currency: setup.currency,
});
