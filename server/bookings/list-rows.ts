/**
 * Pages of bookings, the latest first, of one show or of many. Each show is read on its own, by its own keys, so that this
 * stays possible when shows live on different nodes. Within a show a booking's number tells the order in which they were made.
 */
import type { Pool } from 'pg';
import type { ClaimState } from '../inventory/index.ts';
import type { Scope } from './list-scope.ts';
import { type ClaimRow, claimColumns } from './rows.ts';

/** Where a page goes on: after this booking. */
export interface Position {
  /** To the microsecond, as the database gave it. */
  readonly bookedAt: string;
  readonly showId: number;
  readonly number: number;
}

export interface RowFilter {
  readonly shows: Scope;
  readonly customerHash?: string | undefined;
  readonly state?: ClaimState | undefined;
}

export type PositionedRow = ClaimRow & { readonly position: string };

/** A page of bookings with the position of each. */
export async function readPage(
  pool: Pool,
  { shows, customerHash, state }: RowFilter,
  after: Position | undefined,
  limit: number,
): Promise<PositionedRow[]> {
  const { rows } = await pool.query<PositionedRow>(
    `select ${claimColumns}, to_char(c.booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from (
       select show_id from show_state where $1::integer[] is null
       union all select unnest($1::integer[])
     ) as s
     cross join lateral (
       select * from claims x
       where x.show_id = s.show_id and x.number < case when s.show_id = $4 then $5::integer else 2147483647 end
         and ($3::timestamptz is null or s.show_id = $4 or (x.booked_at, x.show_id) < ($3, $4))
         and ($6::claim_state is null or $6 = ${STATE})
         and ${customerHash === undefined ? '$7::uuid is null' : 'x.customer_hash = $7'}
       order by ${customerHash === undefined ? 'x.number' : 'x.booked_at desc, x.number'} desc
       limit $2
     ) as c
     order by c.booked_at desc, c.show_id desc, c.number desc
     limit $2`,
    [
      shows ?? null,
      limit,
      after?.bookedAt ?? null,
      after?.showId ?? null,
      after?.number ?? null,
      state ?? null,
      customerHash ?? null,
    ],
  );
  return rows;
}

/** One whose clock has run out is over, though nobody has tidied it yet. */
const STATE = `case when x.expires_at <= onsale_clock() then 'expired' else x.state end`;

/** Bookings of a show by their numbers, the latest first. */
export async function readByNumbers(
  pool: Pool,
  showId: number,
  numbers: readonly number[],
): Promise<ClaimRow[]> {
  const { rows } = await pool.query<ClaimRow>({
    name: 'claims_by_number',
    text: `select ${claimColumns} from claims c where c.show_id = $1 and c.number = any ($2) order by c.number desc`,
    values: [showId, numbers],
  });
  return rows;
}
