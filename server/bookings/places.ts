/** What a buyer asks for, and what it costs by the catalog as this node knows it. The database has the last word. */
import type { ShowSetup } from '../catalog/index.ts';
import type { LiveShow } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';

export interface Item {
  readonly tierId: number;
  readonly quantity: number;
}

/** Exact seats, quantities of general tiers, or both. */
export interface Places {
  readonly seats?: readonly number[] | undefined;
  readonly items?: readonly Item[] | undefined;
}

/** Places as a claim request carries them. */
export function placesOf({ seats = [], items = [] }: Places): {
  seats?: readonly number[];
  tiers?: readonly number[];
  quantities?: readonly number[];
} {
  const wanted = items.length > 1 ? merge(items) : items;
  return {
    ...(seats.length > 0 && { seats: seats.length > 1 ? [...new Set(seats)] : seats }),
    ...(wanted.length > 0 && {
      tiers: wanted.map((item) => item.tierId),
      quantities: wanted.map((item) => item.quantity),
    }),
  };
}

/** One entry a tier, in the order of their first mention. */
function merge(items: readonly Item[]): Item[] {
  const quantities = new Map<number, number>();
  for (const { tierId, quantity } of items) quantities.set(tierId, (quantities.get(tierId) ?? 0) + quantity);
  return [...quantities].map(([tierId, quantity]) => ({ tierId, quantity }));
}

/** Places asked for in all. */
export function countOf({ seats, quantities }: ReturnType<typeof placesOf>): number {
  return (seats?.length ?? 0) + (quantities?.reduce((sum, quantity) => sum + quantity, 0) ?? 0);
}

/**
 * The total in minor units. Refuses `tier_not_found` and `seat_not_found`.
 * @param live needed only where seats are asked for
 */
export function totalOf(
  { seats = [], tiers = [], quantities = [] }: ReturnType<typeof placesOf>,
  setup: ShowSetup,
  live: LiveShow | undefined,
): Result<number> {
  let total = 0;
  const priceOf = (tierId: number | undefined) => setup.tiers.find((tier) => tier.id === tierId)?.price;
  for (const [index, tierId] of tiers.entries()) {
    const price = priceOf(tierId);
    if (price === undefined) return refuse('tier_not_found', `The show has no tier ${tierId}.`);
    total += price * (quantities[index] ?? 0);
  }
  for (const seat of seats) {
    const price = priceOf(live?.tierOf(seat));
    if (price === undefined) {
      return refuse('seat_not_found', `The show has no seat ${seat}.`, { conflicts: [{ seat }] });
    }
    total += price;
  }
  return ok(total);
}
