/** Best available seats, and alternatives for seats that are taken: chosen on this node, decided by the database. */
import type { Chart, ShowSetup } from '../catalog/index.ts';
import { bestSeats, focalOf, isForWheelchairs, type LiveShow, middleOf } from '../inventory/index.ts';
import { Proposals } from './proposals.ts';
import { type SeatView, seatNameOf, type ViewContext } from './views.ts';

export interface BestAvailable {
  /** A reserved tier; any of them when absent. */
  readonly tierId?: number | undefined;
  readonly quantity: number;
  /** Also places for wheelchairs, which are kept out otherwise. */
  readonly accessible?: boolean | undefined;
}

/** How long best seats, which are asked for at once, are not proposed to the next buyer. */
const CHOSEN_MS = 2_000;
/** The same for alternatives: people look at them first. */
const OFFERED_MS = 6_000;
const ALTERNATIVES_MAX = 3;
/** Larger parties are not offered others: the search is a courtesy. */
const ALTERNATIVE_SEATS_MAX = 20;

/** Chooses for the shows of one node, and remembers for a moment what it has proposed, so that buyers part. */
export class SeatChooser {
  readonly #shows = new Map<number, { readonly chosen: Proposals; readonly offered: Proposals }>();

  /**
   * The best seats, or undefined when there are not enough.
   * @param evenKept whether also those that are kept for who waits: for roles
   */
  choose(
    wish: BestAvailable,
    context: ViewContext & { chart: Chart },
    live: LiveShow,
    evenKept = false,
  ): readonly number[] | undefined {
    const { setup, chart } = context;
    const tier = setup.tiers.find((each) => each.id === wish.tierId);
    const free = (seat: number) =>
      live.isAvailable(seat) &&
      (tier === undefined || live.tierOf(seat) === tier.id) &&
      (evenKept || !live.keptTiers.has(live.tierOf(seat) ?? 0)) &&
      (wish.accessible === true || !isForWheelchairs(chart, seat));
    const { chosen, offered } = this.#recent(setup.id);
    const question = {
      chart,
      quantity: wish.quantity,
      focal: focalOf(tier, chart),
      room: live.roomInRows(chart),
    };
    const seats =
      bestSeats({ ...question, isFree: (seat) => free(seat) && !chosen.has(seat) && !offered.has(seat) }) ??
      bestSeats({ ...question, isFree: free });
    chosen.add(seats ?? []);
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
    const { chosen, offered } = this.#recent(context.setup.id);
    const question = {
      ...{ chart, sections, quantity: wanted.length },
      focal: middleOf(chart, known),
      room: live.roomInRows(chart),
    };
    const found: (readonly number[])[] = [];
    const free = (seat: number) =>
      live.isAvailable(seat) &&
      tiers.has(live.tierOf(seat)) &&
      !live.keptTiers.has(live.tierOf(seat) ?? 0) &&
      !found.some((seats) => seats.includes(seat)) &&
      !taken.has(seat) &&
      !isForWheelchairs(chart, seat);
    const isNew = (seat: number) => free(seat) && !chosen.has(seat) && !offered.has(seat);
    while (found.length < ALTERNATIVES_MAX) {
      // What somebody else looks at is better than nothing.
      const seats =
        bestSeats({ ...question, isFree: isNew }) ??
        (found.length === 0 ? bestSeats({ ...question, isFree: free }) : undefined);
      if (seats === undefined) break;
      found.push(seats);
    }
    offered.add(found.flat());
    return found.map((seats) => ({
      seats: seats.map((seat) => ({ id: seat, name: seatNameOf(seat, context) })),
    }));
  }

  #recent(showId: number) {
    const known = this.#shows.get(showId) ?? {
      chosen: new Proposals(CHOSEN_MS),
      offered: new Proposals(OFFERED_MS),
    };
    this.#shows.set(showId, known);
    known.chosen.tidy();
    known.offered.tidy();
    return known;
  }
}

/** Whether a wish is for seats at all: a general tier has none to choose. */
export function isGeneral(wish: BestAvailable, setup: ShowSetup): boolean {
  return setup.tiers.find((tier) => tier.id === wish.tierId)?.kind === 'general';
}
