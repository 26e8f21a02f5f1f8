/**
 * The relay from the outbox to the job queue. Jobs are added first and rows deleted then, in transactions of their own: a
 * crash between the two adds a job twice, which its key and the job itself make harmless.
 */
import type { WorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';

/** What a commit asks to be done afterwards. */
export type Effect = { readonly type: 'refund'; readonly claimId: string; readonly number: number };

const ROWS_PER_ROUND = 200;

/** Relays what there is and returns how many rows that were. */
export async function relayOutbox(pool: Pool, jobs: Pick<WorkerUtils, 'addJob'>): Promise<number> {
  const { rows } = await pool.query<{ show_id: number; id: number; effects: readonly Effect[] }>(
    'select show_id, id, effects from outbox order by id limit $1',
    [ROWS_PER_ROUND],
  );
  for (const { show_id: showId, id, effects } of rows) {
    for (const { type, claimId } of effects) {
      await jobs.addJob(type, { showId, claimId }, { jobKey: `${type}:${claimId}` });
    }
    await pool.query('delete from outbox where show_id = $1 and id = $2', [showId, id]);
  }
  return rows.length;
}
