/** Tickets of a show's bookings, valid and canceled: one row each. */
import { referenceOf, ticketCode } from '../../bookings/index.ts';
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

interface TicketRow {
  readonly claimId: string;
  readonly number: number;
  readonly booking: number;
  readonly seed: number;
  readonly tier: number;
  readonly seat: number | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly price: number;
  readonly confirmedAt: Date | null;
  readonly canceledAt: Date | null;
  readonly checkedInAt: Date | null;
}

export const tickets: Table = {
  columns: [
    'code',
    'reference',
    'status',
    'tier',
    'section',
    'row',
    'seat',
    'name',
    'email',
    'price',
    'currency',
    'confirmedAt',
    'canceledAt',
    'checkedInAt',
  ],
  money: new Set(['price']),
  count: (source) => countRows(source, 'select count(*) as count from tickets where show_id = $1'),
  read: readTickets,
};

async function readTickets(source: Source, [claimId = FIRST_ID, number = '0']: Key): Promise<Page> {
  const { rows } = await source.pool.query<TicketRow>({
    name: 'export_tickets',
    text: `select t.claim_id as "claimId", t.number, c.number as booking, c.code_seed as seed, t.tier, t.seat,
             coalesce(t.name, c.customer ->> 'name') as name, c.customer ->> 'email' as email, t.price,
             c.confirmed_at as "confirmedAt", t.canceled_at as "canceledAt", d.at as "checkedInAt"
           from (
             select * from tickets where show_id = $1 and (claim_id, number) > ($2, $3)
             order by claim_id, number limit ${PAGE_ROWS}
           ) as t
           cross join lateral (select * from claims where show_id = t.show_id and id = t.claim_id limit 1) as c
           left join check_ins d
             on d.show_id = t.show_id and d.claim_id = t.claim_id and d.number = t.number and d.people > 0
           order by t.claim_id, t.number`,
    values: [source.setup.id, claimId, number],
  });
  return pageOf(
    rows,
    (row) => toRow(row, source),
    (row) => [row.claimId, String(row.number)],
  );
}

function toRow(row: TicketRow, { setup, chart }: Source): Row {
  const reference = referenceOf(setup.id, row.booking);
  const place = row.seat === null ? undefined : chart?.rows[chart.rowIndex[row.seat] ?? -1];
  return {
    code: ticketCode(reference, row.number, row.seed),
    reference,
    status: row.canceledAt === null ? 'valid' : 'canceled',
    tier: setup.tiers.find(({ id }) => id === row.tier)?.name ?? null,
    section: place === undefined ? null : (chart?.sections[place.section - 1]?.name ?? null),
    row: place?.label ?? null,
    seat: row.seat === null ? null : (chart?.labels[row.seat] ?? String(row.seat)),
    name: row.name,
    email: row.email,
    price: row.price,
    currency: setup.currency,
    confirmedAt: row.confirmedAt,
    canceledAt: row.canceledAt,
    checkedInAt: row.checkedInAt,
  };
}
