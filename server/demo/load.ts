/** Loads the demo through the catalog, as an organizer would. */
import type pg from 'pg';
import type { Catalog, CatalogEvent, ShowSetup } from '../catalog/index.ts';
import { unwrap } from '../lib/errors.ts';
import { daysFrom } from './dates.ts';
import { type DemoEvent, type DemoShow, type DemoVenue, events, venues } from './program.ts';

export interface DemoDeps {
  readonly pool: pg.Pool;
  readonly catalog: Catalog;
  /** Sells what is left of a show through real claims; nothing to do when it is sold out already. Left out: not sold out. */
  readonly sellOut?: (showId: number) => Promise<void>;
  /** Hears what was made and how long it took, in milliseconds. */
  readonly onMade?: (what: string, milliseconds: number) => void;
}

type VenueKey = keyof typeof venues;
type PlacedVenue = { readonly id: number; readonly chartId: number | null };

/** Names the lock under which one node at a time loads the demo. */
const LOCK = 0x0d_e3_00;

/**
 * Loads what is missing of the demo and reports how many things were made. Loading again changes nothing while the dates
 * are fresh; a show whose time has come is followed by a new one. While another node loads it, does nothing.
 * @throws RefusalError when the catalog refuses, which means that the demo and the catalog disagree
 */
export async function loadDemo(deps: DemoDeps): Promise<number> {
  const client = await deps.pool.connect();
  try {
    const { rows } = await client.query<{ alone: boolean; now: Date }>(
      'select pg_try_advisory_lock($1) as alone, now()',
      [LOCK],
    );
    const [state] = rows;
    if (state?.alone !== true) return 0;
    const made = await loadAll(deps, state.now);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return made;
  } finally {
    // Closed, not put back: a connection that failed halfway would keep the lock.
    client.release(true);
  }
}

async function loadAll(deps: DemoDeps, now: Date): Promise<number> {
  let made = 0;
  const make: Make = async (what, work) => {
    const start = performance.now();
    const value = await work();
    made += 1;
    deps.onMade?.(what, performance.now() - start);
    return value;
  };
  const placed = {} as Record<VenueKey, PlacedVenue>;
  for (const [key, demo] of Object.entries(venues) as [VenueKey, DemoVenue][]) {
    placed[key] = await loadVenue(deps.catalog, demo, make);
  }
  for (const demo of events) await loadEvent(deps, now, demo, placed, make);
  return made;
}

type Make = <Value>(what: string, work: () => Promise<Value>) => Promise<Value>;

async function loadVenue(catalog: Catalog, { venue, chart }: DemoVenue, make: Make): Promise<PlacedVenue> {
  const found = await catalog.getVenue(venue.slug);
  const { id, chartId } = found.ok
    ? found.value
    : unwrap(await make(`venue ${venue.name}`, () => catalog.createVenue(venue)));
  if (chart === undefined || chartId !== null) return { id, chartId };
  const draft = chart();
  const stored = await make(`chart of ${venue.name}, ${draft.seats.length} seats`, () =>
    catalog.storeChart(id, draft),
  );
  return { id, chartId: unwrap(stored).chartId };
}

async function loadEvent(
  { catalog, sellOut }: DemoDeps,
  now: Date,
  demo: DemoEvent,
  placed: Readonly<Record<VenueKey, PlacedVenue>>,
  make: Make,
): Promise<void> {
  const { title, slug } = demo.event;
  const found = await catalog.getEvent(slug, { drafts: true });
  const event = found.ok ? found.value : unwrap(await make(title, () => catalog.createEvent(demo.event)));
  for (const planned of demo.shows(now)) {
    const { venue, seated, soldOut, ...show } = planned;
    const place = placed[venue];
    const fresh = freshShow(event, planned, now);
    const wanted = { ...show, venueId: place.id, chartId: seated === true ? place.chartId : null };
    const made =
      fresh ?? unwrap(await make(`${title}, ${show.name}`, () => catalog.createShow(event.id, wanted)));
    if (soldOut === true) await sellOut?.(made.id);
  }
}

/** The show that still stands for what is planned: to come, and before its sale opens where that is the point. */
function freshShow(event: CatalogEvent, planned: DemoShow, now: Date): ShowSetup | undefined {
  const isOpening =
    planned.saleOpensAt !== undefined && planned.saleOpensAt !== null && planned.saleOpensAt > now;
  return event.shows.find(
    (show) =>
      show.name === planned.name &&
      show.startsAt > daysFrom(now, 1) &&
      (!isOpening || (show.saleOpensAt !== null && show.saleOpensAt > daysFrom(now, 1))),
  );
}
