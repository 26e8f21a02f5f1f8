/** Another date of the same show: all that was set up for the first one, and nothing that was sold. */
import { type Kysely, sql } from 'kysely';
import type { By } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { type Result, refuse } from '../lib/errors.ts';
import type { SeatSelection } from './seat-selection.ts';
import { showFieldsOf } from './show-fields.ts';
import { getShowSetup, type ShowSetup, type Tier } from './show-setup.ts';
import { createShow, type ReadChart } from './shows.ts';
import type { NewTier } from './tier-plan.ts';
import { moveTime } from './zoned.ts';

/** What of the copy is not as it was. */
export interface ShowCopy {
  readonly startsAt: Date;
  /** Default: as long after its start as before. */
  readonly endsAt?: Date;
  readonly name?: string;
}

/**
 * Makes a draft with the tiers, seats, limits and clocks of a show. Sale windows keep their distance from the start, and their
 * time of day. Refuses `show_not_found`, `invalid_request`.
 */
export async function duplicateShow(
  database: Kysely<Database>,
  readChart: ReadChart,
  showId: number,
  copy: ShowCopy,
  by?: By,
): Promise<Result<ShowSetup>> {
  const show = await getShowSetup(database, showId);
  if (show === undefined) return refuse('show_not_found');
  const seats = await readSeats(database, showId);
  const move = <Time extends Date | null>(time: Time): Time =>
    (time === null ? null : moveTime(time, show.startsAt, copy.startsAt, show.timeZone)) as Time;
  const made = {
    ...showFieldsOf(show),
    status: 'draft' as const,
    name: copy.name ?? show.name,
    startsAt: copy.startsAt,
    endsAt: copy.endsAt ?? move(show.endsAt),
    saleOpensAt: move(show.saleOpensAt),
    saleClosesAt: move(show.saleClosesAt),
    venueId: show.venue.id,
    chartId: show.chartId,
    currency: show.currency,
    tiers: show.tiers.map((tier) => copyTier(tier, seats.get(tier.id) ?? [], move)),
  };
  return createShow(database, readChart, show.event.id, made, by);
}

function copyTier(
  { id: _id, capacity, ...tier }: Tier,
  ranges: NonNullable<SeatSelection['ranges']>,
  move: (time: Date | null) => Date | null,
): NewTier {
  return {
    ...tier,
    saleOpensAt: move(tier.saleOpensAt),
    saleClosesAt: move(tier.saleClosesAt),
    ...(tier.kind === 'reserved' ? { seats: { ranges } } : { capacity }),
  };
}

/** The seats of each tier of a show, as ranges of seat numbers. */
async function readSeats(
  database: Kysely<Database>,
  showId: number,
): Promise<ReadonlyMap<number, { from: number; to: number }[]>> {
  // Within a run of neighbors the seat's number and its place in the tier rise together.
  const { rows } = await sql<{ tier: number; from: number; to: number }>`
    select tier, min(seat) as "from", max(seat) as "to"
    from (
      select tier, seat, seat - row_number() over (partition by tier order by seat) as run
      from show_seats where show_id = ${showId}
    ) as seats
    group by tier, run
    order by tier, "from"`.execute(database);
  return Map.groupBy(rows, ({ tier }) => tier);
}
