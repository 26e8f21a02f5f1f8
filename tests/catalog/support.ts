/** A catalog with a venue and a small chart: 3 sections of 2 rows of 10 seats, numbered 1 to 60. */
import {
  type Catalog,
  createCatalog,
  type NewShow,
  type NewTier,
  readJsonChart,
} from '../../server/catalog/index.ts';
import type { OpenDatabase } from '../../server/database/index.ts';
import { unwrap } from '../../server/lib/errors.ts';

export const VENUE = {
  name: 'Test Hall',
  type: 'hall',
  city: 'Lisbon',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  capacity: 100,
};

const rows = [
  { label: 'A', seats: 10 },
  { label: 'B', seats: 10 },
];
export const CHART = { sections: ['Left', 'Center', 'Right'].map((name) => ({ name, rows })) };

export const GENERAL: NewTier = { name: 'Floor', kind: 'general', price: 2_000, capacity: 50 };

export async function createWorld({ kysely }: OpenDatabase) {
  const catalog = createCatalog({ database: kysely });
  const venue = unwrap(await catalog.createVenue(VENUE));
  const chart = unwrap(await catalog.storeChart(venue.id, unwrap(readJsonChart(CHART, 'Small'))));
  const event = unwrap(
    await catalog.createEvent({ title: 'Test Night', category: 'rock', artists: ['The Testers'] }),
  );
  const show = (more: Partial<NewShow> = {}): NewShow => ({
    venueId: venue.id,
    chartId: chart.chartId,
    startsAt: new Date('2100-06-01T20:00:00Z'),
    endsAt: new Date('2100-06-01T23:00:00Z'),
    currency: 'EUR',
    status: 'published',
    tiers: [GENERAL],
    ...more,
  });
  const addShow = async (more: Partial<NewShow> = {}) =>
    unwrap(await catalog.createShow(event.id, show(more)));
  return { catalog, venue, chartId: chart.chartId, event, show, addShow };
}

/** Takes places of a tier as the sale would, without its engine. */
export async function take(
  { pool }: OpenDatabase,
  showId: number,
  tier: number,
  quantity: number,
): Promise<void> {
  await pool.query('update stock set held = $3 where show_id = $1 and tier = $2', [showId, tier, quantity]);
}

export type World = Awaited<ReturnType<typeof createWorld>>;
export type { Catalog };
