/** Money of a show: one row for each payment and for each refund. First all payments, then all refunds. */
import { referenceOf } from '../../bookings/index.ts';
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

interface MoneyRow {
  readonly claimId: string;
  readonly number: number;
  readonly booking: number | null;
  readonly provider: string;
  readonly providerReference: string;
  readonly state: string;
  readonly amount: number;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

export const payments: Table = {
  columns: [
    'type',
    'reference',
    'number',
    'status',
    'amount',
    'currency',
    'provider',
    'providerReference',
    'reason',
    'createdAt',
    'settledAt',
  ],
  money: new Set(['amount']),
  count: (source) =>
    countRows(
      source,
      `select (select count(*) from payments where show_id = $1) + (select count(*) from refunds where show_id = $1)
         as count`,
    ),
  read: async (source, [type = 'payment', claimId = FIRST_ID, number = '0']) => {
    const { next, ...page } = await readMoney(source, type, [claimId, number]);
    if (next !== undefined) return { ...page, next: [type, ...next] };
    return { ...page, next: type === 'payment' ? ['refund'] : undefined };
  },
};

const SOURCES: Readonly<Record<string, string>> = {
  payment: `select p.show_id, p.claim_id, p.number, p.provider, p.reference, p.state::text, p.amount, p.failure as reason,
              p.created_at, p.settled_at
            from payments p`,
  refund: `select r.show_id, r.claim_id, r.number, p.provider, p.reference, r.state::text, r.amount, r.reason,
             r.created_at, r.settled_at
           from refunds r
           join payments p on p.show_id = r.show_id and p.claim_id = r.claim_id and p.number = r.payment_number`,
};

async function readMoney(source: Source, type: string, [claimId, number]: Key): Promise<Page> {
  const { rows } = await source.pool.query<MoneyRow>({
    name: `export_${type}s`,
    text: `select m.claim_id as "claimId", m.number, c.number as booking, m.provider, m.reference as "providerReference",
             m.state, m.amount, m.reason, m.created_at as "createdAt", m.settled_at as "settledAt"
           from (
             select * from (${SOURCES[type]}) as x
             where x.show_id = $1 and (x.claim_id, x.number) > ($2, $3)
             order by x.claim_id, x.number limit ${PAGE_ROWS}
           ) as m
           cross join lateral (select number from claims where show_id = m.show_id and id = m.claim_id limit 1) as c
           order by m.claim_id, m.number`,
    values: [source.setup.id, claimId, number],
  });
  return pageOf(
    rows,
    (row) => toRow(row, type, source),
    (row) => [row.claimId, String(row.number)],
  );
}

const toRow = ({ claimId: _, booking, state, ...row }: MoneyRow, type: string, { setup }: Source): Row => ({
  ...row,
  type,
  reference: booking === null ? null : referenceOf(setup.id, booking),
  status: state,
  currency: setup.currency,
});
