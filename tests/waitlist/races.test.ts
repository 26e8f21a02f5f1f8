/** Races for what comes back, on two nodes: those who wait get it, in order, whoever else asks and whatever breaks. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { guest } from '../../server/access/index.ts';
import type { OpenDatabase } from '../../server/database/index.ts';
import type { Domain } from '../../server/domain.ts';
import { checkInvariants, type Engine } from '../../server/inventory/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createWaitlist } from '../../server/waitlist/index.ts';
import { decide, place, placing, settle } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, makeShow, testSecretKey } from '../support/domain.ts';
import { hold, join, linesOf } from './support.ts';

const { database } = await createTestDatabase();
/** For what is broken on purpose. */
const { database: unkept } = await createTestDatabase();
const nodes = [createTestDomain(database), createTestDomain(database)] as const;
const [one, other] = nodes;

const free = async ({ pool }: OpenDatabase, showId: number) => {
  const { rows } = await pool.query(
    'select capacity - held - pending - sold as free from stock where show_id = $1 and tier = 1',
    [showId],
  );
  return rows[0].free;
};

interface Storm {
  /** Public orders that got something. */
  readonly taken: number;
  readonly showId: number;
}

/** Bookings come back one by one, while ten wait, two allocators look, and a crowd asks for whatever is free. */
async function storm(on: OpenDatabase, [a, b]: readonly [Domain, Domain]): Promise<Storm> {
  const showId = await makeShow(on, { general: 10 });
  const held = [];
  for (let index = 0; index < 10; index += 1) held.push(await hold(a, showId, 1));
  for (let index = 0; index < 10; index += 1) await join(index % 2 === 0 ? a : b, showId);
  let isOver = false;
  const crowd = Array.from({ length: 12 }, async (_, index) => {
    let taken = 0;
    while (!isOver) taken += Number((await hold(index % 2 === 0 ? a : b, showId, 1)).code === undefined);
    return taken;
  });
  const allocators = [a, b].map(async ({ waitlist }) => {
    while (!isOver) await waitlist.allocate();
  });
  for (const { id } of held) await settle(b.engine, showId, id, 'release');
  const offered = async () => (await linesOf(on, showId)).filter((line) => line === 'offered 1').length;
  await expect
    .poll(async () => (await offered()) === 10 || (await free(on, showId)) === 0, { timeout: 20_000 })
    .toBe(true);
  isOver = true;
  await Promise.all(allocators);
  return { taken: (await Promise.all(crowd)).reduce((sum, count) => sum + count, 0), showId };
}

it('gives nothing that somebody waits for to the crowd', async () => {
  const { taken, showId } = await storm(database, nodes);
  expect(taken).toBe(0);
  expect(await linesOf(database, showId)).toEqual(Array(10).fill('offered 1'));
  expect(await checkInvariants(database.pool)).toEqual([]);
}, 60_000);

it('would give it to the crowd, were nothing kept', async () => {
  await unkept.pool.query(
    `create or replace function waitlist_floors(p_show integer) returns boolean language sql as 'select false'`,
  );
  const pair = [createTestDomain(unkept), createTestDomain(unkept)] as const;
  const { taken } = await storm(unkept, pair);
  expect(taken).toBeGreaterThan(0);
  await Promise.all(pair.map((node) => node.close()));
}, 60_000);

it('makes each offer once, however many allocators there are', async () => {
  const showId = await makeShow(database, { general: 5 });
  const held = await hold(one, showId, 5);
  for (let index = 0; index < 6; index += 1) await join(one, showId);
  await settle(one.engine, showId, held.id, 'release');
  const made = await Promise.all([...nodes, ...nodes].map(({ waitlist }) => waitlist.allocate()));
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(await linesOf(database, showId)).toEqual([...Array(5).fill('offered 1'), 'waiting']);
});

it('goes on where an allocator died half way', async () => {
  const showId = await makeShow(database, { general: 3 });
  const held = await hold(one, showId, 3);
  for (let index = 0; index < 3; index += 1) await join(one, showId);
  await settle(one.engine, showId, held.id, 'release');
  // It gets as far as its first offer, and is never heard of again.
  let offers = 0;
  const first = Promise.withResolvers<void>();
  const dying: Engine = {
    ...one.engine,
    decide: async (...asked) => {
      offers += 1;
      if (offers > 1) return new Promise(() => {});
      const decision = await one.engine.decide(...asked);
      first.resolve();
      return decision;
    },
  };
  const { pool, kysely } = database;
  const { live, catalog, bookings } = one;
  const waitlist = createWaitlist({
    ...{ pool, kysely, live, catalog, bookings, engine: dying },
    ...{ secretKey: testSecretKey, publicUrl: '', entriesPerClientMax: 0, entriesPerAddressMax: 0 },
  });
  void waitlist.allocate();
  await first.promise;
  expect(await linesOf(database, showId)).toEqual(['offered 1', 'waiting', 'waiting']);
  expect((await hold(other, showId, 1)).code).toBe('sold_out');
  expect(await other.waitlist.allocate()).toBe(2);
  expect(await linesOf(database, showId)).toEqual(Array(3).fill('offered 1'));
  expect(await checkInvariants(database.pool)).toEqual([]);
});

it('refuses an offer that comes too late, and so would pass somebody over', async () => {
  const showId = await makeShow(database, { general: 4 });
  const [big, small] = [await hold(one, showId, 2), await hold(one, showId, 2)];
  const waits = await join(one, showId, { quantity: 4, allOrNothing: true });
  const behind = await join(one, showId, { quantity: 2 });
  await settle(one.engine, showId, big.id, 'release');
  const offer = (id: string, quantity: number, tier = 1) => {
    const request = placing(showId, {
      id,
      kind: 'offer',
      tiers: [tier],
      quantities: [quantity],
      by_role: true,
    });
    return decide(other.engine, showId, { kind: 'place', request });
  };
  // Less than they would take; and nobody who waits.
  expect((await offer(behind.entry.id, 1)).code).toBe('places_gone');
  expect((await offer(placing(showId, {}).id, 2)).code).toBe('places_gone');
  // Planned while two were free, decided when four are: the first in line takes them all.
  await settle(one.engine, showId, small.id, 'release');
  expect((await offer(behind.entry.id, 2)).code).toBe('places_gone');
  expect((await offer(waits.entry.id, 4)).code).toBeUndefined();
  expect(await linesOf(database, showId)).toEqual(['offered 4', 'waiting']);
});

it('lets one of two clicks wait', async () => {
  const showId = await makeShow(database, { general: 1 });
  await hold(one, showId, 1);
  const input = { tierId: 1, quantity: 1, customer: { name: 'Ada', email: 'twice@example.com' } };
  const caller = { client: undefined, address: '::1', actor: guest };
  const key = randomUUID();
  const joined = await Promise.all(nodes.map(({ waitlist }) => waitlist.join(showId, input, caller, key)));
  expect(new Set(joined.map((each) => unwrap(each).entry.id)).size).toBe(1);
  const others = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      nodes[index % 2]?.waitlist.join(showId, input, caller, randomUUID()),
    ),
  );
  expect(others.map((each) => (each?.ok ? undefined : each?.refusal.code))).toEqual(
    Array(20).fill('already_waiting'),
  );
});

it('ends an offer exactly once, when it is bought as it runs out', async () => {
  const showId = await makeShow(database, { general: 1, holdSeconds: 180 });
  await database.pool.query('update shows set waitlist_offer_seconds = 1 where id = $1', [showId]);
  const held = await place(one.engine, showId, { tiers: [1], quantities: [1] });
  const { entry } = await join(one, showId);
  await join(one, showId);
  await settle(one.engine, showId, held.id, 'release');
  await one.waitlist.allocate();
  await new Promise((resolve) => setTimeout(resolve, 950));
  const customer = { name: 'A', email: 'a@example.com' };
  const buys = Array.from({ length: 40 }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 4));
    const node = nodes[index % 2] ?? one;
    return (await settle(node.engine, showId, entry.id, 'book', { customer, key: randomUUID() })).code;
  });
  await Promise.all([...buys, one.waitlist.allocate(), other.waitlist.allocate()]);
  await one.waitlist.allocate();
  const lines = await linesOf(database, showId);
  expect([
    ['offered 1', 'waiting'],
    ['expired 1', 'offered 1'],
  ]).toContainEqual(lines);
  expect(await checkInvariants(database.pool)).toEqual([]);
});
