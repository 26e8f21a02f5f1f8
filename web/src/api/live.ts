/** A show as it sells: every seat's state and every tier's stock, kept up to date by the live feed. */

import type { SeatState } from '../seatmap/scene/seat-code.ts';
import { type FeedMessage, type FeedOptions, type FeedStatus, followFeed } from './live-feed.ts';

export type { SeatState } from '../seatmap/scene/seat-code.ts';

export interface TierStock {
  readonly tierId: number;
  readonly capacity: number;
  readonly held: number;
  readonly pending: number;
  readonly sold: number;
  /** What anybody may have: nothing, where what is free is kept for those who wait. */
  readonly available: number;
  readonly isKept: boolean;
}

/** Hears which seats have changed; `all` after a snapshot. Stock may have changed when no seat has. */
export type LiveListener = (changedSeats: readonly number[] | 'all') => void;

export interface LiveShow {
  /** -1 before the first snapshot. */
  readonly revision: number;
  readonly status: FeedStatus;
  /** Whether the show sells that seat. */
  has(seat: number): boolean;
  /** `sold` for a seat that the show doesn't sell, `held` for one that is kept for those who wait: nobody else can have it. */
  stateOf(seat: number): SeatState;
  tierOf(seat: number): number | undefined;
  stockOf(tierId: number): TierStock | undefined;
  /** Returns what ends the subscription. */
  subscribe(listener: LiveListener): () => void;
  /** Hears when the feed is lost and comes back. */
  subscribeStatus(listener: () => void): () => void;
}

export interface OpenLiveShow extends LiveShow {
  close(): void;
}

/** Tier, capacity, held, pending, sold, and the fewest that somebody who waits would take, where somebody does. */
type StockRow = readonly [number, number, number, number, number, number?];

interface SnapshotData {
  readonly revision: number;
  readonly tiers: readonly StockRow[];
  readonly seats: {
    readonly ranges: readonly (readonly [number, number])[];
    readonly tiers: readonly (readonly [number, number])[];
    readonly states: string;
  };
}

interface DeltaData {
  readonly from: number;
  readonly revision: number;
  readonly tiers: readonly StockRow[];
  readonly seats: Readonly<Partial<Record<SeatState, readonly number[]>>>;
}

const STATES = ['available', 'held', 'pending', 'sold'] as const;
const LETTERS: Readonly<Record<string, number>> = { a: 1, h: 2, p: 3, s: 4 };

/** The states of a show's seats in flat arrays by seat number; folds what the feed sends. */
export class SeatStates {
  revision = -1;
  /** 0 for a seat that the show doesn't sell, otherwise one more than the place in STATES. */
  #codes = new Uint8Array(0);
  #tierOfSeat = new Uint32Array(0);
  #stock: ReadonlyMap<number, TierStock> = new Map();
  /** Tiers of which what is free is kept for those who wait. */
  #kept: ReadonlySet<number> = new Set();

  has(seat: number): boolean {
    return (this.#codes[seat] ?? 0) > 0;
  }

  stateOf(seat: number): SeatState {
    const state = STATES[(this.#codes[seat] ?? 0) - 1] ?? 'sold';
    if (this.#kept.size === 0 || state !== 'available') return state;
    return this.#kept.has(this.#tierOfSeat[seat] ?? 0) ? 'held' : state;
  }

  tierOf(seat: number): number | undefined {
    return this.has(seat) ? this.#tierOfSeat[seat] : undefined;
  }

  stockOf(tierId: number): TierStock | undefined {
    return this.#stock.get(tierId);
  }

  /**
   * Takes a message in. Returns the seats that changed, `all` after a snapshot, and undefined where the message doesn't
   * follow what is here: then only a snapshot helps.
   */
  fold(message: FeedMessage): readonly number[] | 'all' | undefined {
    if (message.kind === 'snapshot') {
      this.#load(JSON.parse(message.data) as SnapshotData);
      return 'all';
    }
    return this.#apply(JSON.parse(message.data) as DeltaData);
  }

  #load({ revision, tiers, seats }: SnapshotData): void {
    const size = (seats.ranges.at(-1)?.[1] ?? -1) + 1;
    this.#codes = new Uint8Array(size);
    this.#tierOfSeat = new Uint32Array(size);
    const tierRuns = seats.tiers.values();
    let [tier = 0, left = 0] = tierRuns.next().value ?? [];
    let index = 0;
    for (const [first, last] of seats.ranges) {
      for (let seat = first; seat <= last; seat += 1) {
        while (left === 0) [tier, left] = tierRuns.next().value ?? [0, Infinity];
        this.#codes[seat] = LETTERS[seats.states[index] ?? ''] ?? 0;
        this.#tierOfSeat[seat] = tier;
        index += 1;
        left -= 1;
      }
    }
    this.#stockIs(tiers);
    this.revision = revision;
  }

  #apply({ from, revision, tiers, seats }: DeltaData): readonly number[] | 'all' | undefined {
    if (from > this.revision || this.revision < 0) return undefined;
    // Sent once more after a reconnection: it says what is known already.
    if (revision <= this.revision) return [];
    const changed: number[] = [];
    STATES.forEach((state, index) => {
      for (const seat of seats[state] ?? []) {
        if (!this.has(seat)) continue;
        this.#codes[seat] = index + 1;
        changed.push(seat);
      }
    });
    const isOther = this.#stockIs(tiers);
    this.revision = revision;
    return isOther ? 'all' : changed;
  }

  /** Takes the stock in; returns whether other tiers are kept than before, and so other seats to be had. */
  #stockIs(rows: readonly StockRow[]): boolean {
    this.#stock = readStock(rows);
    const before = this.#kept;
    this.#kept = new Set([...this.#stock.values()].flatMap(({ tierId, isKept }) => (isKept ? [tierId] : [])));
    return before.size !== this.#kept.size || [...before].some((tierId) => !this.#kept.has(tierId));
  }
}

function readStock(rows: readonly StockRow[]): ReadonlyMap<number, TierStock> {
  return new Map(
    rows.map(([tierId, capacity, held, pending, sold, floor = 0]) => {
      const free = capacity - held - pending - sold;
      const isKept = floor > 0 && free >= floor;
      return [tierId, { tierId, capacity, held, pending, sold, isKept, available: isKept ? 0 : free }];
    }),
  );
}

/** Follows a show until it is closed. */
export function openLiveShow(showId: number, options: FeedOptions = {}): OpenLiveShow {
  const states = new SeatStates();
  const listeners = new Set<LiveListener>();
  const statusListeners = new Set<() => void>();
  const feed = followFeed(`/api/v1/shows/${showId}/live`, {
    ...options,
    onMessage: (message) => {
      const start = performance.now();
      const changed = states.fold(message);
      if (changed === undefined) return false;
      for (const listener of listeners) listener(changed);
      tellTime(start, changed);
      return true;
    },
    onStatus: () => {
      for (const listener of statusListeners) listener();
    },
  });
  return {
    get revision() {
      return states.revision;
    },
    get status() {
      return feed.status;
    },
    has: (seat) => states.has(seat),
    stateOf: (seat) => states.stateOf(seat),
    tierOf: (seat) => states.tierOf(seat),
    stockOf: (tierId) => states.stockOf(tierId),
    subscribe: (listener) => register(listeners, listener),
    subscribeStatus: (listener) => register(statusListeners, listener),
    close: () => feed.close(),
  };
}

/** What a message cost, all listeners included, for whoever measures (`npm run bench:web`); only the last one is kept. */
function tellTime(start: number, changed: readonly number[] | 'all'): void {
  performance.clearMeasures(LIVE_MEASURE);
  const seats = changed === 'all' ? -1 : changed.length;
  performance.measure(LIVE_MEASURE, { start, detail: { seats } });
}

const LIVE_MEASURE = 'onsale:live';

function register<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
