/** The database goes away right after a decision: the effect stands, so no answer may say that nothing was taken. */

import { randomUUID } from 'node:crypto';
import type { PoolClient, QueryConfig } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { guest, system } from '../../server/access/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase();
let leaves = false;
let away = false;

const gone = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));

/** The pool of a node whose database is gone after the next decision. */
const pool = replacing(database.pool, {
  query: (query) => (away ? gone() : query()),
  connect: async (connect) => {
    const client = (await (away ? gone() : connect())) as PoolClient;
    return replacing(client, {
      query: async (query, statement) => {
        const result = await query();
        if ((statement as QueryConfig).name === 'decide_batch') away = leaves;
        return result;
      },
    });
  },
});

type Method = (original: () => Promise<unknown>, ...args: unknown[]) => Promise<unknown>;

/** An object some of whose methods are others, which may call the original. */
function replacing<Target extends object>(target: Target, methods: Readonly<Record<string, Method>>): Target {
  return new Proxy(target, {
    get: (_target, name) => {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = methods[String(name)];
      if (method === undefined) return value.bind(target);
      return (...args: unknown[]) => method(() => Reflect.apply(value, target, args), ...args);
    },
  });
}

const domain = createTestDomain({ ...database, pool });
const { bookings } = domain;
afterAll(() => domain.close());

const caller = { client: undefined, address: '192.0.2.1', actor: guest };
const access = { secret: undefined, actor: system };
const customer = { name: 'Ada Example', email: 'ada@example.com' };
const items = [{ tierId: 1, quantity: 1 }];

async function leavingAfter<Value>(work: () => Promise<Value>): Promise<Value> {
  leaves = true;
  try {
    return await work();
  } finally {
    leaves = false;
    away = false;
  }
}

const unknown = { ok: false, refusal: { code: 'outcome_unknown' } };

it('of a cancellation', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { booking } = unwrap(
    await bookings.book({ showId, items, customer, payment: { token: 'tok_approve' } }, caller, access, 'a'),
  );
  expect(await leavingAfter(() => bookings.cancelBooking(booking.id, {}, access))).toMatchObject(unknown);
  expect(unwrap(await bookings.cancelBooking(booking.id, {}, access)).status).toBe('canceled');
});

it('of a change of a hold', async () => {
  const showId = await makeShow(database, { general: 5, seats: 2 });
  const { hold } = unwrap(await bookings.createHold(showId, { items }, caller));
  expect(await leavingAfter(() => bookings.changeHold(hold.id, { addSeats: [1] }, access))).toMatchObject(
    unknown,
  );
  expect(unwrap(await bookings.getHold(hold.id, access)).lines).toHaveLength(2);
});

it('of a booking or a hold that its key had made before', async () => {
  const showId = await makeShow(database, { general: 5 });
  const key = randomUUID();
  const book = () =>
    bookings.book({ showId, items, customer, payment: { token: 'tok_approve' } }, caller, access, key);
  const hold = () => bookings.createHold(showId, { items }, caller, key);
  unwrap(await book());
  unwrap(await hold());
  expect(await leavingAfter(book)).toMatchObject(unknown);
  expect(await leavingAfter(hold)).toMatchObject(unknown);
  expect(unwrap(await book()).replayed).toBe(true);
});
