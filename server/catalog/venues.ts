/** Venues: where shows happen. */
import { type Kysely, sql } from 'kysely';
import { type By, bySystem } from '../access/index.ts';
import { differenceOf, recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { refreshSearchText } from './search-text.ts';
import { freeSlug, guardSlug, type IdOrSlug, lockNamed } from './slug.ts';
import {
  type NewVenue,
  toVenue,
  type Venue,
  type VenuePatch,
  venueColumns,
  venueFaults,
} from './venue-fields.ts';
import { decide, type ExpectedVersion, staleVersion } from './write.ts';

/** One page of a list. */
export interface VenuePage {
  readonly items: readonly Venue[];
  readonly nextCursor: string | null;
}

const VENUE_LIST = 'venues';

/** Which venues to list. */
export interface VenueQuery {
  readonly cursor?: string;
  /** 1 to 100. */
  readonly limit: number;
  /** Only those that this organizer may use for shows: its own, and the house's. Null is the house. */
  readonly usableBy?: number | null;
}

/** Lists venues by id. Refuses `invalid_cursor`. */
export async function listVenues(
  database: Kysely<Database>,
  { cursor, limit, usableBy }: VenueQuery,
): Promise<Result<VenuePage>> {
  const list = usableBy === undefined ? VENUE_LIST : [VENUE_LIST, usableBy];
  const after = cursor === undefined ? ok({ id: 0 }) : readCursor(list, cursor);
  if (!after.ok) return after;
  const rows = await selectVenues(database)
    .$if(typeof usableBy === 'number', (query) =>
      query.where((where) =>
        where.or([
          where('venues.organizer_id', '=', usableBy ?? null),
          where('venues.organizer_id', 'is', null),
        ]),
      ),
    )
    .$if(usableBy === null, (query) => query.where('venues.organizer_id', 'is', null))
    .where('venues.id', '>', after.value.id)
    .orderBy('venues.id')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toVenue);
  const last = items.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return ok({ items, nextCursor: isMore ? writeCursor(list, '', last.id) : null });
}

/** Reads a venue. Refuses `venue_not_found`. */
export async function getVenue(database: Kysely<Database>, idOrSlug: IdOrSlug): Promise<Result<Venue>> {
  const column = typeof idOrSlug === 'number' ? 'venues.id' : 'venues.slug';
  const row = await selectVenues(database).where(column, '=', idOrSlug).executeTakeFirst();
  return row === undefined ? refuse('venue_not_found') : ok(toVenue(row));
}

/** Makes a venue. Refuses `invalid_request`, `slug_taken`. */
export async function createVenue(
  database: Kysely<Database>,
  venue: NewVenue,
  by: By = bySystem,
): Promise<Result<Venue>> {
  const refusal = venueFaults(venue).refusal('The venue');
  if (refusal !== undefined) return refusal;
  return guardSlug('venues', () =>
    decide(database, async (transaction) => {
      const slug = venue.slug ?? (await freeSlug(transaction, 'venues', venue.name));
      const values = {
        ...venueColumns(venue),
        slug,
        name: venue.name,
        type: venue.type,
        city: venue.city,
        country: venue.country,
        time_zone: venue.timeZone,
        capacity: venue.capacity,
        organizer_id: venue.organizerId ?? null,
      };
      await transaction.insertInto('venues').values(values).execute();
      const made = await getVenue(transaction, slug);
      if (made.ok) {
        const { id, organizerId } = made.value;
        const subject = { type: 'venue', id };
        await recordAudit(transaction, {
          by,
          action: 'venue.created',
          organizerId,
          subject,
          after: made.value,
        });
      }
      return made;
    }),
  );
}

/** Changes a venue. Refuses `venue_not_found`, `version_stale`, `invalid_request`, `slug_taken`. */
export async function patchVenue(
  database: Kysely<Database>,
  idOrSlug: IdOrSlug,
  patch: VenuePatch,
  expected: ExpectedVersion,
  by: By = bySystem,
): Promise<Result<Venue>> {
  const refusal = venueFaults(patch).refusal('The change');
  if (refusal !== undefined) return refusal;
  return guardSlug('venues', () =>
    decide(database, async (transaction) => {
      const current = await lockNamed(transaction, 'venues', idOrSlug);
      if (current === undefined) return refuse('venue_not_found');
      const stale = staleVersion(current.version, expected);
      if (stale !== undefined) return stale;
      const before = await getVenue(transaction, current.id);
      await transaction
        .updateTable('venues')
        .set({ ...venueColumns(patch), version: current.version + 1, updated_at: sql<Date>`now()` })
        .where('id', '=', current.id)
        .execute();
      await refreshSearchText(transaction, { venueId: current.id });
      const after = await getVenue(transaction, current.id);
      if (before.ok && after.ok) {
        const { id, organizerId } = after.value;
        const change = differenceOf(before.value, after.value);
        const subject = { type: 'venue', id };
        await recordAudit(transaction, { by, action: 'venue.changed', organizerId, subject, ...change });
      }
      return after;
    }),
  );
}

function selectVenues(database: Kysely<Database>) {
  return database
    .selectFrom('venues')
    .selectAll('venues')
    .select((select) =>
      select
        .selectFrom('charts')
        .select((chart) => chart.fn.max('charts.id').as('id'))
        .whereRef('charts.venue_id', '=', 'venues.id')
        .as('chart_id'),
    );
}
