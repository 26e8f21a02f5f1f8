/** What an event as a whole has to offer right now. Pure. */
import type { Schemas } from '../api/client.ts';
import { type Sale, saleOf } from './sale.ts';

type FoundEvent = Pick<Schemas['FoundEvent'], 'shows' | 'stock'>;
type Show = Schemas['Show'];

export type Offer =
  | { readonly state: 'open' | 'few' | 'soldOut' | 'closed' | 'paused' | 'canceled' }
  | { readonly state: 'upcoming'; readonly opensAt: string };

/** Few is a twentieth, but never more than this many: of 50,000 seats 2,500 are no reason to hurry. */
const FEW_SHARE = 0.05;
const FEW_MAX = 200;

/** Whether what is left is so little that a visitor should know. */
export const isFew = (available: number, capacity: number): boolean =>
  available > 0 && available <= Math.min(FEW_MAX, capacity * FEW_SHARE);

/** The best that any of the event's shows has: on sale beats opening soon, which beats sold out. */
export function offerOf({ shows, stock }: FoundEvent, nowMs: number): Offer {
  const sales = shows.map((show) => ({ show, sale: saleOf(show, nowMs), ...stockOf(stock, show.id) }));
  const onSale = sales.filter(({ sale, available }) => sale.state === 'open' && available > 0);
  if (onSale.length > 0) {
    const available = sum(onSale.map((each) => each.available));
    return { state: isFew(available, sum(onSale.map((each) => each.capacity))) ? 'few' : 'open' };
  }
  const opening = sales.flatMap(({ sale }) => (sale.state === 'upcoming' ? [sale.opensAt] : [])).sort();
  if (opening[0] !== undefined) return { state: 'upcoming', opensAt: opening[0] };
  const first: Sale['state'] | undefined = sales[0]?.sale.state;
  if (sales.some(({ sale }) => sale.state === 'open')) return { state: 'soldOut' };
  return { state: first === 'paused' || first === 'canceled' ? first : 'closed' };
}

/** The cheapest ticket that costs something; a child's free place is not what an evening costs. */
export function cheapest(
  shows: readonly Show[],
): { readonly amount: number; readonly currency: string } | undefined {
  const prices = shows.flatMap(({ tiers, currency }) =>
    tiers.map(({ price }) => ({ amount: price, currency })),
  );
  const paid = prices.filter(({ amount }) => amount > 0);
  return (paid.length > 0 ? paid : prices).sort((a, b) => a.amount - b.amount)[0];
}

function stockOf(stock: FoundEvent['stock'], showId: number) {
  const { capacity = 0, available = 0 } = stock.find((each) => each.showId === showId) ?? {};
  return { capacity, available };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
