/** Stock of the shows on sale, for measurements. */
import type { Pool } from 'pg';
import type { StockSample } from '../lib/metrics.ts';

/** Tiers of published shows to come, the nearest first; at most `limit`. */
export async function sampleStock(pool: Pool, limit: number): Promise<StockSample[]> {
  const { rows } = await pool.query<StockSample>(
    `select s.show_id as "showId", s.tier as "tierId", s.capacity, s.held, s.pending, s.sold
     from shows x join stock s on s.show_id = x.id
     where x.status = 'published' and x.ends_at > now()
     order by x.starts_at, s.show_id, s.tier limit $1`,
    [limit],
  );
  return rows;
}
