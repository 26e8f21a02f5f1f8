/**
 * Canceling a show for good. From the commit on nothing of it is sold any more; a job of the bookings cancels and refunds
 * what was (server/bookings/cancellation.ts), because that takes longer than any transaction may.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { By } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { getShowSetup, type ShowSetup } from './show-setup.ts';
import { lockShow } from './tier-store.ts';
import { decide, type ExpectedVersion, staleVersion } from './write.ts';

/** What customers are told where nobody gave a reason. */
const NO_REASON = '';

/**
 * Cancels a show. Canceling it again changes nothing, whatever version was expected. Refuses `show_not_found`,
 * `version_stale`.
 */
export const cancelShow = (
  database: Kysely<Database>,
  showId: number,
  reason: string,
  expected: ExpectedVersion,
  by: By,
): Promise<Result<ShowSetup>> =>
  decide(database, async (transaction) => {
    await lockShow(transaction, showId);
    const show = await getShowSetup(transaction, showId);
    if (show === undefined) return refuse('show_not_found');
    if (show.status !== 'canceled') {
      const stale = staleVersion(show.version, expected);
      if (stale !== undefined) return stale;
      await setCanceled(transaction, show);
      await recordAudit(transaction, {
        by,
        action: 'show.canceled',
        organizerId: show.event.organizerId,
        subject: { type: 'show', id: showId },
        showId,
        before: { status: show.status },
        after: { status: 'canceled', reason },
      });
    }
    await askForCancellation(transaction, showId, by, reason);
    const canceled = await getShowSetup(transaction, showId);
    return canceled === undefined ? refuse('show_not_found') : ok(canceled);
  });

/** Has all there is of a show canceled and refunded, from the commit on. Asked for once: a second time changes nothing. */
export async function askForCancellation(
  transaction: Transaction<Database>,
  showId: number,
  { actor: { kind, id, name } }: By,
  reason: string = NO_REASON,
): Promise<void> {
  await transaction
    .insertInto('show_cancellations')
    .values({ show_id: showId, reason, requested_by: JSON.stringify({ kind, id, name }) })
    .onConflict((conflict) => conflict.column('show_id').doNothing())
    .execute();
}

async function setCanceled(transaction: Transaction<Database>, show: ShowSetup): Promise<void> {
  await transaction
    .updateTable('shows')
    .set({ status: 'canceled', version: show.version + 1, updated_at: sql<Date>`now()` })
    .where('id', '=', show.id)
    .execute();
}
