/** Taking away what was never sold: drafts, and the events that have nothing else. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { By } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { fieldsOf, getEvent } from './events.ts';
import { dropUnusedImage } from './images/store.ts';
import { refreshSearchText } from './search-text.ts';
import { getShowSetup } from './show-setup.ts';
import { lockNamed } from './slug.ts';
import { isSold, lockShow } from './tier-store.ts';
import { decide, type ExpectedVersion, staleVersion } from './write.ts';

/**
 * Deletes a show that is a draft and has no holds and no bookings. Refuses `show_not_found`, `version_stale`, and
 * `show_in_use` for any other show: that is canceled instead.
 */
export const deleteShow = (
  database: Kysely<Database>,
  showId: number,
  expected: ExpectedVersion,
  by: By,
): Promise<Result<void>> =>
  decide(database, async (transaction) => {
    const show = await getShowSetup(transaction, showId);
    const stale = show && staleVersion(show.version, expected);
    if (stale !== undefined) return stale;
    return removeShow(transaction, showId, by);
  });

/** Deletes an event and its drafts. Refuses `event_not_found`, `version_stale`, and `show_in_use` when it has other shows. */
export const deleteEvent = (
  database: Kysely<Database>,
  eventId: number,
  expected: ExpectedVersion,
  by: By,
): Promise<Result<void>> =>
  decide(database, async (transaction) => {
    const current = await lockNamed(transaction, 'events', eventId);
    const event = await getEvent(transaction, eventId, { drafts: true });
    if (current === undefined || !event.ok) return refuse('event_not_found');
    const stale = staleVersion(current.version, expected);
    if (stale !== undefined) return stale;
    for (const { id } of event.value.shows) {
      const removed = await removeShow(transaction, id, by);
      if (!removed.ok) return removed;
    }
    await recordAudit(transaction, {
      by,
      action: 'event.deleted',
      organizerId: event.value.organizerId,
      subject: { type: 'event', id: eventId },
      before: fieldsOf(event.value),
    });
    await transaction.deleteFrom('events').where('id', '=', eventId).execute();
    if (event.value.image !== null) await dropUnusedImage(transaction, event.value.image.hash);
    return ok(undefined);
  });

async function removeShow(transaction: Transaction<Database>, showId: number, by: By): Promise<Result<void>> {
  const sales = await lockShow(transaction, showId);
  const show = await getShowSetup(transaction, showId);
  if (sales === undefined || show === undefined) return refuse('show_not_found');
  if (show.status !== 'draft' || isSold(sales) || (await hasHistory(transaction, showId)))
    return refuse(
      'show_in_use',
      'Only a draft that never sold anything can be deleted: cancel this one instead.',
    );
  for (const table of ['show_seats', 'stock', 'tiers', 'show_changes', 'show_state'] as const) {
    await transaction.deleteFrom(table).where('show_id', '=', showId).execute();
  }
  await transaction.deleteFrom('shows').where('id', '=', showId).execute();
  await refreshSearchText(transaction, { eventId: show.event.id });
  await recordAudit(transaction, {
    by,
    action: 'show.deleted',
    organizerId: show.event.organizerId,
    subject: { type: 'show', id: showId },
    showId,
    before: show,
  });
  return ok(undefined);
}

/** Whether anybody ever took anything, even if it was given back: what tells of it stays. */
async function hasHistory(transaction: Transaction<Database>, showId: number): Promise<boolean> {
  const { rows } = await sql`select from claims where show_id = ${showId} limit 1`.execute(transaction);
  return rows.length > 0;
}
