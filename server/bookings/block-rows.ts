/** Reads blocks with what is written down about them. */
import type { Pool } from 'pg';
import type { ClaimLine } from '../inventory/index.ts';

export interface BlockRow {
  readonly show_id: number;
  readonly id: string;
  readonly state: 'held' | 'canceled';
  readonly lines: readonly ClaimLine[];
  readonly quantity: number;
  readonly created_at: Date;
  readonly ended_at: Date | null;
  readonly note: string;
  readonly made_by: { readonly name: string };
  /** When it was made, to the microsecond: where a page of the list goes on. */
  readonly position: string;
}

const columns = `
  c.show_id, c.id, c.state, to_json(c.lines) as lines, c.quantity, c.created_at, c.ended_at, b.note, b.made_by,
  to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position`;

/** One block, also when it is over; undefined when there is none. */
export async function readBlockRow(pool: Pool, showId: number, id: string): Promise<BlockRow | undefined> {
  const { rows } = await pool.query<BlockRow>(
    `select ${columns} from blocks b join claims c on c.show_id = b.show_id and c.id = b.claim_id
     where b.show_id = $1 and b.claim_id = $2`,
    [showId, id],
  );
  return rows[0];
}

/** Live blocks of a show, the latest first, after one of them. */
export async function listBlockRows(
  pool: Pool,
  showId: number,
  after: { readonly createdAt: string; readonly id: string } | undefined,
  limit: number,
): Promise<BlockRow[]> {
  const { rows } = await pool.query<BlockRow>(
    `select ${columns} from blocks b join claims c on c.show_id = b.show_id and c.id = b.claim_id
     where b.show_id = $1 and c.state = 'held'
       and ($2::timestamptz is null or (c.created_at, c.id) < ($2, $3::uuid))
     order by c.created_at desc, c.id desc limit $4`,
    [showId, after?.createdAt ?? null, after?.id ?? null, limit],
  );
  return rows;
}
