/** Holding what was picked: as a new hold, or added to the one of this show. */
import { ApiProblem, type Show } from '../../api/client.ts';
import { changeHold, createHold, releaseHold } from '../../api/sales.ts';
import { randomId } from '../../lib/random-id.ts';
import { submit } from '../../lib/submit.ts';
import { type Basket, basketOf, basketStore, timeLeft, withHold } from '../../stores/basket.ts';
import { basketShowOf } from './basket-show.ts';
import { type Selection, toAddition, toHold } from './selection.ts';

/** A hold that can't take more: over, or booked already. */
const OVER = ['hold_expired', 'hold_released', 'hold_not_found', 'already_booked'];

/** The basket where it still has time; a lapsed one stands in nobody's way. */
export function heldBasket(): Basket | null {
  const basket = basketStore.get();
  return basket !== null && timeLeft(basket, Date.now()) > 0 ? basket : null;
}

/** Holds the selection and puts it into the basket. Throws what the API answers. */
export async function holdPlaces(show: Show, selection: Selection): Promise<void> {
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
    failureOf: (thrown) => (thrown instanceof ApiProblem ? thrown : { status: 400 }),
    sleep: (milliseconds) => new Promise((settle) => setTimeout(settle, milliseconds)),
    pausesMs: [400, 1_000, 2_000],
  });
  if (outcome.kind === 'done')
    return basketStore.set(basketOf(outcome.booking, basketShowOf(show), Date.now()));
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
