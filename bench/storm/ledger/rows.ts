/** The rows at the end, read to be compared with what clients were told. Nothing else of the storm reads the database. */
import type { Pool, QueryConfig } from 'pg';
import { referenceOf } from '../../../server/bookings/reference.ts';
import type { StockRow } from '../client/views.ts';

export interface ClaimRow {
  readonly id: string;
  readonly state: string;
  readonly reference: string | null;
  /** Name of the customer. */
  readonly customer: string | null;
  readonly total: number;
  /** Of its lines, ascending. */
  readonly seats: readonly number[];
  /** `[tierId, quantity]` of its lines without a seat. */
  readonly tickets: readonly (readonly [number, number])[];
  /** Seats of its live tickets, ascending; and how many live tickets have none. */
  readonly ticketSeats: readonly number[];
  readonly generalTickets: number;
  /** Minor units. */
  readonly captured: number;
  readonly refunded: number;
}

export interface FinalRows {
  readonly claims: readonly ClaimRow[];
  /** Each seat that somebody has, with the claim that has it. */
  readonly owners: readonly (readonly [number, string])[];
  readonly stock: readonly StockRow[];
  readonly revision: number;
  /** One letter a seat, by seat number: a, h, p, s. */
  readonly states: string;
}

const TIMEOUT_MS = 120_000;

type Raw = Omit<ClaimRow, 'reference'> & { readonly number: number | null };

/** Reads everything of a show, in one snapshot. */
export async function readFinalRows(pool: Pool, showId: number): Promise<FinalRows> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await client.query(`set local statement_timeout = ${TIMEOUT_MS}`);
    const read = async <Row extends object>(text: string): Promise<Row[]> =>
      (await client.query({ text, values: [showId], query_timeout: TIMEOUT_MS } as QueryConfig))
        .rows as Row[];
    const claims = await read<Raw>(CLAIMS);
    const owners = await read<{ seat: number; claim_id: string }>(OWNERS);
    const [state] = await read<{ stock: StockRow[]; revision: number; states: string }>(STATE);
    const { stock = [], revision = 0, states = '' } = state ?? {};
    return {
      claims: claims.map(({ number, ...row }) => ({
        ...row,
        reference: number === null ? null : referenceOf(showId, number),
      })),
      owners: owners.map(({ seat, claim_id: claimId }) => [seat, claimId] as const),
      stock,
      revision,
      states,
    };
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

const CLAIMS = `
  select c.id, c.state::text as state, c.number, c.customer ->> 'name' as customer, c.total,
         l.seats, l.tickets,
         coalesce(t.seats, '{}') as "ticketSeats", coalesce(t.general, 0)::integer as "generalTickets",
         coalesce(p.captured, 0) as captured, coalesce(r.refunded, 0) as refunded
  from claims c
  cross join lateral (
    select coalesce(array_agg(x.seat order by x.seat) filter (where x.seat is not null), '{}') as seats,
           coalesce(json_agg(json_build_array(x.tier, x.quantity)) filter (where x.seat is null), '[]') as tickets
    from unnest(c.lines) as x) as l
  left join (
    select claim_id, array_agg(seat order by seat) filter (where seat is not null) as seats,
           count(*) filter (where seat is null) as general
    from tickets where show_id = $1 and canceled_at is null group by claim_id) as t on t.claim_id = c.id
  left join (
    select claim_id, sum(amount)::bigint as captured from payments
    where show_id = $1 and state = 'captured' group by claim_id) as p on p.claim_id = c.id
  left join (
    select claim_id, sum(amount)::bigint as refunded from refunds
    where show_id = $1 and state <> 'failed' group by claim_id) as r on r.claim_id = c.id
  where c.show_id = $1`;

const OWNERS = 'select seat, claim_id from show_seats where show_id = $1 and claim_id is not null';

const STATE = `
  select s.revision,
         (select json_agg(json_build_array(t.tier, t.capacity, t.held, t.pending, t.sold) order by t.tier)
          from stock t where t.show_id = s.show_id) as stock,
         coalesce((select string_agg(left(seat_state(c.state), 1), '' order by x.seat)
                   from show_seats x left join claims c on c.show_id = x.show_id and c.id = x.claim_id
                   where x.show_id = s.show_id), '') as states
  from show_state s where s.show_id = $1`;
