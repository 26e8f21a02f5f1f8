/** Whether a booking costs more when there are many already. */
import { empty } from '../figures/empty.ts';
import { generalHot, type HotShow, hotPlan, makeHotShow } from '../figures/general-hot.ts';
import { soldOf } from '../figures/rows.ts';
import type { Place } from '../lib/admin.ts';
import { median } from '../report/summary.ts';
import type { Bench, Figure, Sample } from '../run/figure.ts';
import type { Progress } from '../run/progress.ts';
import { runSlot } from '../run/slot.ts';
import { BOOKINGS_PER_SHOW, copyBookings, makeFillShow } from './fill.ts';

export interface GrowthOptions {
  /** Bookings in the database, ascending. */
  readonly levels: readonly number[];
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly progress: Progress;
}

/** Medians of the rounds at one level. */
export interface Level {
  /** In the database before the first round. */
  readonly bookings: number;
  /** And after the last: measuring sells, too. */
  readonly bookingsAfter: number;
  readonly perSecond: number;
  readonly p95Ms: number;
  /** Of what an empty route answers in the same round. */
  readonly share: number;
  readonly nodeUs: number;
  readonly databaseUs: number;
  /** See Sample. */
  readonly othersShare: number;
}

/** Steps that `progress` is told. */
export const growthSteps = ({ levels, rounds }: Pick<GrowthOptions, 'levels' | 'rounds'>): number =>
  1 + levels.length * (1 + rounds);

/** Measures at each level, and fills up between. */
export async function measureGrowth(bench: Bench, options: GrowthOptions): Promise<Level[]> {
  const { levels, rounds, progress } = options;
  progress.begin('selling what will be copied');
  const place = await bench.admin.makePlace('Growth Hall');
  // Before the fill, so that what they sell goes into the middle of every index and not to its end.
  const hotShows: HotShow[] = [];
  for (let count = 0; count < levels.length * rounds; count += 1)
    hotShows.push(await makeHotShow(bench.admin));
  const source = await sellOut(bench, place);
  await runSlot(bench, empty, options);
  const measured: Level[] = [];
  for (const bookings of levels) {
    progress.begin(`filling up to ${bookings.toLocaleString('en-US')} bookings`);
    for (let there = await countBookings(bench); there < bookings; there += BOOKINGS_PER_SHOW) {
      await copyBookings(bench.pool, source, (await makeFillShow(bench, place)).showId);
    }
    // As autovacuum would have done long before, had they come one by one.
    await bench.pool.query('vacuum analyze');
    measured.push(await measureLevel(bench, hotShows.splice(0, rounds), options));
  }
  return measured;
}

async function countBookings({ pool }: Bench): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) from claims');
  return rows[0]?.count ?? 0;
}

/** Sells a show as buyers would, to the last ticket. */
async function sellOut(bench: Bench, place: Place): Promise<number> {
  const show = await makeFillShow(bench, place);
  const { url, stack, pool } = bench;
  const load = { url, connections: 64, seconds: 2, folder: stack.folder };
  while ((await soldOf(pool, [show.showId])).bookings < BOOKINGS_PER_SHOW) {
    await bench.generate({ ...load, plan: hotPlan(show) });
  }
  return show.showId;
}

async function measureLevel(
  bench: Bench,
  shows: readonly HotShow[],
  { seconds, connections, rounds, progress }: GrowthOptions,
): Promise<Level> {
  const samples: { hot: Sample; ceiling: Sample }[] = [];
  const bookings = await countBookings(bench);
  for (const [index, show] of shows.entries()) {
    progress.begin(
      `${bookings.toLocaleString('en-US')} bookings: round ${index + 1} of ${rounds}`,
      2 * seconds,
    );
    const hot = await runSlot(bench, selling(show), { connections, seconds });
    samples.push({ hot, ceiling: await runSlot(bench, empty, { connections, seconds }) });
  }
  const of = (read: (sample: Sample) => number | undefined) =>
    median(samples.map(({ hot }) => read(hot) ?? Number.NaN));
  return {
    bookings,
    bookingsAfter: await countBookings(bench),
    perSecond: of(({ perSecond }) => perSecond),
    p95Ms: of(({ p95Ms }) => p95Ms),
    share: median(samples.map(({ hot, ceiling }) => hot.perSecond / ceiling.perSecond)),
    nodeUs: of(({ nodeUs }) => nodeUs),
    databaseUs: of(({ databaseUs }) => databaseUs),
    othersShare: Math.max(...samples.map(({ hot }) => hot.othersShare ?? 0)),
  };
}

/** The figure of the hot tier, with a show that is there already. */
const selling = (show: HotShow): Figure => ({
  ...generalHot,
  prepare: async ({ pool }) => ({ plan: hotPlan(show), sold: () => soldOf(pool, [show.showId]) }),
});

/** How much more the dearest level costs than the cheapest: 0.25 is a quarter. */
export function spreadOf(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values) - 1;
}
