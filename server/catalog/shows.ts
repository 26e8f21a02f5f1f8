/** Making and editing shows. Every edit takes the show's lock first, so that it stands in line with the sale's decisions. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { type By, bySystem } from '../access/index.ts';
import { differenceOf, recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { askForCancellation } from './cancellation.ts';
import type { Chart } from './charts/chart.ts';
import { Faults } from './faults.ts';
import { refreshSearchText } from './search-text.ts';
import {
  checkShow,
  defaultsOf,
  type NewShow,
  refuseStatus,
  type ShowFields,
  type ShowPatch,
  showColumns,
  showFieldsOf,
} from './show-fields.ts';
import { getShowSetup, type ShowSetup } from './show-setup.ts';
import { planTiers, type TierPlan } from './tier-plan.ts';
import { isSold, lockShow, publishStock, readTierOfSeat, type Sales, writeTiers } from './tier-store.ts';
import { decide, type ExpectedVersion, staleVersion } from './write.ts';

/** Reads a chart by its id; see cacheCharts. */
export type ReadChart = (chartId: number) => Promise<Result<Chart>>;

const NO_SEATS = new Uint16Array(0);
const NO_TIERS: TierPlan = { tiers: [], tierOfSeat: NO_SEATS };
const NO_SALES: Sales = { taken: new Map(), everBooked: false };

/** Reads a show. Refuses `show_not_found`, also for a draft unless `drafts`. */
export async function getShow(
  database: Kysely<Database>,
  showId: number,
  { drafts }: { readonly drafts: boolean },
): Promise<Result<ShowSetup>> {
  const show = await getShowSetup(database, showId);
  const isVisible = show !== undefined && (drafts || show.status !== 'draft');
  return isVisible ? ok(show) : refuse('show_not_found');
}

/**
 * Makes a show with its tiers, stock and seats, in one transaction. Refuses `event_not_found`, `venue_not_found`,
 * `chart_not_found`, `invalid_request` (all faults at once).
 */
export async function createShow(
  database: Kysely<Database>,
  readChart: ReadChart,
  eventId: number,
  show: NewShow,
  by: By = bySystem,
): Promise<Result<ShowSetup>> {
  const chart = await chartOfNewShow(readChart, show);
  if (!chart.ok) return chart;
  return decide(database, async (transaction) => {
    const event = await transaction
      .selectFrom('events')
      .select(['id', 'organizer_id'])
      .where('id', '=', eventId)
      .executeTakeFirst();
    if (event === undefined) return refuse('event_not_found');
    const venue = await transaction
      .selectFrom('venues')
      .select(['time_zone', 'organizer_id'])
      .where('id', '=', show.venueId)
      .executeTakeFirst();
    if (venue === undefined) return refuse('venue_not_found');
    if (venue.organizer_id !== null && venue.organizer_id !== event.organizer_id)
      return refuse('venue_not_found', 'The venue is that of another organizer.');
    const fields = { ...defaultsOf(show, venue.time_zone), ...showFieldsOf(show) };
    const faults = new Faults();
    faults.currency(show.currency);
    const plan = planTiers(NO_TIERS, show.tiers, chart.value, faults);
    checkShow(fields, plan.tiers.length, faults);
    const refusal = faults.refusal('The show');
    if (refusal !== undefined) return refusal;
    const showId = await insertShow(transaction, eventId, show, fields);
    const written = await writeTiers(transaction, showId, NO_TIERS, plan, NO_SALES);
    if (!written.ok) return written;
    await refreshSearchText(transaction, { eventId });
    const made = await getShow(transaction, showId, { drafts: true });
    if (made.ok) await recordShow(transaction, by, 'show.created', undefined, made.value);
    return made;
  });
}

/**
 * Changes a show and its tiers. New prices and windows apply to claims made from then on. Refuses `show_not_found`,
 * `version_stale`, `invalid_request` (all faults at once), and `show_in_use` or `show_canceled` when what was sold, or
 * the show's status, stands in the way.
 */
export async function patchShow(
  database: Kysely<Database>,
  readChart: ReadChart,
  showId: number,
  patch: ShowPatch,
  expected: ExpectedVersion,
  by: By = bySystem,
): Promise<Result<ShowSetup>> {
  // Before the transaction: a request holds one connection at a time. A show's chart and tier kinds never change.
  const chart = await chartOfPatch(database, readChart, showId, patch);
  if (!chart.ok) return chart;
  return decide(database, async (transaction) => {
    const sales = await lockShow(transaction, showId);
    const show = await getShowSetup(transaction, showId);
    if (sales === undefined || show === undefined) return refuse('show_not_found');
    const fields = { ...showFieldsOf(show), ...showFieldsOf(patch) };
    const tierOfSeat =
      chart.value === undefined ? NO_SEATS : await readTierOfSeat(transaction, showId, chart.value);
    const before = { tiers: show.tiers, tierOfSeat };
    const faults = new Faults();
    const after = planTiers(before, patch.tiers ?? [], chart.value, faults);
    checkShow(fields, after.tiers.length, faults);
    const refusal =
      staleVersion(show.version, expected) ??
      faults.refusal('The change') ??
      refuseStatus(show.status, fields.status, isSold(sales));
    if (refusal !== undefined) return refusal;
    await updateShow(transaction, show, fields);
    const written = await writeTiers(transaction, showId, before, after, sales);
    if (!written.ok) return written;
    // Limits and tiers may have changed for those who wait.
    const { rows } = await sql<{ changed: boolean }>`select waitlist_floors(${showId}) as changed`.execute(
      transaction,
    );
    if (patch.tiers !== undefined || rows[0]?.changed) {
      await publishStock(transaction, showId, { seatsMoved: chart.value !== undefined });
    }
    const patched = await getShow(transaction, showId, { drafts: true });
    if (patched.ok) await recordShow(transaction, by, 'show.changed', show, patched.value);
    if (fields.status === 'canceled' && show.status !== 'canceled')
      await askForCancellation(transaction, showId, by);
    return patched;
  });
}

async function recordShow(
  transaction: Transaction<Database>,
  by: By,
  action: string,
  before: ShowSetup | undefined,
  after: ShowSetup,
): Promise<void> {
  await recordAudit(transaction, {
    by,
    action,
    organizerId: after.event.organizerId,
    subject: { type: 'show', id: after.id },
    showId: after.id,
    ...(before === undefined ? { after } : differenceOf(before, after)),
  });
}

async function chartOfNewShow(readChart: ReadChart, show: NewShow): Promise<Result<Chart | undefined>> {
  if (show.chartId === undefined || show.chartId === null) return ok(undefined);
  const chart = await readChart(show.chartId);
  if (!chart.ok || chart.value.venueId === show.venueId) return chart;
  return refuse('chart_not_found', 'The chart belongs to another venue.');
}

/** The chart of a show whose seats are about to move; undefined when none move. */
async function chartOfPatch(
  database: Kysely<Database>,
  readChart: ReadChart,
  showId: number,
  patch: ShowPatch,
): Promise<Result<Chart | undefined>> {
  const movesSeats =
    patch.tiers?.some((change) => change.seats !== undefined || change.remove === true) ?? false;
  if (!movesSeats) return ok(undefined);
  const show = await getShowSetup(database, showId);
  return show === undefined || show.chartId === null ? ok(undefined) : readChart(show.chartId);
}

async function insertShow(
  transaction: Transaction<Database>,
  eventId: number,
  show: NewShow,
  fields: ShowFields,
): Promise<number> {
  const { id } = await transaction
    .insertInto('shows')
    .values({
      event_id: eventId,
      venue_id: show.venueId,
      chart_id: show.chartId ?? null,
      currency: show.currency,
      ...showColumns(fields),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction.insertInto('show_state').values({ show_id: id }).execute();
  return id;
}

async function updateShow(
  transaction: Transaction<Database>,
  show: ShowSetup,
  fields: ShowFields,
): Promise<void> {
  await transaction
    .updateTable('shows')
    .set({ ...showColumns(fields), version: show.version + 1, updated_at: sql<Date>`now()` })
    .where('id', '=', show.id)
    .execute();
}
