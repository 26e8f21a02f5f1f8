/** The domain on a test database, with a clock that tests can move. */
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import type { OpenDatabase } from '../../server/database/index.ts';
import { createDomain, type Domain } from '../../server/domain.ts';
import { createEngine, type Engine } from '../../server/inventory/index.ts';
import { createMetrics } from '../../server/lib/metrics.ts';

export const testSecretKey = 'a-secret-key-for-tests';
const silent = pino({ level: 'silent' });

export interface TestDomainOptions {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Another node on the same database: modules of its own, as a second process would have. Close it at the end. */
export function createTestDomain(
  database: OpenDatabase,
  { environment = {} }: TestDomainOptions = {},
): Domain {
  const result = readConfig({ MAX_HOLDS_PER_CLIENT: '0', MAX_HOLDS_PER_IP: '0', ...environment });
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return createDomain({
    database,
    config: result.config,
    secretKey: testSecretKey,
    publicUrl: 'http://localhost:3000',
    log: silent,
  });
}

/** Only an engine, without caps on holds. */
export function createTestEngine(database: OpenDatabase, { outcomeTimeoutMs = 10_000 } = {}): Engine {
  return createEngine({
    pool: database.pool,
    metrics: createMetrics(),
    log: silent,
    holdsPerClientMax: 0,
    holdsPerAddressMax: 0,
    queueLengthMax: 10_000,
    batchMax: 500,
    outcomeTimeoutMs,
  });
}

export interface TestClock {
  /** Moves the time of decisions on. */
  advance(seconds: number): Promise<void>;
}

/** Replaces the one clock of a test database by one that can be moved. */
export async function installTestClock({ pool }: OpenDatabase): Promise<TestClock> {
  await pool.query(`
    create table test_clock (ahead interval not null);
    insert into test_clock values ('0');
    create or replace function onsale_clock() returns timestamptz language sql volatile
      return clock_timestamp() + (select ahead from test_clock)`);
  return {
    advance: async (seconds) => {
      await pool.query('update test_clock set ahead = ahead + make_interval(secs => $1)', [seconds]);
    },
  };
}

export interface TestShow {
  /** Capacity of tier 1, general. */
  readonly general?: number;
  /** Seats 1 to n, all of tier 2, reserved. */
  readonly seats?: number;
  readonly price?: number;
  readonly customerLimit?: number | null;
  readonly orderMax?: number;
  /** From now. */
  readonly saleOpensInSeconds?: number | null;
  readonly saleClosesInSeconds?: number | null;
  readonly holdSeconds?: number;
  readonly holdMaxSeconds?: number;
  readonly status?: 'draft' | 'published' | 'paused' | 'canceled';
  readonly startsInDays?: number;
}

/** Makes a published show that starts in 30 days, straight into the tables: no chart, tier 1 general, tier 2 reserved. */
export async function makeShow({ pool }: OpenDatabase, show: TestShow = {}): Promise<number> {
  const { general = 0, seats = 0, price = 1000, customerLimit = null, orderMax = 200 } = show;
  const days = show.startsInDays ?? 30;
  const { rows } = await pool.query<{ id: number }>(
    `with venue as (
       insert into venues (slug, name, type, city, country, time_zone, capacity)
       values ('hall-' || gen_random_uuid(), 'Hall', 'club', 'Town', 'US', 'UTC', 1000) returning id
     ), event as (
       insert into events (slug, title, category) values ('night-' || gen_random_uuid(), 'Night', 'rock') returning id
     )
     insert into shows (event_id, venue_id, starts_at, ends_at, time_zone, status, currency, customer_limit,
       hold_seconds, hold_max_seconds, sale_opens_at, sale_closes_at)
     select event.id, venue.id, now() + make_interval(days => $1), now() + make_interval(days => $1 + 1), 'UTC', $2, 'USD',
       $3, $4, $5, now() + make_interval(secs => $6), now() + make_interval(secs => $7)
     from event, venue returning id`,
    [
      days,
      show.status ?? 'published',
      customerLimit,
      show.holdSeconds ?? 180,
      show.holdMaxSeconds ?? 900,
      show.saleOpensInSeconds ?? null,
      show.saleClosesInSeconds ?? null,
    ],
  );
  const showId = rows[0]?.id ?? 0;
  await pool.query('insert into show_state (show_id) values ($1)', [showId]);
  await pool.query(
    `insert into tiers (show_id, tier, name, kind, price, order_max)
     values ($1, 1, 'GA', 'general', $2, $3), ($1, 2, 'Seats', 'reserved', $2 * 5, $3)`,
    [showId, price, orderMax],
  );
  await pool.query('insert into stock (show_id, tier, capacity) values ($1, 1, $2), ($1, 2, $3)', [
    showId,
    general,
    seats,
  ]);
  await pool.query(
    'insert into show_seats (show_id, seat, tier) select $1, n, 2 from generate_series(1, $2::integer) n',
    [showId, seats],
  );
  return showId;
}
