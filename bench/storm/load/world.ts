/** What all buyers of one load process share. */

import type { VenueMap } from '../buyer/venue-map.ts';
import type { Pool } from '../client/pool.ts';
import type { Endpoint } from '../client/socket.ts';
import type { View, Views } from '../client/views.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import type { Room } from './room.ts';
import type { Stats } from './stats.ts';

/** One node, as the buyers reach it. */
export interface Door {
  readonly endpoint: Endpoint;
  /** Value of the Host header. */
  readonly host: string;
  readonly pool: Pool;
}

export interface World {
  readonly showId: number;
  readonly doors: readonly Door[];
  /** This computer's addresses to connect from, each with ports of its own. */
  readonly addresses: readonly string[];
  readonly seed: number;
  /** Load processes: each has about as many buyers as this one. */
  readonly processes: number;
  readonly clock: Clock;
  readonly room: Room;
  /** Those who are connected. */
  readonly inside: Set<{ readonly view: View }>;
  readonly stats: Stats;
  readonly ledger: Ledger;
  readonly views: Views;
  /** Undefined for a show without seats. */
  readonly map: VenueMap | undefined;
  /** Tiers sold by quantity. */
  readonly generalTiers: readonly number[];
  /** How much of what is on sale is sold by quantity, 0 to 1. */
  readonly generalShare: number;
  /** Resolves when the sale opens. */
  readonly opened: Promise<void>;
  isOpened(): boolean;
  /** Tells of something that must not happen to a buyer. */
  fail(message: string): void;
}
