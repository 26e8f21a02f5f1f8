/**
 * Offers what came back to those who wait, in order. The plan is the database's (waitlist_plan), which also refuses, under
 * the show's lock, every offer that isn't what the plan says by then. So any number of nodes may do this at once, and one
 * that dies half way leaves nothing to tidy.
 *
 * Seats are the best that are free, by the chooser of best available ones: together where they can be, and otherwise near each
 * other, also for those who want all or nothing: they want all to come, and rather apart than not at all. Places for
 * wheelchairs come last.
 */
import { randomInt } from 'node:crypto';
import type { Chart, ShowSetup } from '../catalog/index.ts';
import {
  bestSeats,
  focalOf,
  isForWheelchairs,
  type LiveShow,
  type PlaceRequest,
} from '../inventory/index.ts';
import type { Context } from './context.ts';

interface PlannedOffer {
  readonly id: string;
  readonly tier: number;
  readonly quantity: number;
  readonly customer_hash: string;
}

/** Offers of one tier and round; waitlist_judge looks further, so none of these is too many for it. */
const OFFERS_MAX = 50;
/** Code seeds stay below this; see server/bookings/reference.ts. */
const CODE_SEED_LIMIT = 2 ** 48 - 1;

/** Makes the offers that are due, in every show. Returns how many were made. */
export async function allocate(context: Context): Promise<number> {
  const { rows } = await context.pool.query<{ show_id: number; due: boolean }>({
    name: 'waitlist_shows',
    text: `select s.show_id, due.found as due
           from show_state s
           cross join lateral (select exists (
             select from claims c where c.show_id = s.show_id and c.expires_at <= onsale_clock()) as found) as due
           where s.waitlist and (due.found or exists (
             select from stock k where k.show_id = s.show_id and k.waitlist_floor > 0
               and k.capacity - k.held - k.pending - k.sold >= k.waitlist_floor))`,
  });
  let made = 0;
  for (const { show_id: showId, due } of rows) {
    if (due) await context.engine.expire(showId);
    made += await allocateShow(context, showId);
  }
  return made;
}

async function allocateShow(context: Context, showId: number): Promise<number> {
  const { rows: planned } = await context.pool.query<PlannedOffer>({
    name: 'waitlist_plan',
    text: `select p.* from shows s
           join show_state st on st.show_id = s.id
           cross join lateral waitlist_plan(s, greatest(onsale_clock(), st.decided_at), ${OFFERS_MAX}) as p
           where s.id = $1`,
    values: [showId],
  });
  if (planned.length === 0) return 0;
  const places = await choosePlaces(context, showId, planned);
  const decisions = await Promise.all(
    planned.flatMap((offer) => {
      const taken = places.get(offer.id);
      if (taken === undefined) return [];
      return [context.engine.decide(showId, { kind: 'place', request: requestOf(offer, taken) })];
    }),
  );
  return decisions.filter((decision) => decision.ok && decision.value.code === undefined).length;
}

type Taken = Pick<PlaceRequest, 'seats' | 'tiers' | 'quantities'>;

const requestOf = ({ id, customer_hash }: PlannedOffer, places: Taken): PlaceRequest => ({
  id,
  kind: 'offer',
  state: 'held',
  ...places,
  customer_hash,
  code_seed: randomInt(CODE_SEED_LIMIT),
  // The plan has looked at windows and limits, and is asked again when this is decided.
  by_role: true,
});

/** The places of each offer, by its id. An offer for which no seats are found waits for the next round. */
async function choosePlaces(
  { catalog, live }: Context,
  showId: number,
  planned: readonly PlannedOffer[],
): Promise<ReadonlyMap<string, Taken>> {
  const setup = await catalog.getShowSetup(showId);
  const places = new Map<string, Taken>();
  if (setup === undefined) return places;
  const kinds = new Map(setup.tiers.map(({ id, kind }) => [id, kind]));
  const chosen = new Set<number>();
  let seats: { chart: Chart | undefined; copy: LiveShow | undefined } | undefined;
  for (const { id, tier, quantity } of planned) {
    if (kinds.get(tier) !== 'reserved') {
      places.set(id, { tiers: [tier], quantities: [quantity] });
      continue;
    }
    seats ??= { chart: await chartOf(catalog, setup), copy: await live.current(showId, 0) };
    if (seats.copy === undefined) break;
    const best = chooseSeats(setup, seats.chart, seats.copy, { tier, quantity, chosen });
    if (best === undefined) continue;
    for (const seat of best) chosen.add(seat);
    places.set(id, { seats: best });
  }
  return places;
}

async function chartOf(catalog: Context['catalog'], { chartId }: ShowSetup): Promise<Chart | undefined> {
  if (chartId === null) return undefined;
  const chart = await catalog.getChart(chartId);
  return chart.ok ? chart.value : undefined;
}

function chooseSeats(
  setup: ShowSetup,
  chart: Chart | undefined,
  copy: LiveShow,
  { tier, quantity, chosen }: { tier: number; quantity: number; chosen: ReadonlySet<number> },
): readonly number[] | undefined {
  const isFree = (seat: number) => copy.isAvailable(seat) && copy.tierOf(seat) === tier && !chosen.has(seat);
  if (chart === undefined) {
    const free = copy.seatIds.filter(isFree).slice(0, quantity);
    return free.length === quantity ? free : undefined;
  }
  const focal = focalOf(
    setup.tiers.find(({ id }) => id === tier),
    chart,
  );
  const question = { chart, quantity, focal, room: copy.roomInRows(chart) };
  return (
    bestSeats({ ...question, isFree: (seat) => isFree(seat) && !isForWheelchairs(chart, seat) }) ??
    bestSeats({ ...question, isFree })
  );
}
