/** Customers of a show: one row for each e-mail, with what they have. As they wrote themselves last. */
import type { Customer } from '../../inventory/index.ts';
import { FIRST_ID } from '../sales/page.ts';
import { countRows, type Key, type Page, type Row, type Source, type Table } from './table.ts';

interface CustomerRow {
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
  // From the index alone: who never paid counts too.
  count: (source) =>
    countRows(
      source,
      `select count(*) as count from (
         select distinct customer_hash from claims where show_id = $1 and customer_hash is not null) as c`,
    ),
  read: readCustomers,
};

/** Bookings that one page reads, whoever made them. */
const RUN = 4_000;

async function readCustomers(source: Source, [after = FIRST_ID]: Key): Promise<Page> {
  const { until, isLast } = await boundOf(source, after);
  const { rows } = await source.pool.query<CustomerRow>({
    name: 'export_customers',
    text: `select (array_agg(x.customer order by x.number desc))[1] as customer,
             count(*) filter (where x.state = 'confirmed')::integer as bookings,
             coalesce(sum(x.quantity) filter (where x.state = 'confirmed'), 0)::integer as tickets,
             coalesce(sum(m.amount), 0)::bigint as spent,
             min(x.booked_at) as "firstBookedAt", max(x.booked_at) as "lastBookedAt"
           from claims x
           cross join lateral (
             select coalesce((select sum(amount) from payments
                              where show_id = x.show_id and claim_id = x.id and state = 'captured'), 0)
                  - coalesce((select sum(amount) from refunds
                              where show_id = x.show_id and claim_id = x.id and state <> 'failed'), 0) as amount) as m
           where x.show_id = $1 and x.customer_hash > $2 and x.customer_hash <= $3 and x.confirmed_at is not null
           group by x.customer_hash order by x.customer_hash`,
    values: [source.setup.id, after, until],
  });
  return { rows: rows.map((row) => toRow(row, source)), next: isLast ? undefined : [until] };
}

/** Up to which customer a page goes. The last one of a run that is full may have more bookings than are in it. */
async function boundOf({ pool, setup }: Source, after: string): Promise<{ until: string; isLast: boolean }> {
  const { rows } = await pool.query<{ hash: string; total: number }>({
    name: 'export_customers_bound',
    text: `select hash, (sum(count(*)) over ())::integer as total
           from (
             select customer_hash as hash from claims where show_id = $1 and customer_hash > $2
             order by customer_hash limit ${RUN}
           ) as run
           group by hash order by hash desc limit 2`,
    values: [setup.id, after],
  });
  const [last, before] = rows;
  if ((last?.total ?? 0) < RUN) return { until: last?.hash ?? after, isLast: true };
  return { until: before?.hash ?? last?.hash ?? after, isLast: false };
}

const toRow = ({ customer, ...row }: CustomerRow, { setup }: Source): Row => ({
  name: customer?.name ?? null,
  email: customer?.email ?? null,
  phone: customer?.phone ?? null,
  country: customer?.country ?? null,
  postalCode: customer?.postalCode ?? null,
  ...row,
  currency: setup.currency,
});
