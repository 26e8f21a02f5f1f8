/** Best available seats as a proposal: shown to a buyer before anything is held. */
import { ok, type Result, refuse } from '../lib/errors.ts';
import { type Caller, type Context, isHidden } from './context.ts';
import type { BestAvailable } from './seat-choice.ts';
import { type SeatView, seatNameOf, type ViewContext } from './views.ts';

export interface ProposalInput extends BestAvailable {
  /** Whether a low price or a good view counts first, where no tier is named. Default: best. */
  readonly prefer?: 'best' | 'cheapest' | undefined;
}

/** A seat that is free as far as this node knows. */
export interface ProposedSeat extends SeatView {
  readonly tierId: number;
  readonly price: number;
}

export interface Proposal {
  readonly showId: number;
  readonly seats: readonly ProposedSeat[];
  readonly total: number;
  readonly currency: string;
}

/**
 * Proposes seats and takes nothing: hold them by their ids. `cheapest` looks into one reserved tier after another, by price.
 * Refuses `show_not_found`, and `no_seats_together` when fewer are free than wanted.
 */
export async function proposeSeats(
  context: Context,
  showId: number,
  { prefer, ...wish }: ProposalInput,
  caller: Caller,
): Promise<Result<Proposal>> {
  const view = await context.viewContextOf(showId);
  if (!view.ok) return view;
  if (isHidden(view.value, caller)) return refuse('show_not_found');
  const { setup, chart } = view.value;
  const live = await context.live.current(setup.id);
  if (live === undefined || chart === undefined) return refuse('no_seats_together', 'The show has no seats.');
  for (const tierId of tiersToTry(view.value, wish.tierId, prefer)) {
    const chosen = context.chooser.choose({ ...wish, tierId }, { setup, chart }, live);
    if (chosen === undefined) continue;
    const seats = chosen.map((seat) => proposed(seat, live.tierOf(seat) ?? 0, view.value));
    const total = seats.reduce((sum, { price }) => sum + price, 0);
    return ok({ showId, seats, total, currency: setup.currency });
  }
  return refuse('no_seats_together', `Fewer than ${wish.quantity} seats are free.`);
}

/** One question for each: a tier, or undefined for any of them. */
function tiersToTry(
  { setup }: ViewContext,
  wanted: number | undefined,
  prefer: ProposalInput['prefer'],
): readonly (number | undefined)[] {
  if (wanted !== undefined || prefer !== 'cheapest') return [wanted];
  const reserved = setup.tiers.filter(({ kind }) => kind === 'reserved');
  return reserved.toSorted((one, other) => one.price - other.price).map(({ id }) => id);
}

const proposed = (seat: number, tierId: number, view: ViewContext): ProposedSeat => ({
  id: seat,
  name: seatNameOf(seat, view),
  tierId,
  price: view.setup.tiers.find(({ id }) => id === tierId)?.price ?? 0,
});
