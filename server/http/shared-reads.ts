/** What buyers are shown of the catalog: read once for all who ask within a moment, because they all come at once. */
import type { Catalog, CatalogEvent, EventPage, ShowSetup } from '../catalog/index.ts';
import { readIdOrSlug } from '../catalog/index.ts';
import { freshly } from '../inventory/index.ts';
import { unwrap } from '../lib/errors.ts';
import { readEventsQuery } from './events/query.ts';
import type { EventsQuery } from './events/schemas.ts';

/** Reads for everybody, without drafts. Refusals are thrown, and not kept. */
export interface SharedReads {
  setupOf(showId: number): Promise<ShowSetup | undefined>;
  eventOf(idOrSlug: string): Promise<CatalogEvent>;
  search(query: EventsQuery): Promise<EventPage>;
}

/** @param periodMs how old an answer may be, in milliseconds */
export function shareReads(catalog: Catalog, periodMs: number): SharedReads {
  const search = freshly(
    async (query: string) => unwrap(await catalog.searchEvents(readEventsQuery(JSON.parse(query), false))),
    periodMs,
  );
  return {
    setupOf: freshly((showId) => catalog.getShowSetup(showId), periodMs),
    eventOf: freshly(
      async (idOrSlug) => unwrap(await catalog.getEvent(readIdOrSlug(idOrSlug), { drafts: false })),
      periodMs,
    ),
    search: (query) => search(JSON.stringify(query)),
  };
}
