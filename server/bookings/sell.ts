/** Bookings of places that a block has: they go from the block to the guest in one commit, and nobody can come between. */
import { randomInt } from 'node:crypto';
import type { SellRequest } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { newClaimId } from '../lib/ids.ts';
import { afterDecision } from './after.ts';
import type { BlockRow } from './block-rows.ts';
import { openBlock } from './blocks.ts';
import { type Booked, type BookingTerms, booked, customerOf, earlier, giveUp, replay } from './book.ts';
import { type Access, actedBy, type Caller, type Context, keyOwnerOf } from './context.ts';
import { CODE_SEED_LIMIT } from './holds.ts';
import { type Paid, pay } from './pay.ts';
import { countOf, type Places, placesOf } from './places.ts';
import { refusalOf } from './refusals.ts';
import type { ViewContext } from './views.ts';

export interface SellInput extends BookingTerms, Places {
  readonly blockId: string;
  /**
   * `free`: the places cost nothing. `at_door`: the guest pays there. Either way the booking is confirmed at once; without
   * it, the booking waits for its payment where none is sent.
   */
  readonly settlement?: 'free' | 'at_door' | undefined;
}

/**
 * Books places of a block, all of them where none are named; for roles. Prices are today's. Refuses `block_not_found`,
 * `block_released`, `places_not_blocked`, `names_mismatch`, `price_changed`, and what payments refuse.
 */
export async function sellBlocked(
  context: Context,
  input: SellInput,
  caller: Caller,
  access: Access,
  key: string,
): Promise<Result<Booked>> {
  const opened = await openBlock(context, input.blockId, access, 'bookings.sell');
  if (!opened.ok) return opened;
  const { row, shown } = opened.value;
  const keys = {
    key: context.identity.digest('book', keyOwnerOf(caller), key),
    fingerprint: context.identity.digest('POST /bookings', JSON.stringify(input)),
  };
  const before = await earlier(context, shown, keys);
  if (before !== undefined) return before;
  const places = placesOf(input);
  const total = input.settlement === 'free' ? 0 : totalOfBlocked(row, places, shown);
  if (input.expectedTotal !== undefined && input.expectedTotal !== total) {
    return { ok: false, refusal: refusalOf({ code: 'price_changed', detail: { total } }, shown) };
  }
  const paid = await settled(context, input, total, shown);
  if (!paid.ok) return paid;
  const request: SellRequest = {
    ...{ id: newClaimId(row.show_id), block: row.id, state: paid.value.state, ...places, ...keys },
    ...{
      free: input.settlement === 'free',
      expected_total: total,
      names: input.names,
      payment: paid.value.payment,
    },
    ...customerOf(context, input.customer),
    code_seed: randomInt(CODE_SEED_LIMIT),
    ...actedBy(access, true),
  };
  return decideSale(context, request, shown, paid.value);
}

async function decideSale(
  context: Context,
  request: SellRequest,
  shown: ViewContext,
  paid: Paid,
): Promise<Result<Booked>> {
  const decided = await context.engine.decide(shown.setup.id, { kind: 'sell', request });
  if (!decided.ok) return giveUp(context, paid, decided.refusal);
  const { code, existing, replayed } = decided.value;
  if (code !== undefined) return giveUp(context, paid, refusalOf(decided.value, shown));
  if (existing !== undefined) return replay(context, existing, shown, paid, replayed);
  return afterDecision(async () => {
    const row = await context.readClaim(shown.setup.id, request.id);
    return row === undefined ? refuse('booking_not_found') : ok(booked(context, row, shown, false));
  });
}

/** How it is paid: not at all, later at the door, by a payment now, or by one that it waits for. */
async function settled(
  context: Context,
  { settlement, payment }: SellInput,
  total: number,
  { setup }: ViewContext,
): Promise<Result<Paid>> {
  if (settlement === undefined) {
    const amount = { amount: total, currency: setup.currency };
    return pay(context, { showId: setup.id, amount, token: payment?.token });
  }
  if (payment !== undefined) return refuse('invalid_request', 'Send a payment or a settlement, not both.');
  return ok({ state: 'confirmed' });
}

/** At today's prices, in minor units. The database has the last word. */
function totalOfBlocked(row: BlockRow, places: ReturnType<typeof placesOf>, { setup }: ViewContext): number {
  const priceOf = (tierId: number) => setup.tiers.find(({ id }) => id === tierId)?.price ?? 0;
  const seats = row.lines.filter(({ seat }) => seat !== null && (places.seats?.includes(seat) ?? false));
  const quantities = places.tiers?.map((tier, index) => ({
    tier,
    quantity: places.quantities?.[index] ?? 0,
  }));
  const lines = countOf(places) === 0 ? row.lines : [...seats, ...(quantities ?? [])];
  return lines.reduce((sum, { tier, quantity }) => sum + quantity * priceOf(tier), 0);
}
