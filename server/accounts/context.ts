/** What the operations of this module work with, made once at the start. */
import { hkdfSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database/index.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { type Auth, lazyAuth } from './auth.ts';
import { type Credentials, createCredentials } from './credentials.ts';
import { createDevices, type Devices } from './device.ts';
import { createJoined, type Joined } from './joined.ts';
import type { PersonalData } from './personal-data.ts';

export interface AccountsOptions {
  readonly pool: Pool;
  readonly kysely: Kysely<Database>;
  readonly secretKey: string;
  /** Where people see this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether tries are also counted by network; off where all come through one address that is not theirs. */
  readonly limitNetworks: boolean;
  /** What other modules keep about people. */
  readonly personalData: readonly PersonalData[];
  readonly log: { error(fields: object, message: string): void };
}

export interface Context extends AccountsOptions {
  readonly credentials: Credentials;
  readonly attempts: Attempts;
  readonly devices: Devices;
  /** better-auth; loaded when it is first needed. */
  readonly auth: () => Promise<Auth>;
  /** Makes what better-auth writes a part of a transaction. */
  readonly join: Joined['join'];
}

/** Where a request comes from, as sessions show it, attempts are counted and the audit log tells. */
export interface From {
  /** The network that limits count by. */
  readonly network: string;
  readonly address: string;
  readonly userAgent: string | undefined;
  /** Its Cookie header. */
  readonly cookies: string | undefined;
  readonly requestId: string | null;
}

export function createContext(options: AccountsOptions): Context {
  const { pool, kysely, secretKey, publicUrl, limitNetworks, log } = options;
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'onsale accounts', 32)).toString('base64url');
  const isSecure = publicUrl.startsWith('https:');
  const credentials = createCredentials(key, isSecure);
  const devices = createDevices(key, isSecure);
  const attempts = createAttempts(pool, secretKey, limitNetworks);
  const joined = createJoined(kysely);
  const auth = lazyAuth({ joined, publicUrl, key, log });
  return { ...options, credentials, devices, attempts, auth, join: joined.join };
}
