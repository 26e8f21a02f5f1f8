/** Best available seats, and alternatives for seats that are taken: chosen on this node, decided by the database. */
import type { Chart, ShowSetup, Tier } from '../catalog/index.ts';
import { bestSeats, type LiveShow, middleOf } from '../inventory/index.ts';
import { type SeatView, seatNameOf, type ViewContext } from './views.ts';

export interface BestAvailable {
  /** A reserved tier; any of them when absent. */
  readonly tierId?: number | undefined;
  readonly quantity: number;
  /** Also places for wheelchairs, which are kept out otherwise. */
  readonly accessible?: boolean | undefined;
}

/** How long a seat that was proposed to one buyer is not proposed to the next. */
const PROPOSED_MS = 2_000;
const ALTERNATIVES_MAX = 3;
/** Larger parties are not offered others: the search is a courtesy. */
const ALTERNATIVE_SEATS_MAX = 20;

/** Chooses for the shows of one node, and remembers for a moment what it has proposed, so that buyers part. */
export class SeatChooser {
  readonly #proposed = new Map<number, Map<number, number>>();

  /** The best seats, or undefined when there are not enough. */
  choose(
    wish: BestAvailable,
    context: ViewContext & { chart: Chart },
    live: LiveShow,
  ): readonly number[] | undefined {
    const { setup, chart } = context;
    const tier = setup.tiers.find((each) => each.id === wish.tierId);
    const free = (seat: number) =>
      live.isAvailable(seat) &&
      (tier === undefined || live.tierOf(seat) === tier.id) &&
      (wish.accessible === true || chart.accessible[seat] === 0);
    const proposed = this.#recent(setup.id);
    const question = {
      chart,
      quantity: wish.quantity,
      focal: focalOf(tier, chart),
      freeInRow: rowsOf(live, chart),
    };
    const seats =
      bestSeats({ ...question, isFree: (seat) => free(seat) && !proposed.has(seat) }) ??
      bestSeats({ ...question, isFree: free });
    for (const seat of seats ?? []) {
      // Put back at the end: the map is kept in the order in which proposals end.
      proposed.delete(seat);
      proposed.set(seat, performance.now() + PROPOSED_MS);
    }
    return seats;
  }

  /** Up to three sets of seats near the ones wanted, of the same tier and section, without those that are known as taken. */
  alternatives(
    wanted: readonly number[],
    taken: ReadonlySet<number>,
    context: ViewContext & { chart: Chart },
    live: LiveShow,
  ): { seats: SeatView[] }[] {
    const { chart } = context;
    const known = wanted.filter((seat) => live.tierOf(seat) !== undefined);
    if (known.length === 0 || known.length > ALTERNATIVE_SEATS_MAX) return [];
    const tiers = new Set(known.map((seat) => live.tierOf(seat)));
    const sections = new Set(known.map((seat) => chart.section[seat] ?? 0));
    const offered = new Set<number>();
    const found: { seats: SeatView[] }[] = [];
    while (found.length < ALTERNATIVES_MAX) {
      const seats = bestSeats({
        chart,
        sections,
        quantity: wanted.length,
        focal: middleOf(chart, known),
        freeInRow: rowsOf(live, chart),
        isFree: (seat) =>
          live.isAvailable(seat) &&
          tiers.has(live.tierOf(seat)) &&
          !offered.has(seat) &&
          !taken.has(seat) &&
          chart.accessible[seat] === 0,
      });
      if (seats === undefined) break;
      for (const seat of seats) offered.add(seat);
      found.push({ seats: seats.map((seat) => ({ id: seat, name: seatNameOf(seat, context) })) });
    }
    return found;
  }

  #recent(showId: number): Map<number, number> {
    const proposed = this.#proposed.get(showId) ?? new Map<number, number>();
    this.#proposed.set(showId, proposed);
    const now = performance.now();
    // In order of their ends: the first that is still fresh ends the tidying.
    for (const [seat, end] of proposed) {
      if (end > now) break;
      proposed.delete(seat);
    }
    return proposed;
  }
}

/** How many seats of a row are free, as far as this node knows. */
function rowsOf(live: LiveShow, chart: Chart): (index: number) => number {
  const counts = live.freeInRows(chart);
  return (index) => counts[index] ?? 0;
}

/** Where the best seats look to: the tier's focal point, or the middle of the stage. */
function focalOf(tier: Tier | undefined, { layout: { stage } }: Chart): { x: number; y: number } {
  return tier?.focal ?? { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
}

/** Whether a wish is for seats at all: a general tier has none to choose. */
export function isGeneral(wish: BestAvailable, setup: ShowSetup): boolean {
  return setup.tiers.find((tier) => tier.id === wish.tierId)?.kind === 'general';
}
