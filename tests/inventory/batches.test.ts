/** What becomes of requests that meet in a batch, or on nodes of one database. Races of whole processes: tests/drills. */
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

it('serves a smaller request behind one that cannot be met', async () => {
  const showId = await makeShow(database, { general: 3 });
  const engine = node(0);
  const decisions = await Promise.all(
    [2, 4, 1].map((quantity) => place(engine, showId, { tiers: [1], quantities: [quantity] })),
  );
  expect(decisions.map(({ decision }) => decision.code)).toEqual([undefined, 'sold_out', undefined]);
  expect(decisions[1]?.decision.detail).toMatchObject({ tier: 1, available: 1 });
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
