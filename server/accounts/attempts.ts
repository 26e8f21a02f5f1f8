/**
 * How often somebody may try: passwords for a login, mails to an address, and either from one network. Counted in the
 * database, so it holds across nodes; each try is counted before it is made, so that a hundred at once are a hundred. Who
 * failed often waits, twice as long each time.
 */
import { hash } from 'node:crypto';
import type { Pool } from 'pg';
import { ok, type Result, refuse } from '../lib/errors.ts';

interface Policy {
  /** Tries that need no waiting. */
  readonly free: number;
  /** The longest wait. */
  readonly waitSecondsMax: number;
  /** After this long without a try all is forgotten. */
  readonly forgetSeconds: number;
}

/** `login` and `mail` are those of one login or address, whether there is such an account or not. */
const policies = {
  login: { free: 5, waitSecondsMax: 900, forgetSeconds: 3_600 },
  network: { free: 50, waitSecondsMax: 300, forgetSeconds: 3_600 },
  mail: { free: 3, waitSecondsMax: 3_600, forgetSeconds: 86_400 },
  'mail-network': { free: 30, waitSecondsMax: 900, forgetSeconds: 3_600 },
} as const satisfies Record<string, Policy>;

type Kind = keyof typeof policies;

/** What is counted: a kind, and whose. */
export type Counted = readonly [kind: Kind, whose: string];

export interface Attempts {
  /** Counts a try for all of these. Refuses `rate_limited` while one of them has to wait. */
  begin(...counted: readonly Counted[]): Promise<Result<void>>;
  /** Takes a try back that was no failure. */
  undo(...counted: readonly Counted[]): Promise<void>;
  /** The same, and forgets all earlier ones of the login; those of a network stay. */
  succeed(...counted: readonly Counted[]): Promise<void>;
}

// One statement a key: whoever comes while it runs waits for the row and sees what it has written.
const BEGIN = `
  insert into account_attempts as a (kind, key, count, last_at, blocked_until)
  values ($1, $2, 1, clock_timestamp(), clock_timestamp())
  on conflict (kind, key) do update set
    count = case when a.last_at < clock_timestamp() - make_interval(secs => $3) then 1 else a.count + 1 end,
    last_at = clock_timestamp(),
    blocked_until = clock_timestamp() + case
      when a.last_at < clock_timestamp() - make_interval(secs => $3) or a.count + 1 < $4 then interval '0'
      else make_interval(secs => least(2 ^ least(a.count + 1 - $4, 30), $5)) end
  where a.blocked_until <= clock_timestamp()`;

const WAIT = `
  select ceil(extract(epoch from blocked_until - clock_timestamp()))::integer as seconds
  from account_attempts where kind = $1 and key = $2`;

const UNDO = `
  update account_attempts set count = greatest(count - 1, 0), blocked_until = clock_timestamp()
  where kind = $1 and key = $2`;

const FORGET = 'delete from account_attempts where kind = $1 and key = $2';

/** @param limitNetworks whether networks are counted at all */
export function createAttempts(pool: Pool, secretKey: string, limitNetworks: boolean): Attempts {
  const kept = (counted: readonly Counted[]) =>
    counted
      .filter(([kind]) => limitNetworks || !kind.endsWith('network'))
      .map(([kind, whose]) => ({ kind, key: keyOf(secretKey, kind, whose) }));
  return {
    begin: async (...counted) => {
      let wait = 0;
      for (const { kind, key } of kept(counted)) {
        const { free, forgetSeconds, waitSecondsMax } = policies[kind];
        const begun = await pool.query(BEGIN, [kind, key, forgetSeconds, free, waitSecondsMax]);
        if (begun.rowCount === 0) wait = Math.max(wait, await waitOf(pool, kind, key));
      }
      return wait === 0 ? ok(undefined) : tooMany(wait);
    },
    undo: async (...counted) => {
      for (const { kind, key } of kept(counted)) await pool.query(UNDO, [kind, key]);
    },
    succeed: async (...counted) => {
      for (const { kind, key } of kept(counted)) {
        await pool.query(kind.endsWith('network') ? UNDO : FORGET, [kind, key]);
      }
    },
  };
}

async function waitOf(pool: Pool, kind: Kind, key: string): Promise<number> {
  const { rows } = await pool.query<{ seconds: number }>(WAIT, [kind, key]);
  return Math.max(rows[0]?.seconds ?? 1, 1);
}

const tooMany = (seconds: number) =>
  refuse('rate_limited', `Too many tries. Try again in ${seconds} seconds.`, { retryAfterSeconds: seconds });

/** Forgets tries that count no more. Returns how many there were. */
export async function pruneAttempts(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from account_attempts where last_at < now() - interval '1 day'`,
  );
  return rowCount ?? 0;
}

function keyOf(secretKey: string, kind: Kind, whose: string): string {
  const hex = hash('sha256', `${secretKey}\nattempts\n${kind}\n${whose}`, 'hex');
  return hex.slice(0, 32);
}
