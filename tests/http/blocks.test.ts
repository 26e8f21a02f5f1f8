/** Places that a role keeps from sale, over HTTP. Who may is in tests/access. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { checkInvariants } from '../../server/inventory/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { installTestClock, makeShow } from '../support/domain.ts';
import { ada, asAdmin } from '../support/doors.ts';
import { request } from './app.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const node = await startNode(database, { environment: { MAX_HOLDS_PER_IP: '1' } });
const { hold, book, availability } = node;
afterAll(async () => expect(await checkInvariants(database.pool)).toEqual([]));

function asRole(method: string, path: string, body?: object, headers: object = {}) {
  return request(`${node.api}${path}`, {
    method,
    headers: { ...asAdmin, ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const block = (showId: number, body: object, headers = {}) =>
  asRole('POST', `/shows/${showId}/blocks`, { note: 'Press', ...body }, headers);
const sell = (id: string, body: object, key: string = randomUUID()) =>
  asRole('POST', `/blocks/${id}/bookings`, { customer: ada, ...body }, { 'idempotency-key': key });

it('keeps places from sale without a clock, and gives them back', async () => {
  const showId = await makeShow(database, { seats: 10, general: 20 });
  const made = await block(showId, { seats: [1, 2, 2], items: [{ tierId: 1, quantity: 18 }] });
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`/api/v1/blocks/${made.json.id}`);
  expect(made.json).toMatchObject({
    showId,
    status: 'held',
    note: 'Press',
    madeBy: 'ADMIN_TOKEN',
    quantity: 20,
  });
  await clock.advance(86_400);
  expect((await hold(showId, { seats: [2] })).json).toMatchObject({
    code: 'seats_taken',
    conflicts: [{ seat: 2 }],
  });
  expect((await hold(showId, { items: [{ tierId: 1, quantity: 3 }] })).json.code).toBe('sold_out');
  expect(await availability(showId, 1)).toMatchObject({ held: 18, available: 2 });
  const listed = await asRole('GET', `/shows/${showId}/blocks`);
  expect(listed.json).toEqual({ items: [made.json], nextCursor: null });
  const path = `/blocks/${made.json.id}`;
  expect([(await asRole('DELETE', path)).status, (await asRole('DELETE', path)).status]).toEqual([204, 204]);
  expect((await asRole('GET', path)).json).toMatchObject({ status: 'canceled', quantity: 20 });
  expect((await asRole('GET', `/shows/${showId}/blocks`)).json.items).toEqual([]);
  expect((await hold(showId, { seats: [2], items: [{ tierId: 1, quantity: 20 }] })).status).toBe(201);
  expect((await asRole('PATCH', path, { note: 'Late' })).json).toMatchObject({
    status: 409,
    code: 'block_released',
  });
});

it('takes its places back from nobody, and is made once by one key', async () => {
  const showId = await makeShow(database, { seats: 4 });
  await hold(showId, { seats: [3] });
  expect((await block(showId, { seats: [2, 3] })).json).toMatchObject({
    code: 'seats_taken',
    conflicts: [{ seat: 3 }],
  });
  expect((await block(showId, {})).json.code).toBe('no_places');
  const key = { 'idempotency-key': randomUUID() };
  const [first, again, other] = [
    await block(showId, { seats: [1] }, key),
    await block(showId, { seats: [1] }, key),
    await block(showId, { seats: [2] }, key),
  ];
  expect(again.json).toEqual(first.json);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(other.json.code).toBe('idempotency_key_reused');
});

it('is made before the sale opens, of a draft, and beyond all limits', async () => {
  const early = await makeShow(database, {
    seats: 600,
    saleOpensInSeconds: 10 * 86_400,
    customerLimit: 2,
    orderMax: 2,
  });
  const seats = Array.from({ length: 600 }, (_, index) => index + 1);
  const made = await block(early, { seats });
  expect(made.json).toMatchObject({ quantity: 600 });
  const fewer = await asRole('PATCH', `/blocks/${made.json.id}`, { removeSeats: [600] });
  expect(fewer.json).toMatchObject({ quantity: 599 });
  const draft = await makeShow(database, { seats: 4, status: 'draft' });
  expect((await block(draft, { seats: [1, 2] })).status).toBe(201);
  const canceled = await makeShow(database, { seats: 4, status: 'canceled' });
  expect((await block(canceled, { seats: [1] })).json.code).toBe('show_canceled');
});

it('adds and removes places, all or nothing, and says anew what it is for', async () => {
  const showId = await makeShow(database, { seats: 6, general: 10 });
  const { json: made } = await block(showId, { seats: [1, 2], items: [{ tierId: 1, quantity: 4 }] });
  await hold(showId, { seats: [6] });
  const path = `/blocks/${made.id}`;
  const changed = await asRole('PATCH', path, {
    ...{ addSeats: [3], removeSeats: [1], items: [{ tierId: 1, quantity: 7 }], note: 'Sponsors' },
  });
  expect(changed.json).toMatchObject({ note: 'Sponsors', quantity: 9 });
  expect(await availability(showId, 1)).toMatchObject({ held: 7 });
  const refused = await asRole('PATCH', path, { addSeats: [4, 6] });
  expect(refused.json).toMatchObject({ code: 'seats_taken', conflicts: [{ seat: 6 }] });
  expect((await asRole('GET', path)).json).toMatchObject({ quantity: 9 });
  const emptied = await asRole('PATCH', path, { removeSeats: [2, 3], items: [{ tierId: 1, quantity: 0 }] });
  expect(emptied.json).toMatchObject({ status: 'canceled' });
});

it('is no hold: nothing that is for holds and bookings opens it', async () => {
  const showId = await makeShow(database, { seats: 4 });
  const { json: made } = await block(showId, { seats: [1, 2] });
  const path = `/holds/${made.id}`;
  const body = { holdId: made.id, customer: ada };
  const answers = [
    await asRole('GET', path),
    await asRole('PATCH', path, { removeSeats: [1] }),
    await asRole('POST', `${path}/extend`),
    await asRole('DELETE', path),
    await asRole('POST', '/bookings', body, { 'idempotency-key': randomUUID() }),
  ];
  expect(answers.map(({ json }) => json?.code)).toEqual(Array(5).fill('hold_not_found'));
  for (const [method, rest] of [
    ['GET', ''],
    ['POST', '/cancel'],
    ['POST', '/confirm'],
  ] as const) {
    expect((await asRole(method, `/bookings/${made.id}${rest}`)).json.code).toBe('booking_not_found');
  }
  const { json: held } = await hold(showId, { seats: [3] });
  const ofHold = [await asRole('GET', `/blocks/${held.id}`), await asRole('DELETE', `/blocks/${held.id}`)];
  expect(ofHold.map(({ json }) => json?.code)).toEqual(['block_not_found', 'block_not_found']);
});

it('is sold in parts to somebody known, for nothing or at the door', async () => {
  const showId = await makeShow(database, { seats: 6, general: 10, customerLimit: 1 });
  const { json: made } = await block(showId, { seats: [1, 2, 3], items: [{ tierId: 1, quantity: 4 }] });
  const key = randomUUID();
  const free = { seats: [2], items: [{ tierId: 1, quantity: 1 }], settlement: 'free', names: ['Bea'] };
  const sold = await sell(made.id, free, key);
  expect(sold.status).toBe(201);
  expect(sold.json).toMatchObject({ status: 'confirmed', total: 0, paid: 0, secret: expect.any(String) });
  expect(sold.json.tickets).toMatchObject([
    { name: 'Bea', tierId: 1, price: 0 },
    { name: ada.name, seat: { id: 2 }, price: 0 },
  ]);
  const again = await sell(made.id, free, key);
  expect([again.json.id, again.headers.get('idempotency-replayed')]).toEqual([sold.json.id, 'true']);
  const gone = await sell(made.id, { seats: [1, 2], settlement: 'free' });
  expect(gone.json).toMatchObject({ code: 'places_not_blocked', conflicts: [{ seat: 2 }] });
  const short = await sell(made.id, { items: [{ tierId: 1, quantity: 4 }], settlement: 'free' });
  expect(short.json).toMatchObject({ code: 'places_not_blocked', conflicts: [{ tierId: 1, available: 3 }] });
  const rest = await sell(made.id, { settlement: 'at_door' });
  expect(rest.json).toMatchObject({ status: 'confirmed', total: 13_000, paid: 0 });
  expect((await asRole('GET', `/blocks/${made.id}`)).json).toMatchObject({ status: 'canceled' });
  expect((await sell(made.id, { settlement: 'free' })).json.code).toBe('block_released');
  expect(await availability(showId, 1)).toMatchObject({ held: 0, sold: 4, available: 6 });
});

it('is sold by card at today’s prices, or waits to be paid', async () => {
  const showId = await makeShow(database, { seats: 6 });
  const { json: made } = await block(showId, { seats: [1, 2, 3] });
  await database.pool.query('update tiers set price = 7000 where show_id = $1 and tier = 2', [showId]);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const old = await sell(made.id, { seats: [1], expectedTotal: 5000, payment: { token: 'tok_approve' } });
  expect(old.json).toMatchObject({ code: 'price_changed', total: 7000 });
  const paid = await sell(made.id, { seats: [1], expectedTotal: 7000, payment: { token: 'tok_approve' } });
  expect(paid.json).toMatchObject({ status: 'confirmed', total: 7000, paid: 7000 });
  const declined = await sell(made.id, { seats: [2], payment: { token: 'tok_decline' } });
  expect(declined.json.code).toBe('payment_declined');
  const waits = await sell(made.id, { seats: [2] });
  expect(waits.json).toMatchObject({ status: 'pending', expiresAt: expect.any(String) });
  const both = await sell(made.id, { seats: [3], payment: { token: 'tok_approve' }, settlement: 'free' });
  expect(both.json.code).toBe('invalid_request');
  expect((await book({ showId, seats: [3], payment: { token: 'tok_approve' } })).json.code).toBe(
    'seats_taken',
  );
});

it('lists many, page by page', async () => {
  const showId = await makeShow(database, { seats: 5 });
  const ids: string[] = [];
  for (const seat of [1, 2, 3, 4, 5]) ids.unshift((await block(showId, { seats: [seat] })).json.id);
  const found: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { json } = await asRole('GET', `/shows/${showId}/blocks?limit=2${cursor && `&cursor=${cursor}`}`);
    found.push(...json.items.map(({ id }: { id: string }) => id));
    cursor = json.nextCursor;
  }
  expect(found).toEqual(ids);
  expect((await asRole('GET', `/shows/${showId}/blocks?cursor=x`)).json.code).toBe('invalid_cursor');
});
