/**
 * Which seats went first. The sold seats of a show are put in the order in which they were sold and parted into five steps of
 * the same size: 5 is the first fifth that sold, 1 the last. So heat says where demand was, however long the sale took.
 */
import type { Pool } from 'pg';
import type { Catalog, Chart } from '../catalog/index.ts';
import { chartOf } from './chart.ts';
import { paced } from './paced.ts';

/** Steps of heat. */
export const HEAT_STEPS = 5;
const PERIOD_MS = 5_000;

export interface SectionHeat {
  readonly name: string;
  /** Seats that the show sells there, and those that are sold. */
  readonly seats: number;
  readonly sold: number;
  /** The mean step of its sold seats; null while none is sold. */
  readonly heat: number | null;
  /** When half of its sold seats were sold. */
  readonly halfSoldAt: Date | null;
}

export interface HeatReport {
  readonly showId: number;
  /** Sold seats by number, and one digit for each: its step. */
  readonly seats: readonly number[];
  readonly steps: string;
  /** The ones that sold best first: by the share that is sold, then by heat. */
  readonly sections: readonly SectionHeat[];
}

/** Reads the heat of a show; undefined for one without seats. */
export type ReadHeat = (showId: number) => Promise<HeatReport | undefined>;

/** Makes the reading of heat, shared by all who ask. */
export function createHeatReader(pool: Pool, catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>): ReadHeat {
  return paced(async (showId: number) => {
    const setup = await catalog.getShowSetup(showId);
    const chart = setup === undefined ? undefined : await chartOf(catalog, setup);
    if (chart === undefined) return undefined;
    const sold = await readSold(pool, showId);
    const offered = await readSeats(pool, showId);
    return {
      showId,
      seats: sold.map(({ seat }) => seat),
      steps: sold.map(({ step }) => step).join(''),
      sections: sectionsOf(chart, offered, sold),
    };
  }, PERIOD_MS);
}

interface SoldSeat {
  readonly seat: number;
  readonly step: number;
  readonly at: Date;
}

async function readSold(pool: Pool, showId: number): Promise<SoldSeat[]> {
  const { rows } = await pool.query<SoldSeat>({
    name: 'seats_sold',
    text: `select t.seat, ${HEAT_STEPS + 1} - ntile(${HEAT_STEPS}) over (order by c.confirmed_at, c.id) as step,
             c.confirmed_at as at
           from tickets t join claims c on c.show_id = t.show_id and c.id = t.claim_id
           where t.show_id = $1 and t.seat is not null and t.canceled_at is null
           order by t.seat`,
    values: [showId],
  });
  return rows;
}

async function readSeats(pool: Pool, showId: number): Promise<number[]> {
  const { rows } = await pool.query<{ seats: number[] }>({
    name: 'seats_offered',
    text: "select coalesce(array_agg(seat), '{}') as seats from show_seats where show_id = $1",
    values: [showId],
  });
  return rows[0]?.seats ?? [];
}

function sectionsOf(chart: Chart, offered: readonly number[], sold: readonly SoldSeat[]): SectionHeat[] {
  const counts = countBy(offered, (seat) => chart.section[seat] ?? 0);
  const bySection = Map.groupBy(sold, ({ seat }) => chart.section[seat] ?? 0);
  return chart.sections
    .map(({ section, name }) => summaryOf(name, counts.get(section) ?? 0, bySection.get(section) ?? []))
    .filter(({ seats }) => seats > 0)
    .sort((a, b) => b.sold / b.seats - a.sold / a.seats || (b.heat ?? 0) - (a.heat ?? 0));
}

function summaryOf(name: string, seats: number, sold: readonly SoldSeat[]): SectionHeat {
  if (sold.length === 0) return { name, seats, sold: 0, heat: null, halfSoldAt: null };
  const heat = sold.reduce((total, { step }) => total + step, 0) / sold.length;
  const times = sold.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  const halfSoldAt = times[Math.ceil(times.length / 2) - 1] ?? null;
  return { name, seats, sold: sold.length, heat: Math.round(heat * 10) / 10, halfSoldAt };
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
