/** Bookings: from a hold, which keeps its places, or made directly. */
import { randomInt } from 'node:crypto';
import { type Actor, may, nameOf } from '../access/index.ts';
import type { PlaceRequest, SettleRequest } from '../inventory/index.ts';
import { type Customer, life } from '../inventory/index.ts';
import { ok, type Refusal, type Result, refuse } from '../lib/errors.ts';
import { newClaimId, showOfId } from '../lib/ids.ts';
import { afterDecision } from './after.ts';
import {
  type Access,
  actedBy,
  type Caller,
  type Context,
  customerHashOf,
  isHidden,
  type Keys,
  keyOwnerOf,
  mayWith,
  whereFrom,
} from './context.ts';
import { rowOfBooked, rowOfPlaced } from './decisions.ts';
import { CODE_SEED_LIMIT } from './holds.ts';
import { giveUpPayment, type Paid, pay } from './pay.ts';
import { countOf, type Places, placesOf, totalOf } from './places.ts';
import { refusalOf, withAlternatives } from './refusals.ts';
import { type ClaimRow, readClaimByKey } from './rows.ts';
import { type BookingView, toBooking, type ViewContext } from './views.ts';

export interface BookingTerms {
  readonly customer: Customer;
  /** Absent: the booking waits for its payment. */
  readonly payment?: { readonly token: string } | undefined;
  /** Minor units; another total is refused, never charged. */
  readonly expectedTotal?: number | undefined;
  /** For the tickets, in the order of the lines; the customer's name for those that have none. */
  readonly names?: readonly string[] | undefined;
}

export type BookInput = BookingTerms & (({ readonly showId: number } & Places) | { readonly holdId: string });

export interface Booked {
  readonly booking: BookingView;
  readonly secret: string;
  /** Whether the idempotency key had made this booking before. */
  readonly replayed: boolean;
}

/**
 * Books a hold, or places of a show. With a payment that is captured at once the booking is confirmed in the same commit
 * that takes the places; otherwise it is pending. The same key and input again gives the first booking.
 */
export function book(
  context: Context,
  input: BookInput,
  caller: Caller,
  access: Access,
  key: string,
): Promise<Result<Booked>> {
  const keys = {
    key: context.identity.digest('book', keyOwnerOf(caller), key),
    fingerprint: context.identity.digest('POST /bookings', JSON.stringify(input)),
  };
  // The secret is a part of what is asked: who lacks it isn't answered like who has it.
  const name = `${keys.key} ${keys.fingerprint} ${access.secret} ${nameOf(access.actor)}`;
  // Who goes while money is under way is booked nevertheless, and finds the booking with the same key.
  return context.joinBookings(name, undefined, () =>
    'holdId' in input ? bookHold(context, input, access, keys) : bookDirectly(context, input, caller, keys),
  );
}

async function bookDirectly(
  context: Context,
  input: BookingTerms & { readonly showId: number } & Places,
  caller: Caller,
  keys: Keys,
): Promise<Result<Booked>> {
  const shown = await context.viewContextOf(input.showId);
  if (!shown.ok) return shown;
  if (isHidden(shown.value, caller)) return refuse('show_not_found');
  const { setup } = shown.value;
  const places = placesOf(input);
  if (countOf(places) === 0) return refuse('no_places');
  if ((input.names?.length ?? 0) > countOf(places)) return refuse('names_mismatch');
  const live = places.seats && (await context.live.current(setup.id, Number.POSITIVE_INFINITY));
  const total = totalOf(places, setup, live);
  if (!total.ok) return total;
  if (input.expectedTotal !== undefined && input.expectedTotal !== total.value) {
    const refusal = refusalOf(priceChanged(total.value), shown.value);
    return (await earlier(context, shown.value, keys)) ?? { ok: false, refusal };
  }
  const paid = await pay(context, attemptOf(setup, total.value, input));
  if (!paid.ok) return (await earlier(context, shown.value, keys)) ?? paid;
  const byRole = may(caller.actor, 'bookings.sell', setup.event.organizerId);
  const request: PlaceRequest = {
    id: newClaimId(setup.id),
    kind: 'sale',
    state: paid.value.state,
    ...places,
    // A booking that nobody has priced or paid yet may still follow the catalog.
    expected_total: isOpen(input, paid.value) ? undefined : total.value,
    ...keys,
    ...customerOf(context, input.customer, byRole ? undefined : caller.actor),
    ...(paid.value.state === 'pending' && whereFrom(context, caller)),
    payment: paid.value.payment,
    names: input.names,
    code_seed: randomInt(CODE_SEED_LIMIT),
    ...actedBy(caller, byRole),
  };
  const decided = await context.engine.decide(setup.id, { kind: 'place', request });
  if (!decided.ok) return giveUp(context, paid.value, decided.refusal);
  if (decided.value.code !== undefined) {
    await giveUpPayment(context, paid.value);
    const refusal = refusalOf(decided.value, shown.value);
    return { ok: false, refusal: await withAlternatives(context, refusal, shown.value, places) };
  }
  const { existing, replayed } = decided.value;
  if (existing !== undefined) return replay(context, existing, shown.value, paid.value, replayed);
  return ok(booked(context, rowOfPlaced(setup.id, request, decided.value), shown.value, false));
}

async function bookHold(
  context: Context,
  input: BookingTerms & { readonly holdId: string },
  access: Access,
  keys: Keys,
): Promise<Result<Booked>> {
  const opened = await openForBooking(context, input, access, keys);
  if (!opened.ok) return opened;
  const { hold, shown, earlier } = opened.value;
  if (earlier) return ok(booked(context, hold, shown, true));
  const paid = await pay(context, attemptOf(shown.setup, hold.total, input));
  if (!paid.ok) return paid;
  const byRole = may(access.actor, 'bookings.sell', shown.setup.event.organizerId);
  const request: SettleRequest = {
    id: hold.id,
    event: paid.value.state === 'confirmed' ? 'purchase' : 'book',
    expected_total: hold.total,
    ...keys,
    ...customerOf(context, input.customer, byRole ? undefined : access.actor),
    payment: paid.value.payment,
    names: input.names,
    ...actedBy(access, byRole),
  };
  const decided = await context.engine.decide(hold.show_id, { kind: 'settle', request });
  if (!decided.ok) return giveUp(context, paid.value, decided.refusal);
  if (decided.value.code !== undefined) {
    await giveUpPayment(context, paid.value);
    return { ok: false, refusal: refusalOf(decided.value, shown) };
  }
  if (decided.value.replayed) return replay(context, hold.id, shown, paid.value, true);
  return ok(booked(context, rowOfBooked(hold, request, decided.value), shown, false));
}

/** Reads the hold and turns away what can't be booked before any payment is asked for. */
async function openForBooking(
  context: Context,
  input: BookingTerms & { readonly holdId: string },
  access: Access,
  keys: Keys,
): Promise<Result<{ hold: ClaimRow; shown: ViewContext; earlier: boolean }>> {
  const showId = showOfId(input.holdId);
  if (showId === undefined) return refuse('hold_not_found');
  const isOpen =
    context.identity.isSecretOf(input.holdId, access.secret) ||
    (await mayWith(context, access, 'bookings.sell', showId));
  if (!isOpen) return refuse('hold_not_found');
  const [hold, shown] = await Promise.all([
    context.readClaim(showId, input.holdId),
    context.viewContextOf(showId),
  ]);
  if (!shown.ok) return shown;
  if (hold === undefined || hold.kind === 'block') return refuse('hold_not_found');
  if (hold.book_key === keys.key) {
    if (hold.book_fingerprint !== keys.fingerprint) return refuse('idempotency_key_reused');
    return ok({ hold, shown: shown.value, earlier: true });
  }
  const step = life[hold.due ? 'expired' : hold.state].book;
  if ('refuse' in step) return refuse(step.refuse);
  if ((input.names?.length ?? 0) > hold.quantity) return refuse('names_mismatch');
  if (input.expectedTotal !== undefined && input.expectedTotal !== hold.total) {
    return { ok: false, refusal: refusalOf(priceChanged(hold.total), shown.value) };
  }
  return ok({ hold, shown: shown.value, earlier: false });
}

function attemptOf(setup: ViewContext['setup'], total: number, terms: BookingTerms) {
  return {
    showId: setup.id,
    amount: { amount: total, currency: setup.currency },
    token: terms.payment?.token,
  };
}

const isOpen = (input: BookingTerms, paid: Paid): boolean =>
  paid.state === 'pending' && paid.payment === undefined && input.expectedTotal === undefined;

/** There is no decision. Nothing was taken, so the money goes back; unless that is not known: then the same key asks again. */
export async function giveUp(
  context: Context,
  paid: Paid,
  refusal: Refusal,
): Promise<{ ok: false; refusal: Refusal }> {
  if (refusal.code !== 'outcome_unknown') await giveUpPayment(context, paid);
  return { ok: false, refusal };
}

/**
 * Whom a booking is for, and by what they are known.
 * @param buyer who books for themselves: their account counts, whatever address the tickets go to
 */
export const customerOf = (context: Context, customer: Customer, buyer?: Actor) => ({
  customer,
  customer_hash: (buyer && customerHashOf(context, buyer)) ?? context.identity.customerHash(customer.email),
});

const priceChanged = (total: number) => ({ code: 'price_changed', detail: { total } });

/**
 * What the key has made before, for a retry that would be refused: a card can be used once, and prices change. Undefined when
 * it has made nothing.
 */
export async function earlier(
  context: Context,
  shown: ViewContext,
  keys: Keys,
): Promise<Result<Booked> | undefined> {
  const row = await readClaimByKey(context.pool, shown.setup.id, keys.key);
  if (row === undefined) return undefined;
  if (row.book_fingerprint !== keys.fingerprint) return refuse('idempotency_key_reused');
  return ok(booked(context, row, shown, true));
}

/** The booking that the key made. The payment of this attempt goes back, unless this attempt made it after all. */
export async function replay(
  context: Context,
  id: string,
  shown: ViewContext,
  paid: Paid,
  replayed = false,
): Promise<Result<Booked>> {
  if (replayed) await giveUpPayment(context, paid);
  return afterDecision(async () => {
    const row = await context.readClaim(shown.setup.id, id);
    return row === undefined ? refuse('booking_not_found') : ok(booked(context, row, shown, replayed));
  });
}

export function booked(context: Context, row: ClaimRow, shown: ViewContext, replayed: boolean): Booked {
  return { booking: toBooking(row, shown), secret: context.identity.secretOf(row.id), replayed };
}
