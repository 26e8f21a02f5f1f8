/** What follows once an attempt to book has made a booking. */
import type { Schemas } from '../../api/client.ts';
import { attemptStore, settleAttempt } from '../../stores/attempt.ts';
import { type Basket, basketStore } from '../../stores/basket.ts';
import { bookingsStore, withBooking } from '../../stores/bookings.ts';

/** Puts the booking among those of this device; its attempt is at its end. */
export function keepBooking(basket: Basket, booking: Schemas['Booking'], key?: string): void {
  const { title, venue, startsAt, timeZone } = basket.show;
  const { id, reference } = booking;
  bookingsStore.update((known) =>
    withBooking(known, { id, secret: basket.secret, reference, title, venue, startsAt, timeZone }),
  );
  // In this order: a tab that is closed in between finds the booking, not an attempt without one.
  if (key !== undefined) settleAttempt(attemptStore, key);
}

/** Empties the basket that became the booking. Once its page is there: a checkout without a basket says that it is empty. */
export const emptyBasket = (id: string): void =>
  basketStore.update((current) => (current?.id === id ? null : current));
