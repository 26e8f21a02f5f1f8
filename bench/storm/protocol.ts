/** What the storm and its load processes tell each other. */
import type { StockRow } from './client/views.ts';
import type { StatsPage } from './load/stats.ts';

/** What a load process is to do. */
export interface LoadPlan {
  /** Of the nodes. */
  readonly urls: readonly string[];
  readonly showId: number;
  readonly chartId: number | null;
  readonly generalTiers: readonly number[];
  readonly generalShare: number;
  readonly seed: number;
  readonly speed: number;
  /** Its place among the load processes, from 0, and how many there are: buyers are dealt out like cards. */
  readonly index: number;
  readonly processes: number;
  readonly buyers: number;
  /** Milliseconds in which all buyers arrive. */
  readonly arriveMs: number;
  /** Live feeds that this process may have open at a time. */
  readonly roomSize: number;
  /** Request connections to each node. */
  readonly poolSize: number;
  readonly addresses: readonly string[];
}

export type ToLoad =
  | { readonly type: 'start'; readonly plan: LoadPlan }
  | { readonly type: 'open' }
  | { readonly type: 'end' }
  /** Tell what the watchers see, once they have seen this revision. */
  | { readonly type: 'views'; readonly revision: number }
  | { readonly type: 'ledger'; readonly file: string };

/** What some watchers see. */
export interface SeenView {
  readonly watchers: number;
  readonly revision: number;
  readonly states: string;
  readonly tiers: readonly StockRow[];
}

export type FromLoad =
  | {
      readonly type: 'stats';
      readonly page: StatsPage;
      readonly revision: number;
      readonly tiers: readonly StockRow[];
      /** Whether all buyers have come. */
      readonly allHere: boolean;
    }
  | { readonly type: 'ended' }
  | { readonly type: 'views'; readonly views: readonly SeenView[]; readonly faults: readonly string[] }
  | { readonly type: 'written' }
  | { readonly type: 'failed'; readonly message: string };
