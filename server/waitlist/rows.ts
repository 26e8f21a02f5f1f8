/** Reads entries of waitlists. */
import type { Pool } from 'pg';
import type { WaitlistState } from '../database/tables.ts';
import type { Customer } from '../inventory/index.ts';

export type { WaitlistState } from '../database/tables.ts';

export interface EntryRow {
  readonly show_id: number;
  readonly id: string;
  readonly position: number;
  readonly tier: number;
  readonly quantity: number;
  readonly all_or_nothing: boolean;
  readonly customer: Customer;
  readonly customer_hash: string;
  readonly state: WaitlistState;
  readonly joined_at: Date;
  readonly offered_at: Date | null;
  readonly offer_expires_at: Date | null;
  readonly ended_at: Date | null;
}

export const entryColumns = `
  e.show_id, e.id, e.position, e.tier, e.quantity, e.all_or_nothing, e.customer, e.customer_hash, e.state, e.joined_at,
  e.offered_at, e.offer_expires_at, e.ended_at`;

/** How many wait for the same tier and came before. */
export const aheadColumn = `
  case when e.state = 'waiting' then (
    select count(*)::integer from waitlist_entries a
    where a.show_id = e.show_id and a.tier = e.tier and a.state = 'waiting' and a.position < e.position) end as ahead`;

/** An entry with its place in line; undefined when there is none. */
export async function readEntry(
  pool: Pool,
  showId: number,
  id: string,
): Promise<(EntryRow & { readonly ahead: number | null }) | undefined> {
  const { rows } = await pool.query<EntryRow & { ahead: number | null }>({
    name: 'waitlist_entry',
    text: `select ${entryColumns}, ${aheadColumn} from waitlist_entries e where e.show_id = $1 and e.id = $2`,
    values: [showId, id],
  });
  return rows[0];
}
