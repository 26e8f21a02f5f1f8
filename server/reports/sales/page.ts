/** One run of a show's claims, added up by the database: see db/functions/sales_page.sql. */
import type { Pool } from 'pg';

/** Unix seconds at which a bucket begins; bookings confirmed in it, their tickets, and what they cost. */
export type SoldRow = readonly [number, number, number, number];
/** Unix seconds; holds made in the bucket, those that became confirmed bookings, those that are still under way. */
export type HoldRow = readonly [number, number, number, number];

export interface SalesPage {
  /** The last claim in it; null when there is none. */
  readonly last: string | null;
  readonly count: number;
  /** Sales that are still held or wait for their payment: the page will change. */
  readonly live: number;
  readonly orders: number;
  readonly pending: number;
  /** Bookings that were confirmed, and canceled as a whole. */
  readonly canceled: number;
  readonly sold: readonly SoldRow[];
  /** By minute. */
  readonly recent: readonly SoldRow[];
  readonly holds: readonly HoldRow[];
  /** Tickets of a booking, and how many bookings have as many. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Tier, valid tickets, and what they cost. */
  readonly tiers: readonly (readonly [number, number, number])[];
  readonly captured: number;
  readonly refunded: number;
}

/** Which claims: after one, and up to one, or the next that there are. */
export interface Run {
  readonly after: string;
  readonly until: string | null;
}

export interface Grain {
  /** Of the buckets. */
  readonly seconds: number;
  /** Unix milliseconds since which minutes are told. */
  readonly recentSince: number;
}

/** Claims that are added up at once: some 60 ms of the database's time. */
export const PAGE_SIZE = 20_000;
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Adds up a run of claims. */
export async function readSalesPage(
  pool: Pool,
  showId: number,
  { after, until }: Run,
  { seconds, recentSince }: Grain,
): Promise<SalesPage> {
  const { rows } = await pool.query<{ page: SalesPage }>({
    name: 'sales_page',
    text: `select sales_page($1, $2, $3, ${PAGE_SIZE}, make_interval(secs => $4), $5) as page`,
    values: [showId, after, until, seconds, new Date(recentSince)],
  });
  return rows[0]?.page as SalesPage;
}
