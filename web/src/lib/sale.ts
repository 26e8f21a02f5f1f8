/** Whether something is on sale, as of an instant of the server's clock. Pure. */

export interface SaleWindow {
  readonly saleOpensAt: string | null;
  readonly saleClosesAt: string | null;
}

export interface ShowOnSale extends SaleWindow {
  readonly status: 'draft' | 'published' | 'paused' | 'canceled';
  readonly endsAt: string;
}

export type Sale =
  | { readonly state: 'open' }
  | { readonly state: 'upcoming'; readonly opensAt: string }
  | { readonly state: 'closed' | 'paused' | 'canceled' };

/** The sale of a show. */
export function saleOf(show: ShowOnSale, nowMs: number): Sale {
  if (show.status === 'canceled') return { state: 'canceled' };
  const sale = windowOf(show, show.saleClosesAt ?? show.endsAt, nowMs);
  return sale.state === 'open' && show.status !== 'published' ? { state: 'paused' } : sale;
}

/** The sale of a tier within its show's. */
export function tierSaleOf(tier: SaleWindow, show: ShowOnSale, nowMs: number): Sale {
  const sale = saleOf(show, nowMs);
  return sale.state === 'open' ? windowOf(tier, tier.saleClosesAt, nowMs) : sale;
}

function windowOf({ saleOpensAt }: SaleWindow, closesAt: string | null, nowMs: number): Sale {
  if (closesAt !== null && Date.parse(closesAt) <= nowMs) return { state: 'closed' };
  if (saleOpensAt !== null && Date.parse(saleOpensAt) > nowMs)
    return { state: 'upcoming', opensAt: saleOpensAt };
  return { state: 'open' };
}
