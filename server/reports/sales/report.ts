/** How a show sells, in figures: made of the pages of its claims, its setup and its stock, without asking the database. */
import type { ShowSetup, ShowStatus, TierKind } from '../../catalog/index.ts';
import { type Snapshot, type TierStock, toTierStock } from '../../inventory/index.ts';
import { bucketLength, bucketOf, pour } from './buckets.ts';
import type { SalesPage } from './page.ts';

/** Places of a show or of one of its tiers. `held` are those in baskets, without `blocked` ones. */
export interface Places {
  readonly capacity: number;
  readonly held: number;
  readonly pending: number;
  readonly sold: number;
  /** Kept back by the house. */
  readonly blocked: number;
  readonly available: number;
}

export interface TierSales extends Places {
  readonly tierId: number;
  readonly name: string;
  readonly kind: TierKind;
  readonly price: number;
  /** What the tier's valid tickets cost, in minor units. */
  readonly revenue: number;
}

/** Money, in minor units. */
export interface Revenue {
  readonly captured: number;
  /** Given back or on its way back. */
  readonly refunded: number;
  readonly net: number;
}

/** What was sold within a while. */
export interface SalesPoint {
  readonly at: Date;
  /** Bookings confirmed, the tickets and the price they had then: what is canceled later stays in. */
  readonly orders: number;
  readonly tickets: number;
  readonly revenue: number;
}

export interface SalePoint extends SalesPoint {
  /** Holds made, those of them that have become confirmed bookings, and those still under way. */
  readonly holds: number;
  readonly bought: number;
  readonly open: number;
}

/**
 * Of the holds that buyers have made, how many became confirmed bookings. `rate` is `bought` by the holds that are decided
 * (`holds` without `open`), null while none is. Bookings made directly, without a hold, are not in it.
 */
export interface Conversion {
  readonly holds: number;
  readonly bought: number;
  /** In a basket or waiting for payment now. */
  readonly open: number;
  /** Ran out or were released, unpaid. */
  readonly lost: number;
  readonly rate: number | null;
}

export interface SalesReport {
  readonly showId: number;
  readonly status: ShowStatus;
  readonly currency: string;
  readonly at: Date;
  readonly startsAt: Date;
  readonly saleOpensAt: Date | null;
  readonly saleClosesAt: Date | null;
  readonly revenue: Revenue;
  readonly places: Places;
  readonly tiers: readonly TierSales[];
  readonly orders: { readonly confirmed: number; readonly pending: number; readonly canceled: number };
  /** Null before the first. */
  readonly ticketsPerOrder: number | null;
  readonly orderSizes: readonly { readonly tickets: number; readonly orders: number }[];
  readonly conversion: Conversion;
  /** Tickets that were used at the door, and the people they let in. */
  readonly checkIns: { readonly tickets: number; readonly people: number };
  /** The last sixty minutes, the one that runs included. */
  readonly perMinute: readonly SalesPoint[];
  /** Since the sale opened; null before anything was held or sold. */
  readonly sinceOpening: { readonly bucketSeconds: number; readonly points: readonly SalePoint[] } | null;
}

const MINUTES = 60;

/** What a report is made of. */
export interface Figures {
  readonly setup: ShowSetup;
  readonly stock: Snapshot;
  /** Places that the house keeps back, by tier. */
  readonly blocked: ReadonlyMap<number, number>;
  readonly checkIns: SalesReport['checkIns'];
  readonly pages: readonly SalesPage[];
}

/** Makes the report. */
export function toReport({ setup, stock, blocked, checkIns, pages }: Figures): SalesReport {
  const tiers = tiersOf(setup, stock, blocked, pages);
  const confirmed = sum(pages, ({ orders }) => orders);
  const sold = sum(
    pages.flatMap(({ sizes }) => sizes),
    ([tickets, orders]) => tickets * orders,
  );
  return {
    showId: setup.id,
    status: setup.status,
    currency: setup.currency,
    at: new Date(stock.now),
    startsAt: setup.startsAt,
    saleOpensAt: setup.saleOpensAt,
    saleClosesAt: setup.saleClosesAt,
    revenue: revenueOf(pages),
    places: totalOf(tiers),
    tiers,
    orders: {
      confirmed,
      pending: sum(pages, ({ pending }) => pending),
      canceled: sum(pages, ({ canceled }) => canceled),
    },
    ticketsPerOrder: confirmed === 0 ? null : Math.round((sold / confirmed) * 100) / 100,
    orderSizes: sizesOf(pages),
    conversion: conversionOf(pages),
    checkIns,
    perMinute: minutesOf(pages, stock.now),
    sinceOpening: historyOf(pages, setup, stock.now),
  };
}

function tiersOf(
  setup: ShowSetup,
  stock: Snapshot,
  blocked: Figures['blocked'],
  pages: readonly SalesPage[],
): TierSales[] {
  const stocks = new Map(stock.tiers.map(toTierStock).map((tier) => [tier.tierId, tier]));
  const values = new Map<number, number>();
  for (const [tier, , value] of pages.flatMap((page) => page.tiers))
    values.set(tier, (values.get(tier) ?? 0) + value);
  return setup.tiers.map(({ id, name, kind, price, capacity }) => ({
    tierId: id,
    name,
    kind,
    price,
    ...placesOf(stocks.get(id) ?? { capacity, held: 0, pending: 0, sold: 0 }, blocked.get(id) ?? 0),
    revenue: values.get(id) ?? 0,
  }));
}

type Stock = Pick<TierStock, 'capacity' | 'held' | 'pending' | 'sold'>;

/** Blocked places are held places to the stock. They were read a moment apart, so that one may be ahead. */
function placesOf({ capacity, held, pending, sold }: Stock, blocks: number): Places {
  const blocked = Math.min(blocks, held);
  return {
    capacity,
    held: held - blocked,
    pending,
    sold,
    blocked,
    available: capacity - held - pending - sold,
  };
}

const totalOf = (tiers: readonly Places[]): Places => ({
  capacity: sum(tiers, ({ capacity }) => capacity),
  held: sum(tiers, ({ held }) => held),
  pending: sum(tiers, ({ pending }) => pending),
  sold: sum(tiers, ({ sold }) => sold),
  blocked: sum(tiers, ({ blocked }) => blocked),
  available: sum(tiers, ({ available }) => available),
});

function revenueOf(pages: readonly SalesPage[]): Revenue {
  const captured = sum(pages, (page) => page.captured);
  const refunded = sum(pages, (page) => page.refunded);
  return { captured, refunded, net: captured - refunded };
}

function sizesOf(pages: readonly SalesPage[]): SalesReport['orderSizes'] {
  const sizes = new Map<number, number>();
  for (const [tickets, orders] of pages.flatMap((page) => page.sizes))
    sizes.set(tickets, (sizes.get(tickets) ?? 0) + orders);
  return [...sizes].map(([tickets, orders]) => ({ tickets, orders })).sort((a, b) => a.tickets - b.tickets);
}

function conversionOf(pages: readonly SalesPage[]): Conversion {
  const rows = pages.flatMap((page) => page.holds);
  const holds = sum(rows, ([, made]) => made);
  const bought = sum(rows, ([, , became]) => became);
  const open = sum(rows, ([, , , under]) => under);
  const decided = holds - open;
  return { holds, bought, open, lost: decided - bought, rate: decided === 0 ? null : bought / decided };
}

function minutesOf(pages: readonly SalesPage[], now: number): SalesPoint[] {
  const to = bucketOf(now / 1000, 60);
  const from = to - (MINUTES - 1) * 60;
  const rows = pages.flatMap(({ recent }) => recent).filter(([at]) => at >= from);
  return pour(rows, { from, to, length: 60, width: 3 }).map(toPoint);
}

const toPoint = ([at, orders = 0, tickets = 0, revenue = 0]: readonly number[]): SalesPoint => ({
  at: new Date((at ?? 0) * 1000),
  orders,
  tickets,
  revenue,
});

function historyOf(
  pages: readonly SalesPage[],
  { saleOpensAt }: ShowSetup,
  now: number,
): SalesReport['sinceOpening'] {
  const sold = pages.flatMap((page) => page.sold);
  const holds = pages.flatMap((page) => page.holds);
  const firsts = [...sold, ...holds].map(([at]) => at);
  if (firsts.length === 0) return null;
  const to = now / 1000;
  const opened = saleOpensAt === null ? Number.POSITIVE_INFINITY : saleOpensAt.getTime() / 1000;
  const from = firsts.reduce((least, at) => Math.min(least, at), Math.min(opened, to));
  const length = bucketLength(to - from);
  const range = { from, to, length, width: 3 };
  const made = pour(holds, range);
  const points = pour(sold, range).map((row, index) => {
    const [, count = 0, bought = 0, open = 0] = made[index] ?? [];
    return { ...toPoint(row), holds: count, bought, open };
  });
  return { bucketSeconds: length, points };
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
