/**
 * Plans made while the tables were empty must still go by key when they are full: counted in rows read, not in time. One
 * connection plans everything first; then the tables fill behind its back.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { createClaimReader } from '../../server/bookings/rows.ts';
import { openDatabase } from '../../server/database/index.ts';
import type { Operation } from '../../server/inventory/index.ts';
import { type BatchAnswer, encodeBatch, statement } from '../../server/inventory/wire.ts';
import { newClaimId } from '../../server/lib/ids.ts';
import { payment, placing } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestEngine, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase();
const planned = await database.pool.connect();
afterAll(() => planned.release());

const SEATS = 20_000;
const BATCH = 20;
const SEATS_PER_BATCH = 2 * BATCH + 5;
const TABLES = [
  'claims',
  'tickets',
  'payments',
  'refunds',
  'blocks',
  'show_seats',
  'stock',
  'tiers',
  'show_changes',
  'shows',
  'show_state',
];

const unanswered = { enqueuedAt: 0, answer: () => {}, fail: () => {} };

interface Batch {
  readonly refund?: readonly object[];
  readonly place?: readonly object[];
  readonly settle?: readonly object[];
  readonly change?: readonly object[];
  readonly edit?: readonly object[];
  readonly sell?: readonly object[];
}

/** Decides a batch on the connection with the old plans; returns the rows that each table was read for. */
async function readsOf(
  showId: number,
  batch: Batch,
): Promise<Map<string, { scanned: number; fetched: number }>> {
  const entries = (['settle', 'change', 'edit', 'refund', 'sell', 'place'] as const).flatMap((kind) =>
    (batch[kind] ?? []).map((request) => ({ operation: { kind, request } as Operation, ...unanswered })),
  );
  const { parameters } = encodeBatch(entries);
  await planned.query('begin');
  const decided = await planned.query<{ answer: BatchAnswer }>({
    ...statement,
    values: [showId, entries.length, randomUUID(), null, false, 5, 5, ...parameters],
  });
  // What is refused reads less.
  const { results = [], orders } = decided.rows[0]?.answer ?? {};
  expect([...results.filter(({ code }) => code !== undefined), ...(orders?.exceptions ?? [])]).toEqual([]);
  const { rows } = await planned.query(
    `select relname, seq_tup_read::int as scanned, idx_tup_fetch::int as fetched
     from pg_stat_xact_user_tables where relname = any ($1)`,
    [TABLES],
  );
  await planned.query('commit');
  return new Map(rows.map((row) => [row.relname, { scanned: row.scanned, fetched: row.fetched ?? 0 }]));
}

/** What a batch made, for the next one. */
interface Made {
  readonly holds: readonly string[];
  /** Of two seats each. */
  readonly bookings: readonly { readonly id: string; readonly seats: readonly number[] }[];
  readonly blocks: readonly { readonly id: string; readonly seat: number }[];
}

const NOTHING: Made = { holds: [], bookings: [], blocks: [] };
const acting = { actor: { kind: 'account', id: 'a1', name: 'Ada' }, request_id: 'r1', by_role: true };

/**
 * Every kind of request, about seats from `first` on. What the batch before made is booked, changed, moved, renamed, refunded
 * and sold.
 */
function batchOf(showId: number, first: number, { holds, bookings, blocks }: Made) {
  const place = Array.from({ length: BATCH }, (_, index) => {
    const seats = [first + 2 * index, first + 2 * index + 1];
    const client = { client_hash: digestOf(first + index), address_hash: digestOf(first + index) };
    const key = { key: digestOf(first + index), fingerprint: digestOf(1) };
    return index % 2 === 0
      ? placing(showId, { seats, ...client, ...key })
      : placing(showId, {
          state: 'confirmed',
          seats,
          tiers: [1],
          quantities: [1],
          payment: payment(11_000),
          ...key,
        });
  });
  const blocked = first + 2 * BATCH + 1;
  const block = placing(showId, { kind: 'block', seats: [blocked, blocked + 1], note: 'Press', ...acting });
  const [change, ...settle] = holds;
  const [moved, renamed, refunded] = bookings;
  const at = first + 2 * BATCH + 3;
  return {
    place: [...place, block],
    edit: [
      ...(moved
        ? [{ id: moved.id, event: 'move', from_seats: moved.seats, to_seats: [at, at + 1], ...acting }]
        : []),
      ...(renamed ? [{ id: renamed.id, event: 'rename', ticket: 1, name: 'Bea', ...acting }] : []),
    ],
    refund: refunded
      ? [{ id: refunded.id, amount: 100, reason: 'noise', key: digestOf(first), ...acting }]
      : [],
    sell: blocks.map(({ id, seat }) => ({
      ...{
        id: newClaimId(showId),
        block: id,
        state: 'confirmed',
        seats: [seat],
        free: true,
        code_seed: 1,
        ...acting,
      },
      customer: { name: 'A', email: 'a@example.com' },
    })),
    change:
      change === undefined
        ? []
        : [{ id: change, event: 'change', add_seats: [first + 2 * BATCH], by_role: false }],
    settle: settle.map((id) => ({
      id,
      event: 'purchase',
      customer: { name: 'A', email: 'a@example.com' },
      payment: payment(10_000),
      by_role: false,
    })),
    made: {
      holds: place.filter((request) => request.state === 'held').map((request) => request.id),
      bookings: place
        .filter((request) => request.state === 'confirmed')
        .map(({ id, seats = [] }) => ({ id, seats })),
      blocks: [{ id: block.id, seat: blocked }],
    },
  };
}

const digestOf = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

it('reads by key from plans that were made on empty tables', async () => {
  const first = await makeShow(database, { general: 1000, seats: 250 });
  let made = NOTHING;
  for (let round = 0; round < 4; round += 1) {
    const { made: next, ...batch } = batchOf(first, 1 + round * SEATS_PER_BATCH, made);
    await readsOf(first, batch);
    made = next;
  }

  const full = await makeShow(database, { general: 100_000, seats: SEATS });
  const engine = createTestEngine(database);
  const fill = Array.from({ length: 4_000 }, (_, index) =>
    engine.decide(full, {
      kind: 'place',
      request: placing(full, {
        state: 'confirmed',
        seats: [index + 1],
        tiers: [1],
        quantities: [1],
        payment: payment(6000),
      }),
    }),
  );
  const held = Array.from({ length: 4_000 }, (_, index) =>
    engine.decide(full, {
      kind: 'place',
      request: placing(full, {
        seats: [SEATS - index],
        ...{ client_hash: digestOf(100_000 + index), address_hash: digestOf(100_000 + index) },
      }),
    }),
  );
  await Promise.all([...fill, ...held]);

  made = NOTHING;
  for (let round = 0; round < 2; round += 1) {
    const { made: next, ...batch } = batchOf(full, 10_001 + round * SEATS_PER_BATCH, made);
    const reads = await readsOf(full, batch);
    made = next;
    for (const [table, { scanned, fetched }] of reads) {
      // The batch speaks of 60 places; the tables have thousands of rows of this show.
      expect({ table, scanned }).toEqual({ table, scanned: 0 });
      expect(fetched, table).toBeLessThan(1_000);
    }
  }
});

it('reads by key where statistics called every table empty', async () => {
  const { database: analyzed, url } = await createTestDatabase();
  const showId = await makeShow(analyzed, { general: 100_000, seats: SEATS });
  await analyzed.pool.query('truncate claims, tickets, payments');
  await analyzed.pool.query('vacuum analyze');
  // As the engine has it: one connection of a pool, which plans anew at its 4th, 8th, 16th ... use.
  const one = openDatabase(url, 1);
  try {
    const engine = createTestEngine(one);
    const decideAll = (operations: Operation[]) =>
      Promise.all(operations.map((operation) => engine.decide(showId, operation)));
    const readSoFar = async () => {
      await one.pool.query('select pg_stat_force_next_flush()');
      const { rows } = await one.pool.query(
        `select relname, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
         from pg_stat_user_tables where relname = any ($1)`,
        [TABLES],
      );
      return new Map<string, number>(rows.map((row) => [row.relname, row.read]));
    };
    const readClaim = createClaimReader(one.pool);
    // PostgreSQL keeps one plan for all values after five uses.
    for (let use = 0; use < 8; use += 1) await readClaim(showId, newClaimId(showId));
    for (let round = 0; round < 70; round += 1) {
      const fill = Array.from({ length: 50 }, (): Operation => {
        const request = placing(showId, {
          state: 'confirmed',
          tiers: [1],
          quantities: [1],
          key: randomUUID(),
          payment: payment(1000),
        });
        return { kind: 'place', request };
      });
      await decideAll(fill);
    }
    const holds = [1, 2, 3, 4, 5].map((seat) => placing(showId, { seats: [seat] }));
    const before = await readSoFar();
    await decideAll(holds.map((request) => ({ kind: 'place', request })));
    await decideAll(
      holds.map(({ id }) => {
        const request = { id, event: 'purchase', key: randomUUID(), payment: payment(5000), by_role: false };
        return { kind: 'settle', request: { ...request, event: 'purchase' } };
      }),
    );
    for (const { id } of holds) expect(await readClaim(showId, id)).toMatchObject({ id, state: 'confirmed' });
    for (const [table, read] of await readSoFar()) {
      // Fifteen requests; the tables have 3,500 rows.
      expect(read - (before.get(table) ?? 0), table).toBeLessThan(300);
    }
  } finally {
    await one.close();
  }
});
