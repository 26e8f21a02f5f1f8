/** Many bookings made cheaply, straight into the tables. */
import type { OpenDatabase } from '../../server/database/index.ts';
import { newClaimId } from '../../server/lib/ids.ts';

export interface Filling {
  readonly bookings: number;
  /** Holds that ran out. */
  readonly expired?: number;
  /** Over how many seconds they came, up to now. */
  readonly seconds: number;
}

/** What one statement writes in less time than a connection allows. */
const CHUNK = 50_000;

/**
 * Writes confirmed bookings of one or two tickets of tier 1 with their payments, all from holds, and holds that ran out.
 * The customers are called `Buyer n` with `buyer-n@example.com`, five thousand of them. Stock is kept true.
 */
export async function fillShow(
  { pool }: OpenDatabase,
  showId: number,
  { bookings, expired = 0, seconds }: Filling,
): Promise<void> {
  const total = bookings + expired;
  const idEnd = newClaimId(showId).replaceAll('-', '').slice(12);
  for (let first = 1; first <= total; first += CHUNK) {
    const range = [showId, first, Math.min(first + CHUNK - 1, total)];
    await pool.query(claims, [...range, bookings, idEnd, seconds / total, total]);
    await pool.query(tickets, [...range, idEnd]);
    await pool.query(payments, [...range, idEnd]);
  }
  await pool.query(
    `update stock set sold = (select count(*) from tickets where show_id = $1) where show_id = $1 and tier = 1`,
    [showId],
  );
  await pool.query('update show_state set bookings = $2 where show_id = $1', [showId, bookings]);
  await pool.query('analyze claims, tickets, payments');
}

const claims = `
  insert into claims (show_id, id, kind, state, number, lines, quantity, total, customer, customer_hash, code_seed,
    created_at, booked_at, confirmed_at, ended_at, end_reason)
  select $1, (lpad(to_hex(1800000000000 + n), 12, '0') || $5)::uuid, 'sale',
    case when n <= $4 then 'confirmed' else 'expired' end::claim_state, case when n <= $4 then n end,
    array[row(1, null, 1 + n % 2, 1000)::claim_line], 1 + n % 2, 1000 * (1 + n % 2),
    json_build_object('name', 'Buyer ' || n % 5000, 'email', 'buyer-' || n % 5000 || '@example.com'),
    md5((n % 5000)::text)::uuid, n, at - interval '20 seconds', case when n <= $4 then at end,
    case when n <= $4 then at end, case when n > $4 then at end, case when n > $4 then 'clock' end
  from generate_series($2::integer, $3::integer) n,
    lateral (select now() - make_interval(secs => $6::float8 * ($7::integer - n)) as at) as t`;

const written = `
  from claims c
  where c.show_id = $1 and c.state = 'confirmed'
    and c.id between (lpad(to_hex(1800000000000 + $2::integer), 12, '0') || $4)::uuid
                 and (lpad(to_hex(1800000000000 + $3::integer), 12, '0') || $4)::uuid`;

const tickets = `
  insert into tickets (show_id, claim_id, number, tier, price)
  select show_id, id, generate_series(1, quantity), 1, 1000 ${written}`;

const payments = `
  insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, settled_at)
  select show_id, id, 1, 'simulator', 'fill.' || id, 'captured', total, booked_at, confirmed_at ${written}`;
