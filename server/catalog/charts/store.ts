/** Charts in the database. They are only ever inserted; a change is a new chart. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { type By, bySystem } from '../../access/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Database, inTransaction } from '../../database/index.ts';
import { ok, type Result, refuse } from '../../lib/errors.ts';
import { buildChart, type Chart } from './chart.ts';
import { type ChartDraft, contentHash, type SeatDraft } from './draft.ts';

/** Seats of one statement: large enough that round trips don't count, small enough to report progress. */
const BATCH = 5_000;

/** What became of a chart that was to be stored. */
export interface StoredChart {
  readonly chartId: number;
  readonly seatCount: number;
  /** False when the venue had the same chart already. */
  readonly created: boolean;
}

/**
 * Stores a chart that has been found valid. Storing the same chart twice gives the first one. `onProgress` hears how many
 * seats are written. Refuses `venue_not_found`.
 */
export async function storeChart(
  database: Kysely<Database>,
  venueId: number,
  draft: ChartDraft,
  onProgress: (seats: number) => void = () => {},
  by: By = bySystem,
): Promise<Result<StoredChart>> {
  const venue = await database
    .selectFrom('venues')
    .select(['id', 'organizer_id'])
    .where('id', '=', venueId)
    .executeTakeFirst();
  if (venue === undefined) return refuse('venue_not_found');
  const hash = contentHash(draft);
  return ok(
    await inTransaction(database, async (transaction) => {
      const stored = await insert(transaction, venueId, draft, hash, onProgress);
      const { chartId: id, seatCount, created } = stored;
      if (created) {
        await recordAudit(transaction, {
          by,
          action: 'chart.created',
          organizerId: venue.organizer_id,
          subject: { type: 'chart', id },
          after: { venueId, name: draft.name, seatCount },
        });
      }
      return stored;
    }),
  );
}

async function insert(
  transaction: Transaction<Database>,
  venueId: number,
  draft: ChartDraft,
  hash: string,
  onProgress: (seats: number) => void,
): Promise<StoredChart> {
  const seatCount = draft.seats.length;
  const made = await transaction
    .insertInto('charts')
    .values({
      venue_id: venueId,
      name: draft.name,
      seat_count: seatCount,
      layout: JSON.stringify(draft.layout),
      categories: JSON.stringify(draft.categories),
      content_hash: hash,
    })
    .onConflict((conflict) => conflict.columns(['venue_id', 'content_hash']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) {
    const same = await transaction
      .selectFrom('charts')
      .select('id')
      .where('venue_id', '=', venueId)
      .where('content_hash', '=', hash)
      .executeTakeFirstOrThrow();
    return { chartId: same.id, seatCount, created: false };
  }
  await insertSections(transaction, made.id, draft);
  for (let start = 0; start < seatCount; start += BATCH) {
    await insertSeats(transaction, made.id, draft.seats.slice(start, start + BATCH));
    onProgress(Math.min(start + BATCH, seatCount));
  }
  return { chartId: made.id, seatCount, created: true };
}

async function insertSections(
  transaction: Transaction<Database>,
  chartId: number,
  draft: ChartDraft,
): Promise<void> {
  const names = draft.sections.map((section) => section.name);
  const outlines = draft.sections.map((section) => JSON.stringify(section.outline));
  await sql`
    insert into chart_sections (chart_id, section, name, outline)
    select ${chartId}, s.n, s.name, s.outline::jsonb
    from unnest(${names}::text[], ${outlines}::text[]) with ordinality as s (name, outline, n)`.execute(
    transaction,
  );
}

async function insertSeats(
  transaction: Transaction<Database>,
  chartId: number,
  seats: readonly SeatDraft[],
): Promise<void> {
  await sql`
    insert into chart_seats (chart_id, seat, section, row_number, row_label, position, label, x, y, accessible,
      companion, category)
    select ${chartId}, s.*
    from unnest(
      ${seats.map((s) => s.seat)}::integer[], ${seats.map((s) => s.section)}::smallint[],
      ${seats.map((s) => s.row)}::smallint[], ${seats.map((s) => s.rowLabel)}::text[],
      ${seats.map((s) => s.position)}::smallint[], ${seats.map((s) => s.label)}::text[],
      ${seats.map((s) => s.x)}::real[], ${seats.map((s) => s.y)}::real[],
      ${seats.map((s) => s.accessible)}::boolean[], ${seats.map((s) => s.companion)}::boolean[],
      ${seats.map((s) => s.category)}::smallint[]) as s`.execute(transaction);
}

/** Reads a chart from the database. Refuses `chart_not_found`. Some 100 ms for 50,000 seats: see ChartCache. */
export async function loadChart(database: Kysely<Database>, chartId: number): Promise<Result<Chart>> {
  const head = await database.selectFrom('charts').selectAll().where('id', '=', chartId).executeTakeFirst();
  if (head === undefined) return refuse('chart_not_found');
  const sections = await database
    .selectFrom('chart_sections')
    .select(['section', 'name', 'outline'])
    .where('chart_id', '=', chartId)
    .execute();
  const seats = await database
    .selectFrom('chart_seats')
    .select(['seat', 'section', 'row_number as row', 'row_label as rowLabel', 'position', 'label', 'x', 'y'])
    .select(['accessible', 'companion', 'category'])
    .where('chart_id', '=', chartId)
    .execute();
  const { id, name, layout, categories } = head;
  return ok(
    buildChart(
      { id, name, layout, categories, venueId: head.venue_id, contentHash: head.content_hash },
      sections,
      seats,
    ),
  );
}
