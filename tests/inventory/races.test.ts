/** Races between nodes on one database. Each ends with the checker; the first shows that the guard is what stops them. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { checkInvariants, type Decision } from '../../server/inventory/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { digest, payment, place, placing, settle } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestEngine, installTestClock, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase({ poolSize: 12 });
const clock = await installTestClock(database);
const first = createTestEngine(database);
const nodes = [first, createTestEngine(database), createTestEngine(database)];
const node = (index: number) => nodes[index % nodes.length] ?? first;

/** One request a turn on the nodes in turn, all at once. */
const race = (count: number, run: (index: number) => Promise<{ decision: Decision }>) =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index).then(({ decision }) => decision)));

const granted = (decisions: readonly Decision[]) =>
  decisions.filter((decision) => decision.code === undefined);

async function expectInvariants(): Promise<void> {
  expect(await checkInvariants(database.pool)).toEqual([]);
}

it('oversells when the lock and the constraint are off (negative control)', async () => {
  const unguarded = await createUnguarded();
  const showId = await makeShow(unguarded.database, { general: 7 });
  const engines = [0, 1, 2, 3].map(() => createTestEngine(unguarded.database));
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(
      engines.map((engine) =>
        place(engine, showId, { state: 'confirmed', tiers: [1], quantities: [1], payment: payment(1000) }),
      ),
    );
  }
  const violations = await checkInvariants(unguarded.database.pool);
  expect(violations.map((violation) => violation.name)).toContain('I1 never oversold');
});

/** A database whose decisions take no lock, and whose constraints that would notice are gone. */
async function createUnguarded() {
  const { pool } = unguardedDatabase.database;
  // Each of these alone would stop it: the second walls.
  await pool.query(`
    alter table stock drop constraint stock_never_oversold;
    alter table show_changes drop constraint show_changes_pkey;
    drop index claims_number`);
  await replaceFunction('batch_decide', ' for no key update;', ';');
  // What an unlucky moment does now and then: the stock is read, and written a little later.
  await replaceFunction(
    'orders_place',
    "  touched := '{}';",
    "  perform pg_sleep(0.02);\n  touched := '{}';",
  );
  return unguardedDatabase;
}

async function replaceFunction(name: string, part: string, by: string): Promise<void> {
  const text = await readFile(new URL(`../../db/functions/${name}.sql`, import.meta.url), 'utf8');
  expect(text).toContain(part);
  await unguardedDatabase.database.pool.query(text.replace(part, by));
}
const unguardedDatabase = await createTestDatabase();

it('gives the last seven tickets of 200 requests to exactly seven', async () => {
  const showId = await makeShow(database, { general: 7 });
  const decisions = await race(200, (index) =>
    place(node(index), showId, { state: 'confirmed', tiers: [1], quantities: [1], payment: payment(1000) }),
  );
  expect(granted(decisions)).toHaveLength(7);
  expect(new Set(decisions.map((decision) => decision.code))).toEqual(new Set([undefined, 'sold_out']));
  await expectInvariants();
});

it('gives one seat to one of many, and names it to the others', async () => {
  const showId = await makeShow(database, { seats: 3 });
  const decisions = await race(60, (index) => place(node(index), showId, { seats: [2] }));
  expect(granted(decisions)).toHaveLength(1);
  for (const decision of decisions.filter((each) => each.code !== undefined)) {
    expect(decision).toMatchObject({ code: 'seats_taken', detail: { seats: [2] } });
  }
  await expectInvariants();
});

it('never gives parts of overlapping sets asked for in opposite orders', async () => {
  const showId = await makeShow(database, { seats: 40 });
  const seats = Array.from({ length: 40 }, (_, index) => index + 1);
  const decisions = await race(90, (index) => {
    const start = (index * 7) % 36;
    const set = seats.slice(start, start + 5);
    return place(node(index), showId, { seats: index % 2 === 0 ? set : set.reverse() });
  });
  const winners = granted(decisions).flatMap((decision) => decision.lines?.map((line) => line.seat) ?? []);
  expect(winners.length).toBeGreaterThan(0);
  expect(new Set(winners).size).toBe(winners.length);
  await expectInvariants();
});

it('serves a smaller request behind one that cannot be met', async () => {
  const showId = await makeShow(database, { general: 3 });
  const engine = node(0);
  const decisions = await Promise.all(
    [2, 4, 1].map((quantity) => place(engine, showId, { tiers: [1], quantities: [quantity] })),
  );
  expect(decisions.map(({ decision }) => decision.code)).toEqual([undefined, 'sold_out', undefined]);
  expect(decisions[1]?.decision.detail).toMatchObject({ tier: 1, available: 1 });
});

it('makes one booking of one key sent 50 times at once to three nodes', async () => {
  const showId = await makeShow(database, { general: 100 });
  const key = { key: digest(1), fingerprint: digest(2) };
  const decisions = await race(50, (index) =>
    place(node(index), showId, {
      ...key,
      state: 'confirmed',
      tiers: [1],
      quantities: [2],
      payment: payment(2000),
    }),
  );
  expect(granted(decisions)).toHaveLength(50);
  const made = decisions.filter((decision) => decision.existing === undefined);
  expect(made).toHaveLength(1);
  expect(new Set(decisions.flatMap((decision) => decision.existing ?? [])).size).toBe(1);
  const { rows } = await database.pool.query('select sold from stock where show_id = $1 and tier = 1', [
    showId,
  ]);
  expect(rows[0].sold).toBe(2);
  const other = await place(node(0), showId, {
    ...key,
    fingerprint: digest(3),
    state: 'pending',
    tiers: [1],
    quantities: [1],
  });
  expect(other.decision.code).toBe('idempotency_key_reused');
  await expectInvariants();
});

it('lets another buyer have a hold whose clock ran out, with no sweeper', async () => {
  const showId = await makeShow(database, { general: 2, seats: 1 });
  await place(node(0), showId, { seats: [1], tiers: [1], quantities: [2] });
  const early = await place(node(1), showId, { seats: [1] });
  expect(early.decision.code).toBe('seats_taken');
  await clock.advance(181);
  const { decision } = await place(node(1), showId, { seats: [1], tiers: [1], quantities: [2] });
  expect(decision.code).toBeUndefined();
  await expectInvariants();
});

it('frees the seat that is asked for, however many claims are due', async () => {
  const showId = await makeShow(database, { general: 6000, seats: 1 });
  await race(5_200, (index) => place(node(index), showId, { tiers: [1], quantities: [1] }));
  await place(node(0), showId, { seats: [1] });
  await clock.advance(181);
  const { decision } = await place(node(1), showId, { seats: [1] });
  expect(decision.code).toBeUndefined();
  const { rows } = await database.pool.query(
    "select count(*)::int from claims where show_id = $1 and state = 'held'",
    [showId],
  );
  expect(rows[0].count).toBe(201);
  await expectInvariants();
});

it('settles one of: booked, taken by another, when a hold runs out at that moment', async () => {
  for (let round = 0; round < 20; round += 1) {
    const showId = await makeShow(database, { seats: 1 });
    const hold = await place(node(0), showId, { seats: [1] });
    const [booked, , taken] = await Promise.all([
      settle(node(0), showId, hold.id, 'purchase', {
        payment: payment(5000),
        customer: { name: 'A', email: 'a@example.com' },
      }),
      clock.advance(181),
      place(node(1), showId, { seats: [1] }),
    ]);
    expect(
      [booked.code === undefined, taken.decision.code === undefined].filter(Boolean).length,
    ).toBeLessThanOrEqual(1);
  }
  await expectInvariants();
});

it('returns places once when a booking is canceled many times at once, also ticket by ticket', async () => {
  const showId = await makeShow(database, { general: 10, seats: 2 });
  const { id } = await place(node(0), showId, {
    state: 'confirmed',
    seats: [1, 2],
    tiers: [1],
    quantities: [2],
    payment: payment(12_000),
  });
  const cancels = Array.from({ length: 30 }, (_, index) =>
    settle(node(index), showId, id, 'cancel', index % 3 === 0 ? { tickets: [1 + (index % 4)] } : {}),
  );
  expect(granted(await Promise.all(cancels))).toHaveLength(30);
  const { rows } = await database.pool.query('select held, pending, sold from stock where show_id = $1', [
    showId,
  ]);
  expect(rows).toEqual([
    { held: 0, pending: 0, sold: 0 },
    { held: 0, pending: 0, sold: 0 },
  ]);
  const refunds = await database.pool.query(
    'select sum(amount)::bigint as sum from refunds where claim_id = $1',
    [id],
  );
  expect(refunds.rows[0].sum).toBe(12_000);
  await expectInvariants();
});

it('keeps the limit per customer across nodes', async () => {
  const showId = await makeShow(database, { general: 100, customerLimit: 4 });
  const decisions = await race(30, (index) =>
    place(node(index), showId, {
      state: 'confirmed',
      customer_hash: digest(77),
      tiers: [1],
      quantities: [1 + (index % 2)],
      payment: payment(1000 * (1 + (index % 2))),
    }),
  );
  const tickets = granted(decisions)
    .flatMap((decision) => decision.lines ?? [])
    .reduce((sum, line) => sum + line.quantity, 0);
  expect(tickets).toBe(4);
  await expectInvariants();
});

it('isolates a request that the database cannot digest; the others of its batch succeed', async () => {
  const showId = await makeShow(database, { general: 10 });
  const engine = node(0);
  const results = await Promise.all([
    engine.decide(showId, { kind: 'place', request: placing(showId, { tiers: [1], quantities: [1] }) }),
    engine.decide(showId, {
      kind: 'place',
      request: placing(showId, { id: 'not-a-uuid', tiers: [1], quantities: [1] }),
    }),
    engine.decide(showId, { kind: 'place', request: placing(showId, { tiers: [1], quantities: [1] }) }),
  ]);
  expect(results.map((result) => result.ok)).toEqual([true, false, true]);
  expect(results.map((result) => result.ok && unwrap(result).code)).toEqual([undefined, false, undefined]);
  await expectInvariants();
});
