/** Charts that are being drawn. Each save is a new version of the one row, so that nobody writes over somebody else. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { type By, bySystem } from '../../access/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { readCursor, writeCursor } from '../../lib/cursor.ts';
import { ok, type Result, refuse } from '../../lib/errors.ts';
import { decide, type ExpectedVersion } from '../write.ts';
import { type ChartDocument, faultsOfDocument, seatCountOf } from './document.ts';

/** A draft in a list. */
export interface DraftHead {
  readonly id: number;
  readonly venueId: number;
  /** Whose venue it is. */
  readonly organizerId: number | null;
  readonly name: string;
  readonly seatCount: number;
  readonly version: number;
  /** Who saved it last. */
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface Draft extends DraftHead {
  readonly document: ChartDocument;
}

export interface DraftPage {
  readonly items: readonly DraftHead[];
  readonly nextCursor: string | null;
}

const DRAFT_LIST = 'chart-drafts';
/** Saves of one sitting are one change to those who read the audit log. */
const SITTING = '10 minutes';

/** Lists the drafts of a venue by id, at most `limit`. Refuses `invalid_cursor`. */
export async function listDrafts(
  database: Kysely<Database>,
  venueId: number,
  page: { readonly cursor?: string; readonly limit: number },
): Promise<Result<DraftPage>> {
  const after = page.cursor === undefined ? ok({ id: 0 }) : readCursor(DRAFT_LIST, page.cursor);
  if (!after.ok) return after;
  const rows = await selectHeads(database)
    .where('chart_drafts.venue_id', '=', venueId)
    .where('chart_drafts.id', '>', after.value.id)
    .orderBy('chart_drafts.id')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  const isMore = rows.length > page.limit && last !== undefined;
  return ok({ items, nextCursor: isMore ? writeCursor(DRAFT_LIST, '', last.id) : null });
}

/** Reads a draft. Refuses `chart_draft_not_found`. */
export async function getDraft(database: Kysely<Database>, id: number): Promise<Result<Draft>> {
  const row = await selectHeads(database)
    .select('chart_drafts.document')
    .where('chart_drafts.id', '=', id)
    .executeTakeFirst();
  return row === undefined
    ? refuse('chart_draft_not_found')
    : ok({ ...row, document: row.document as ChartDocument });
}

/** Reads who may ask for a draft, without reading the draft. Refuses `chart_draft_not_found`. */
export async function getDraftHead(database: Kysely<Database>, id: number): Promise<Result<DraftHead>> {
  const row = await selectHeads(database).where('chart_drafts.id', '=', id).executeTakeFirst();
  return row === undefined ? refuse('chart_draft_not_found') : ok(row);
}

/** Makes a draft. Refuses `invalid_request`. */
export async function createDraft(
  database: Kysely<Database>,
  venueId: number,
  document: ChartDocument,
  by: By = bySystem,
): Promise<Result<DraftHead>> {
  const faults = faultsOfDocument(document);
  if (faults.length > 0) return refuseDocument(faults);
  return decide(database, async (transaction) => {
    const { id } = await transaction
      .insertInto('chart_drafts')
      .values({ venue_id: venueId, ...columnsOf(document, by) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return audited(transaction, id, 'chart-draft.created', by);
  });
}

/**
 * Saves a draft over the version that was edited. Refuses `chart_draft_not_found`, `invalid_request`, and `version_stale`
 * with who saved the version in between.
 */
export async function saveDraft(
  database: Kysely<Database>,
  id: number,
  document: ChartDocument,
  expected: ExpectedVersion,
  by: By = bySystem,
): Promise<Result<DraftHead>> {
  const faults = faultsOfDocument(document);
  if (faults.length > 0) return refuseDocument(faults);
  return decide(database, async (transaction) => {
    const locked = await lock(transaction, id, expected);
    if (!locked.ok) return locked;
    const { isSitting, updatedBy } = locked.value;
    await transaction
      .updateTable('chart_drafts')
      .set({
        ...columnsOf(document, by),
        version: sql<number>`version + 1`,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .execute();
    if (!isSitting || updatedBy !== by.actor.name) return audited(transaction, id, 'chart-draft.changed', by);
    return getDraftHead(transaction, id);
  });
}

/** Deletes a draft. Refuses `chart_draft_not_found`, `version_stale`. */
export async function deleteDraft(
  database: Kysely<Database>,
  id: number,
  expected: ExpectedVersion,
  by: By = bySystem,
): Promise<Result<DraftHead>> {
  return decide(database, async (transaction) => {
    const locked = await lock(transaction, id, expected);
    if (!locked.ok) return locked;
    const head = await audited(transaction, id, 'chart-draft.deleted', by);
    await transaction.deleteFrom('chart_drafts').where('id', '=', id).execute();
    return head;
  });
}

function selectHeads(database: Kysely<Database>) {
  return database
    .selectFrom('chart_drafts')
    .innerJoin('venues', 'venues.id', 'chart_drafts.venue_id')
    .select(['chart_drafts.id', 'chart_drafts.venue_id as venueId', 'venues.organizer_id as organizerId'])
    .select(['chart_drafts.name', 'chart_drafts.seat_count as seatCount', 'chart_drafts.version'])
    .select(['chart_drafts.updated_by as updatedBy', 'chart_drafts.updated_at as updatedAt']);
}

const columnsOf = (document: ChartDocument, { actor }: By) => ({
  name: document.name,
  document: JSON.stringify(document),
  seat_count: seatCountOf(document),
  updated_by: actor.name,
});

/** Locks a draft, if it is still the version that was edited. */
async function lock(transaction: Transaction<Database>, id: number, expected: ExpectedVersion) {
  const row = await transaction
    .selectFrom('chart_drafts')
    .select(['version', 'updated_by as updatedBy', 'updated_at as updatedAt'])
    .select(sql<boolean>`updated_at > now() - ${SITTING}::interval`.as('isSitting'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('chart_draft_not_found');
  const { version, updatedBy, updatedAt } = row;
  if (expected === 'any' || expected === version) return ok(row);
  const detail = `${updatedBy} saved version ${version} meanwhile; the one you edited is ${expected}.`;
  return refuse('version_stale', detail, { extra: { version, updatedBy, updatedAt } });
}

async function audited(
  transaction: Transaction<Database>,
  id: number,
  action: string,
  by: By,
): Promise<Result<DraftHead>> {
  const head = await getDraftHead(transaction, id);
  if (!head.ok) return head;
  const { organizerId, venueId, name, seatCount } = head.value;
  const subject = { type: 'chart-draft', id };
  await recordAudit(transaction, { by, action, organizerId, subject, after: { venueId, name, seatCount } });
  return head;
}

function refuseDocument(errors: ReturnType<typeof faultsOfDocument>): Result<never> & { ok: false } {
  const what =
    errors.length === 1
      ? `: ${errors[0]?.pointer}: ${errors[0]?.detail}`
      : `: ${errors.length} things are wrong.`;
  return refuse('invalid_request', `The document is not valid${what}`, { errors });
}
