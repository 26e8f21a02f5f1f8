/** Reads claims with all that belongs to them: tickets, payments, refunds. One statement, one instant. */
import type { Pool } from 'pg';
import { lend } from '../database/index.ts';
import type { ClaimLine, ClaimState, Customer } from '../inventory/index.ts';
import { gathered } from '../lib/gathered.ts';

export interface TicketRow {
  readonly number: number;
  readonly tier: number;
  readonly seat: number | null;
  readonly price: number;
  readonly name: string | null;
  readonly canceledAt: string | null;
}

export interface PaymentRow {
  readonly number: number;
  readonly provider: string;
  readonly reference: string;
  readonly state:
    | 'action_required'
    | 'processing'
    | 'unknown'
    | 'authorized'
    | 'captured'
    | 'failed'
    | 'voided';
  readonly amount: number;
  readonly actionUrl: string | null;
  readonly failure: string | null;
}

export interface RefundRow {
  readonly number: number;
  readonly paymentNumber: number;
  readonly amount: number;
  readonly reason: string;
  readonly state: 'requested' | 'succeeded' | 'failed';
}

export interface ClaimRow {
  readonly show_id: number;
  readonly id: string;
  readonly kind: 'sale' | 'block' | 'offer';
  readonly state: ClaimState;
  /** Null until it is a booking. */
  readonly number: number | null;
  readonly expires_at: Date | null;
  readonly expires_at_max: Date | null;
  /** Whether its clock has run out, though nobody has tidied it yet. */
  readonly due: boolean;
  readonly lines: readonly ClaimLine[];
  readonly quantity: number;
  readonly total: number;
  readonly customer: Customer | null;
  /** Whose it is; null until it is a booking, and once its customer is forgotten. */
  readonly customer_hash: string | null;
  readonly names: readonly (string | null)[] | null;
  readonly code_seed: number;
  readonly book_key: string | null;
  readonly book_fingerprint: string | null;
  readonly created_at: Date;
  readonly booked_at: Date | null;
  readonly confirmed_at: Date | null;
  readonly ended_at: Date | null;
  readonly end_reason: string | null;
  readonly tickets: readonly TicketRow[];
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly RefundRow[];
}

/** What a ClaimRow is read from, of a claim `c`. */
export const claimColumns = `
  c.show_id, c.id, c.kind, c.state, c.number, c.expires_at, c.expires_at_max,
  coalesce(c.expires_at <= onsale_clock(), false) as due,
  to_json(c.lines) as lines, c.quantity, c.total, c.customer, c.customer_hash, c.names, c.code_seed, c.book_key, c.book_fingerprint,
  c.created_at, c.booked_at, c.confirmed_at, c.ended_at, c.end_reason,
  (select coalesce(json_agg(json_build_object('number', t.number, 'tier', t.tier, 'seat', t.seat, 'price', t.price,
     'name', t.name, 'canceledAt', t.canceled_at) order by t.number), '[]')
   from tickets t where t.show_id = c.show_id and t.claim_id = c.id) as tickets,
  (select coalesce(json_agg(json_build_object('number', p.number, 'provider', p.provider, 'reference', p.reference,
     'state', p.state, 'amount', p.amount, 'actionUrl', p.action_url, 'failure', p.failure) order by p.number), '[]')
   from payments p where p.show_id = c.show_id and p.claim_id = c.id) as payments,
  (select coalesce(json_agg(json_build_object('number', r.number, 'paymentNumber', r.payment_number,
     'amount', r.amount, 'reason', r.reason, 'state', r.state) order by r.number), '[]')
   from refunds r where r.show_id = c.show_id and r.claim_id = c.id) as refunds`;

/** Claims that one query reads at most. */
const READS_MAX = 500;

export type ReadClaim = (showId: number, id: string) => Promise<ClaimRow | undefined>;

/** Makes the look-up of one claim, which is undefined when there is none. Look-ups at the same time share a query. */
export function createClaimReader(pool: Pool): ReadClaim {
  const read = gathered(
    async (wanted: readonly { showId: number; id: string }[]) => {
      const query = {
        name: 'claims_by_id',
        // The limit keeps the planner from turning the look-ups around: see decide_batch.sql.
        text: `select w.asked::integer, ${claimColumns}
          from unnest($1::integer[], $2::uuid[]) with ordinality as w (show_id, id, asked)
          cross join lateral (select * from claims x where x.show_id = w.show_id and x.id = w.id limit 1) as c`,
        values: [wanted.map(({ showId }) => showId), wanted.map(({ id }) => id)],
      };
      const { rows } = await lend(pool, (client) => client.query<ClaimRow & { asked: number }>(query));
      const found = new Array<ClaimRow | undefined>(wanted.length).fill(undefined);
      for (const row of rows) found[row.asked - 1] = row;
      return found;
    },
    { most: READS_MAX },
  );
  return (showId, id) => read({ showId, id });
}

/** One booking by its number within its show; undefined when there is none. */
export async function readClaimByNumber(
  pool: Pool,
  showId: number,
  number: number,
): Promise<ClaimRow | undefined> {
  const { rows } = await pool.query<ClaimRow>({
    name: 'claim_by_number',
    text: `select ${claimColumns} from claims c where c.show_id = $1 and c.number = $2`,
    values: [showId, number],
  });
  return rows[0];
}

/** The hold that an idempotency key has made: its id, and what was asked for with the key. */
export async function readHoldByKey(
  pool: Pool,
  showId: number,
  key: string,
): Promise<{ readonly id: string; readonly hold_fingerprint: string } | undefined> {
  const { rows } = await pool.query({
    name: 'hold_by_key',
    text: 'select id, hold_fingerprint from claims where show_id = $1 and hold_key = $2',
    values: [showId, key],
  });
  return rows[0];
}

/** The booking that an idempotency key has made; undefined when there is none. */
export async function readClaimByKey(pool: Pool, showId: number, key: string): Promise<ClaimRow | undefined> {
  const { rows } = await pool.query<ClaimRow>({
    name: 'claim_by_key',
    text: `select ${claimColumns} from claims c where c.show_id = $1 and c.book_key = $2`,
    values: [showId, key],
  });
  return rows[0];
}

/** Where a page of a list goes on: after this booking. Times are text, to the microsecond. */
export interface ListPosition {
  readonly bookedAt: string;
  readonly id: string;
}

/** The claim that a payment with an answer of its own belongs to, and what is known of it; undefined when there is none. */
export async function readPaymentByReference(
  pool: Pool,
  showId: number,
  reference: string,
): Promise<{ claimId: string; provider: string; amount: number; state: PaymentRow['state'] } | undefined> {
  const { rows } = await pool.query<{
    claimId: string;
    provider: string;
    amount: number;
    state: PaymentRow['state'];
  }>(
    `select claim_id as "claimId", provider, amount, state from payments
     where show_id = $1 and reference = $2`,
    [showId, reference],
  );
  return rows[0];
}
