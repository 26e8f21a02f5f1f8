/**
 * The life of a claim, as a total table: what every event makes of every state, or why not. `claim_next` in db/functions
 * is the same table for the database, which decides; a test compares the two cell by cell, and another drives every cell
 * through the engine.
 *
 *     held ──► pending ──► confirmed ──► canceled
 *       └──────────┴─────► expired | canceled
 *                          expired ──► confirmed   (only by taking the same places again, in the same commit, for money that was on its
 *                                                way or by a role)
 */
import type { ErrorCode } from '../lib/errors.ts';

export type ClaimState = 'held' | 'pending' | 'confirmed' | 'canceled' | 'expired';

/**
 * - `change`: places are added or removed. `extend`: more time is asked for. `release`: the buyer lets the hold go.
 * - `book`: the hold gets a customer and a price, and waits for payment. `purchase`: book and confirm in one.
 * - `await`: a payment was asked for, and its answer comes later. `confirm`: a payment, a zero total or a role confirms a booking.
 * - `cancel`: the customer, the organizer or the program lets go. `expire`: the clock has run out.
 * - `move`: seats are given for other seats. `rename`: a ticket gets another name.
 */
export type ClaimEvent =
  | 'change'
  | 'extend'
  | 'release'
  | 'book'
  | 'purchase'
  | 'await'
  | 'confirm'
  | 'cancel'
  | 'move'
  | 'rename'
  | 'expire';

/** The state that follows, or the code of the refusal. A state that follows itself means: nothing to do, and no fault. */
export type Step = { readonly to: ClaimState } | { readonly refuse: ErrorCode };

const to = (state: ClaimState): Step => ({ to: state });
const no = (code: ErrorCode): Step => ({ refuse: code });

export const life: Readonly<Record<ClaimState, Readonly<Record<ClaimEvent, Step>>>> = {
  held: {
    change: to('held'),
    extend: to('held'),
    release: to('canceled'),
    book: to('pending'),
    purchase: to('confirmed'),
    await: no('not_booked'),
    confirm: no('not_booked'),
    cancel: to('canceled'),
    move: no('not_booked'),
    rename: no('not_booked'),
    expire: to('expired'),
  },
  pending: {
    change: no('already_booked'),
    extend: no('already_booked'),
    release: no('already_booked'),
    book: no('already_booked'),
    purchase: no('already_booked'),
    await: to('pending'),
    confirm: to('confirmed'),
    cancel: to('canceled'),
    move: to('pending'),
    rename: to('pending'),
    expire: to('expired'),
  },
  confirmed: {
    change: no('already_booked'),
    extend: no('already_booked'),
    release: no('already_booked'),
    book: no('already_booked'),
    purchase: no('already_booked'),
    await: no('already_booked'),
    confirm: to('confirmed'),
    cancel: to('canceled'),
    move: to('confirmed'),
    rename: to('confirmed'),
    expire: to('confirmed'),
  },
  canceled: {
    change: no('hold_released'),
    extend: no('hold_released'),
    release: to('canceled'),
    book: no('hold_released'),
    purchase: no('hold_released'),
    await: no('booking_canceled'),
    confirm: no('booking_canceled'),
    cancel: to('canceled'),
    move: no('booking_canceled'),
    rename: no('booking_canceled'),
    expire: to('canceled'),
  },
  expired: {
    change: no('hold_expired'),
    extend: no('hold_expired'),
    release: to('expired'),
    book: no('hold_expired'),
    purchase: no('hold_expired'),
    await: no('hold_expired'),
    // Only with the same places, taken again in the same commit; otherwise `places_gone`.
    confirm: to('confirmed'),
    cancel: to('expired'),
    move: no('booking_expired'),
    rename: no('booking_expired'),
    expire: to('expired'),
  },
};

/** An offer of the waitlist is bought as it is or let go: others wait for it, so it gets neither more time nor other places. */
export const lifeOfOffer: typeof life = {
  ...life,
  held: { ...life.held, change: no('offer_fixed'), extend: no('offer_fixed') },
};

/** What happens to a block, which is no hold and no booking: `sell` makes a booking of places that it has. */
export type BlockEvent = ClaimEvent | 'sell';

/** The life of a block. It has no clock, and is booked by nobody: the places that are sold leave it. */
export const lifeOfBlock: Readonly<Record<'held' | 'canceled', Readonly<Record<BlockEvent, Step>>>> = {
  held: {
    ...noHold(),
    change: to('held'),
    release: to('canceled'),
    sell: to('held'),
    expire: to('held'),
  },
  canceled: {
    ...noHold(),
    change: no('block_released'),
    release: to('canceled'),
    sell: no('block_released'),
    expire: to('canceled'),
  },
};

/** Who knows a block's id may do nothing with it that is for holds and bookings. */
function noHold() {
  return {
    extend: no('hold_not_found'),
    book: no('hold_not_found'),
    purchase: no('hold_not_found'),
    await: no('booking_not_found'),
    confirm: no('booking_not_found'),
    cancel: no('booking_not_found'),
    move: no('booking_not_found'),
    rename: no('booking_not_found'),
  };
}
