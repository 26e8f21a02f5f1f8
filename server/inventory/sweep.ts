/** Tidying that any node may do at any time. Nothing depends on it: decisions and reads count due claims as gone. */
import type { Pool } from 'pg';
import type { Engine } from './engine.ts';

/** Lets due claims expire in every show that has some, so that the feed and the counters tell of it. */
export async function expireDue(pool: Pool, engine: Engine): Promise<number> {
  const { rows } = await pool.query<{ show_id: number }>({
    name: 'shows_with_due_claims',
    text: `select s.show_id from show_state s
           where exists (select from claims c where c.show_id = s.show_id and c.expires_at <= onsale_clock())`,
  });
  for (const { show_id: showId } of rows) await engine.expire(showId);
  return rows.length;
}

/** Drops changes of the live feed that are older than ten minutes: nobody resumes from there. */
export async function pruneChanges(pool: Pool): Promise<void> {
  await pool.query(`delete from show_changes where at < clock_timestamp() - interval '10 minutes'`);
}

/** Drops voided attempts that are older than a day: no network delivers anything so late. */
export async function pruneVoidedAttempts(pool: Pool): Promise<void> {
  await pool.query(`delete from voided_attempts where at < clock_timestamp() - interval '1 day'`);
}
