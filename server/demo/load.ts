/** Loads the demo through the catalog, as an organizer would. */
import type pg from 'pg';
import type { Catalog, CatalogEvent, ShowSetup } from '../catalog/index.ts';
import { unwrap } from '../lib/errors.ts';
import { daysFrom } from './dates.ts';
import { type DemoEvent, type DemoShow, events } from './program.ts';
import { type DemoVenue, venues } from './venues.ts';

export interface DemoDeps {
  readonly pool: pg.Pool;
  readonly catalog: Catalog;
  /** Whose events these are; null or left out: the house's. */
  readonly organizerId?: number | null;
  /** Sells what is left of a show through real claims; nothing to do when it is sold out already. Left out: not sold out. */
  readonly sellOut?: (showId: number) => Promise<void>;
  /** Hears what was made and how long it took, in milliseconds. */
  readonly onMade?: (what: string, milliseconds: number) => void;
}

type VenueKey = keyof typeof venues;
type VenueIds = Readonly<Record<VenueKey, number>>;

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
  const venueIds = {} as Record<VenueKey, number>;
  for (const [key, { venue }] of Object.entries(venues) as [VenueKey, DemoVenue][]) {
    const found = await deps.catalog.getVenue(venue.slug);
    const { id } = found.ok
      ? found.value
      : unwrap(await make(`venue ${venue.name}`, () => deps.catalog.createVenue(venue)));
    venueIds[key] = id;
  }
  for (const demo of events) await loadEvent(deps, now, demo, venueIds, make);
  return made;
}

type Make = <Value>(what: string, work: () => Promise<Value>) => Promise<Value>;

async function loadEvent(
  { catalog, organizerId = null, sellOut }: DemoDeps,
  now: Date,
  demo: DemoEvent,
  venueIds: VenueIds,
  make: Make,
): Promise<void> {
  const { title, slug } = demo.event;
  const found = await catalog.getEvent(slug, { drafts: true });
  const event = found.ok
    ? found.value
    : unwrap(await make(title, () => catalog.createEvent({ ...demo.event, organizerId })));
  const plan = demo.shows(now);
  const renamed = renamedShows(event, plan, now);
  for (const planned of plan) {
    const { venue, seated, soldOut, ...show } = planned;
    // One that its organizer has renamed still stands for what was planned, and is theirs now.
    if (!event.shows.some(({ name }) => name === show.name) && renamed.pop() !== undefined) continue;
    const create = async () => {
      const chartId = seated === true ? await storeChart(catalog, venueIds[venue], venues[venue]) : null;
      return catalog.createShow(event.id, { ...show, venueId: venueIds[venue], chartId });
    };
    const { id } = freshShow(event, planned, now) ?? unwrap(await make(`${title}, ${show.name}`, create));
    if (soldOut === true) await sellOut?.(id);
  }
}

/** Stores the venue's chart, or finds it: the venue may have newer ones by now, and the demo's tiers need its own. */
async function storeChart(catalog: Catalog, venueId: number, { chart }: DemoVenue): Promise<number | null> {
  if (chart === undefined) return null;
  return unwrap(await catalog.storeChart(venueId, chart())).chartId;
}

/** Shows to come whose names are not of the plan. */
function renamedShows(event: CatalogEvent, plan: readonly DemoShow[], now: Date): ShowSetup[] {
  const names = new Set(plan.map(({ name }) => name));
  return event.shows.filter((show) => !names.has(show.name) && show.startsAt > daysFrom(now, 1));
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
