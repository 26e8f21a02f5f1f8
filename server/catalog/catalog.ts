/** The catalog as one object: its functions bound to a database. */
import type { Kysely } from 'kysely';
import type { By } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { type Result, refuse } from '../lib/errors.ts';
import { cancelShow } from './cancellation.ts';
import { cacheCharts } from './charts/cache.ts';
import type { Chart } from './charts/chart.ts';
import * as drafts from './charts/drafts.ts';
import { listCharts } from './charts/list.ts';
import { loadChart, storeChart } from './charts/store.ts';
import { duplicateShow, type ShowCopy } from './duplicate.ts';
import { searchEvents } from './event-search.ts';
import * as events from './events.ts';
import { cacheImages } from './images/cache.ts';
import { removeEventImage, setEventImage } from './images/event-image.ts';
import { readImage } from './images/store.ts';
import { listOwnEvents } from './own-events.ts';
import { deleteEvent, deleteShow } from './removal.ts';
import { readSearchOptions } from './search-options.ts';
import { getShowSetup } from './show-setup.ts';
import * as shows from './shows.ts';
import type { IdOrSlug } from './slug.ts';
import * as venues from './venues.ts';

/** What the doors and the sale may ask of the catalog. */
export type Catalog = ReturnType<typeof createCatalog>;

/** Makes the catalog. It keeps charts in memory and nothing else. */
export function createCatalog({ database }: { readonly database: Kysely<Database> }) {
  const bind =
    <Rest extends unknown[], Value>(work: (database: Kysely<Database>, ...rest: Rest) => Value) =>
    (...rest: Rest): Value =>
      work(database, ...rest);
  const getChart = cacheCharts((chartId) => loadChart(database, chartId));

  /** Reads the newest chart of a venue. Refuses `venue_not_found`, `chart_not_found`. */
  const getVenueChart = async (idOrSlug: IdOrSlug): Promise<Result<Chart>> => {
    const venue = await venues.getVenue(database, idOrSlug);
    if (!venue.ok) return venue;
    const { chartId } = venue.value;
    return chartId === null ? refuse('chart_not_found', 'The venue has no chart.') : getChart(chartId);
  };

  return {
    listVenues: bind(venues.listVenues),
    getVenue: bind(venues.getVenue),
    createVenue: bind(venues.createVenue),
    patchVenue: bind(venues.patchVenue),

    /** Reads a chart by its id; from memory after the first time. Refuses `chart_not_found`. */
    getChart,
    getVenueChart,
    storeChart: bind(storeChart),
    listCharts: bind(listCharts),

    listChartDrafts: bind(drafts.listDrafts),
    getChartDraft: bind(drafts.getDraft),
    getChartDraftHead: bind(drafts.getDraftHead),
    createChartDraft: bind(drafts.createDraft),
    saveChartDraft: bind(drafts.saveDraft),
    deleteChartDraft: bind(drafts.deleteDraft),

    searchEvents: bind(searchEvents),
    readSearchOptions: bind(readSearchOptions),
    getEvent: bind(events.getEvent),
    createEvent: bind(events.createEvent),
    patchEvent: bind(events.patchEvent),
    deleteEvent: bind(deleteEvent),
    listOwnEvents: bind(listOwnEvents),

    setEventImage: bind(setEventImage),
    removeEventImage: bind(removeEventImage),
    /** Reads one width of a picture; undefined when there is none. What was read last comes from memory. */
    readImage: cacheImages((hash, width) => readImage(database, hash, width)),

    getShow: bind(shows.getShow),
    createShow: (eventId: number, show: Parameters<typeof shows.createShow>[3], by?: By) =>
      shows.createShow(database, getChart, eventId, show, by),
    patchShow: (
      showId: number,
      patch: Parameters<typeof shows.patchShow>[3],
      expected: Parameters<typeof shows.patchShow>[4],
      by?: By,
    ) => shows.patchShow(database, getChart, showId, patch, expected, by),
    duplicateShow: (showId: number, copy: ShowCopy, by?: By) =>
      duplicateShow(database, getChart, showId, copy, by),
    cancelShow: bind(cancelShow),
    deleteShow: bind(deleteShow),
    getShowSetup: bind(getShowSetup),
  };
}
