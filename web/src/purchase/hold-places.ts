/** Holding what was picked: as a new hold, or added to the one of this show. */
import { ApiProblem } from '../api/client.ts';
import { changeHold, createHold, releaseHold } from '../api/sales.ts';
import { randomId } from '../lib/random-id.ts';
import { type Failure, submit } from '../lib/submit.ts';
import { type Basket, type BasketShow, basketOf, basketStore, timeLeft, withHold } from '../stores/basket.ts';
import { type Selection, toAddition, toHold } from './selection.ts';

/** A hold that can't take more: over, or booked already. */
const OVER = ['hold_expired', 'hold_released', 'hold_not_found', 'already_booked'];
const PAUSES_MS = [400, 1_000, 2_000];
/** Two clocks may differ by this much without anybody noticing; so early is in time. */
const EARLY_MS_MAX = 4_000;

/** The basket where it still has time; a lapsed one stands in nobody's way. */
export function heldBasket(): Basket | null {
  const basket = basketStore.get();
  return basket !== null && timeLeft(basket, Date.now()) > 0 ? basket : null;
}

/** Holds the selection and puts it into the basket. Throws what the API answers. */
export async function holdPlaces(show: BasketShow, selection: Selection): Promise<void> {
  const basket = heldBasket();
  if (basket?.show.id === show.id) {
    const added = await addTo(basket, selection);
    if (added) return;
  } else if (basket !== null) {
    // The visitor has said so; if it fails, the hold runs out by itself.
    await releaseHold(basket).catch(() => {});
  }
  const key = randomId();
  const outcome = await submit({
    send: () => createHold(show.id, toHold(selection), key),
    failureOf,
    sleep: (milliseconds) => new Promise((settle) => setTimeout(settle, milliseconds)),
    pausesMs: PAUSES_MS,
  });
  if (outcome.kind === 'done') return basketStore.set(basketOf(outcome.booking, show, Date.now()));
  throw outcome.kind === 'booked' ? new ApiProblem({ status: 409, code: 'already_booked' }) : outcome.failure;
}

/** False when the hold is none any more. */
async function addTo(basket: Basket, selection: Selection): Promise<boolean> {
  try {
    const hold = await changeHold(basket, toAddition(selection, basket.lines));
    basketStore.set(withHold(basket, hold));
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && OVER.includes(error.code)) return false;
    throw error;
  }
}

function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof ApiProblem)) return { status: 400 };
  // The visitor's clock let them press a moment before the sale opened at the server: it opens while we ask again.
  const isEarly =
    thrown.code === 'sale_not_open' && Date.parse(String(thrown.extra.opensAt)) - Date.now() < EARLY_MS_MAX;
  return isEarly ? { status: 503 } : thrown;
}
