/**
 * The relay from the outbox to the job queue. Jobs are added first and rows deleted then, in transactions of their own: a
 * crash between the two adds a job twice, which its key and the job itself make harmless.
 */
import type { WorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';

/** What a commit asks to be done or told afterwards. */
export type Effect =
  | { readonly type: 'refund'; readonly claimId: string; readonly number: number }
  /** All bookings that the commit confirmed. */
  | { readonly type: 'confirmed'; readonly claimIds: readonly string[] }
  /** Numbers of the tickets that were canceled; null: the whole booking. */
  | {
      readonly type: 'canceled';
      readonly claimId: string;
      readonly tickets: readonly number[] | null;
      readonly reason: string | null;
    }
  /** What a role did. */
  | {
      readonly type: 'audit';
      readonly at: string;
      readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
      readonly requestId: string | null;
      readonly action: string;
      readonly claimId: string;
      readonly before: object | null;
      readonly after: object | null;
    };

const ROWS_PER_ROUND = 200;

/** Relays what there is and returns how many rows that were. */
export async function relayOutbox(pool: Pool, jobs: Pick<WorkerUtils, 'addJob'>): Promise<number> {
  const { rows } = await pool.query<{ show_id: number; id: number; effects: readonly Effect[] }>(
    'select show_id, id, effects from outbox order by id limit $1',
    [ROWS_PER_ROUND],
  );
  if (rows.length === 0) return 0;
  for (const { show_id: showId, effects } of rows) {
    for (const effect of effects) {
      if (effect.type !== 'refund') continue;
      const { type, claimId } = effect;
      await jobs.addJob(type, { showId, claimId }, { jobKey: `${type}:${claimId}` });
    }
  }
  // One commit for all of them: a sale leaves a row for each of its batches.
  await pool.query(
    `delete from outbox o using unnest($1::integer[], $2::bigint[]) as done (show_id, id)
     where o.show_id = done.show_id and o.id = done.id`,
    [rows.map((row) => row.show_id), rows.map((row) => row.id)],
  );
  return rows.length;
}
