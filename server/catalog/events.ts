/** Events: what is advertised. Each has shows: its dated performances. */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { type By, bySystem } from '../access/index.ts';
import { differenceOf, recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import type { EventImage, EventsTable } from '../database/tables.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { Faults } from './faults.ts';
import { refreshSearchText } from './search-text.ts';
import { type ShowSetup, selectShowSetups } from './show-setup.ts';
import { freeSlug, guardSlug, type IdOrSlug, lockNamed } from './slug.ts';
import { decide, type ExpectedVersion, staleVersion } from './write.ts';

/** An event with its shows, by start. `version` rises with each edit of the event itself, not of its shows. */
export interface CatalogEvent {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Such as rock, jazz, theater. */
  readonly category: string;
  readonly artists: readonly string[];
  /** What its image shows, for those who don't see it. */
  readonly imageAlt: string;
  /** Null: none; whoever shows the event draws something. Set by setEventImage. */
  readonly image: EventImage | null;
  /** Who sells it; null for the house. Never changes. */
  readonly organizerId: number | null;
  readonly version: number;
  readonly shows: readonly ShowSetup[];
}

type EventFields = Omit<CatalogEvent, 'id' | 'image' | 'organizerId' | 'version' | 'shows'>;
type Defaulted = 'slug' | 'description' | 'artists' | 'imageAlt';

/** An event to be made. A slug is made of the title when none is given. */
export type NewEvent = Omit<EventFields, Defaulted> &
  Partial<Pick<EventFields, Defaulted>> & { readonly organizerId?: number | null };

/** The fields of an event to be changed. */
export type EventPatch = Partial<EventFields>;

/**
 * Reads an event. Refuses `event_not_found`. Without `drafts`, draft shows are left out, and an event that has no others
 * is not found.
 */
export async function getEvent(
  database: Kysely<Database>,
  idOrSlug: IdOrSlug,
  { drafts }: { readonly drafts: boolean },
): Promise<Result<CatalogEvent>> {
  const column = typeof idOrSlug === 'number' ? 'id' : 'slug';
  const row = await database.selectFrom('events').selectAll().where(column, '=', idOrSlug).executeTakeFirst();
  if (row === undefined) return refuse('event_not_found');
  const all = await selectShowSetups(database, { eventIds: [row.id] });
  const shows = drafts ? all : all.filter((show) => show.status !== 'draft');
  return drafts || shows.length > 0 ? ok(toEvent(row, shows)) : refuse('event_not_found');
}

/** Makes an event without shows. Refuses `invalid_request`, `slug_taken`. */
export async function createEvent(
  database: Kysely<Database>,
  event: NewEvent,
  by: By = bySystem,
): Promise<Result<CatalogEvent>> {
  const refusal = faultsOf(event).refusal('The event');
  if (refusal !== undefined) return refusal;
  return guardSlug('events', () =>
    decide(database, async (transaction) => {
      const slug = event.slug ?? (await freeSlug(transaction, 'events', event.title));
      const { id } = await transaction
        .insertInto('events')
        .values({
          ...toRow(event),
          slug,
          title: event.title,
          category: event.category,
          organizer_id: event.organizerId ?? null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await refreshSearchText(transaction, { eventId: id });
      const made = await getEvent(transaction, id, { drafts: true });
      if (made.ok) await recordEvent(transaction, by, 'event.created', undefined, made.value);
      return made;
    }),
  );
}

/** Changes an event. Refuses `event_not_found`, `version_stale`, `invalid_request`, `slug_taken`. */
export async function patchEvent(
  database: Kysely<Database>,
  idOrSlug: IdOrSlug,
  patch: EventPatch,
  expected: ExpectedVersion,
  by: By = bySystem,
): Promise<Result<CatalogEvent>> {
  const refusal = faultsOf(patch).refusal('The change');
  if (refusal !== undefined) return refusal;
  return guardSlug('events', () =>
    decide(database, async (transaction) => {
      const current = await lockNamed(transaction, 'events', idOrSlug);
      if (current === undefined) return refuse('event_not_found');
      const stale = staleVersion(current.version, expected);
      if (stale !== undefined) return stale;
      const before = await getEvent(transaction, current.id, { drafts: true });
      await transaction
        .updateTable('events')
        .set({ ...toRow(patch), version: current.version + 1, updated_at: sql<Date>`now()` })
        .where('id', '=', current.id)
        .execute();
      await refreshSearchText(transaction, { eventId: current.id });
      const after = await getEvent(transaction, current.id, { drafts: true });
      if (before.ok && after.ok)
        await recordEvent(transaction, by, 'event.changed', before.value, after.value);
      return after;
    }),
  );
}

/** An event without its shows, which are written down by themselves. */
export const fieldsOf = ({ shows: _shows, ...fields }: CatalogEvent) => fields;

/** Writes down what became of an event; `before` is undefined for one that is new. */
export async function recordEvent(
  transaction: Transaction<Database>,
  by: By,
  action: string,
  before: CatalogEvent | undefined,
  after: CatalogEvent,
): Promise<void> {
  await recordAudit(transaction, {
    by,
    action,
    organizerId: after.organizerId,
    subject: { type: 'event', id: after.id },
    ...(before === undefined ? { after: fieldsOf(after) } : differenceOf(fieldsOf(before), fieldsOf(after))),
  });
}

/** An event from its row and its shows. */
export function toEvent(row: Selectable<EventsTable>, shows: readonly ShowSetup[]): CatalogEvent {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    category: row.category,
    artists: row.artists,
    imageAlt: row.image_alt,
    image: row.image,
    organizerId: row.organizer_id,
    version: row.version,
    shows,
  };
}

function faultsOf(event: EventPatch): Faults {
  const faults = new Faults();
  faults.slug(event.slug);
  faults.text(event.title, '/title', 1, 200);
  faults.text(event.description, '/description', 0, 20_000);
  faults.text(event.category, '/category', 1, 40);
  faults.text(event.imageAlt, '/imageAlt', 0, 300);
  faults.expect((event.artists?.length ?? 0) <= 100, '/artists', 'must be at most 100');
  for (const [index, artist] of (event.artists ?? []).entries()) {
    faults.text(artist, `/artists/${index}`, 1, 120);
  }
  return faults;
}

function toRow(event: EventPatch) {
  return {
    slug: event.slug,
    title: event.title,
    description: event.description,
    category: event.category,
    artists: event.artists === undefined ? undefined : [...event.artists],
    image_alt: event.imageAlt,
  };
}
