/** What the operations of this module work with, made once at the start. */
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { type Bookings, createIdentity, type Identity } from '../bookings/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import type { Engine, LiveFeed } from '../inventory/index.ts';

export interface WaitlistOptions {
  readonly pool: Pool;
  readonly kysely: Kysely<Database>;
  readonly engine: Engine;
  readonly live: LiveFeed;
  readonly catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>;
  readonly bookings: Pick<Bookings, 'getHold'>;
  readonly secretKey: string;
  /** Where buyers see this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Live entries of one show that a client and an address may have; 0 means no cap. */
  readonly entriesPerClientMax: number;
  readonly entriesPerAddressMax: number;
}

export interface Context extends Omit<WaitlistOptions, 'secretKey'> {
  readonly identity: Identity;
}

export const createContext = ({ secretKey, ...options }: WaitlistOptions): Context => ({
  ...options,
  identity: createIdentity(secretKey),
});
