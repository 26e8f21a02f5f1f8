/** What the rows of Onsale say about shows that were sold. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Sold } from '../run/figure.ts';

const SETTLE_MS = 100;

/** Confirmed bookings of these shows and places sold beyond capacity, once nothing comes any more. */
export async function soldOf(pool: Pool, showIds: readonly number[]): Promise<Sold> {
  let bookings = await countBookings(pool, showIds);
  for (;;) {
    await sleep(SETTLE_MS);
    const again = await countBookings(pool, showIds);
    if (again === bookings) return { bookings, oversold: await countOversold(pool, showIds) };
    bookings = again;
  }
}

async function countBookings(pool: Pool, showIds: readonly number[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*) from claims where show_id = any($1) and state = 'confirmed'",
    [showIds],
  );
  return rows[0]?.count ?? 0;
}

/** By the claims, not by the counters that are to be checked. A seat that two claims have counts, too. */
async function countOversold(pool: Pool, showIds: readonly number[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select coalesce(sum(greatest(sold.places - stock.capacity, sold.places_with_seat - sold.seats, 0)), 0)::bigint as count
     from (
       select c.show_id, l.tier, sum(l.quantity) as places, count(l.seat) as places_with_seat,
         count(distinct l.seat) as seats
       from claims c, unnest(c.lines) as l
       where c.show_id = any($1) and c.state in ('held', 'pending', 'confirmed')
       group by c.show_id, l.tier
     ) as sold
     join stock using (show_id, tier)`,
    [showIds],
  );
  return rows[0]?.count ?? 0;
}
