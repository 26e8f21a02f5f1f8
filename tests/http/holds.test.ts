import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { asAdmin } from '../support/doors.ts';
import { request } from './app.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const node = await startNode(database);
const { hold, read, send } = node;

it('holds seats and tickets, all or nothing, and names what stands in the way', async () => {
  const showId = await makeShow(database, { seats: 10, general: 5 });
  const held = await hold(showId, { seats: [1, 2], items: [{ tierId: 1, quantity: 2 }] });
  expect(held.status).toBe(201);
  expect(held.headers.get('location')).toBe(`/api/v1/holds/${held.json.id}`);
  expect(held.json).toMatchObject({
    showId,
    status: 'held',
    total: 12_000,
    currency: 'USD',
    secret: expect.any(String),
  });
  expect(held.json.lines).toEqual(
    expect.arrayContaining([
      { tierId: 2, tierName: 'Seats', seat: { id: 1, name: 'seat 1' }, quantity: 1, price: 5_000 },
      { tierId: 1, tierName: 'GA', quantity: 2, price: 1_000 },
    ]),
  );
  expect(Date.parse(held.json.expiresAt) - Date.parse(held.json.createdAt)).toBe(180_000);

  const taken = await hold(showId, { seats: [2, 3], items: [{ tierId: 1, quantity: 1 }] });
  expect(taken.json).toMatchObject({ status: 409, code: 'seats_taken', conflicts: [{ seat: 2 }] });
  const tooMany = await hold(showId, { items: [{ tierId: 1, quantity: 4 }] });
  expect(tooMany.json).toMatchObject({ code: 'sold_out', conflicts: [{ tierId: 1, available: 3 }] });
  expect((await hold(showId, { seats: [3] })).status).toBe(201);
});

it('opens a hold only with its secret, or for the administrator', async () => {
  const showId = await makeShow(database, { seats: 10 });
  const [mine, other] = [
    (await hold(showId, { seats: [1] })).json,
    (await hold(showId, { seats: [2] })).json,
  ];
  const path = `/holds/${mine.id}`;
  expect((await read(path, mine.secret)).json).toMatchObject({ id: mine.id, status: 'held' });
  expect((await read(path, mine.secret)).json.secret).toBeUndefined();
  for (const secret of ['', 'wrong', other.secret]) {
    for (const answer of [
      await read(path, secret),
      await send('PATCH', path, secret, { addSeats: [5] }),
      await send('POST', `${path}/extend`, secret),
      await send('DELETE', path, secret),
    ]) {
      expect(answer.json).toMatchObject({ status: 404, code: 'hold_not_found' });
    }
  }
  const admin = await fetch(`${node.api}${path}`, { headers: asAdmin });
  expect(admin.status).toBe(200);
  expect((await read('/holds/nonsense', 'x')).json.code).toBe('hold_not_found');
});

it('changes, extends and releases a hold', async () => {
  const showId = await makeShow(database, { seats: 10, general: 5 });
  const { json: held } = await hold(showId, { seats: [1, 2] });
  const path = `/holds/${held.id}`;
  const changed = await send('PATCH', path, held.secret, {
    addSeats: [3],
    removeSeats: [1],
    items: [{ tierId: 1, quantity: 2 }],
  });
  expect(changed.json).toMatchObject({ total: 12_000 });
  const extended = await send('POST', `${path}/extend`, held.secret);
  expect(Date.parse(extended.json.expiresAt)).toBeGreaterThan(Date.parse(held.expiresAt));
  const released = await send('DELETE', path, held.secret);
  expect([released.status, released.body]).toEqual([204, '']);
  expect((await send('DELETE', path, held.secret)).status).toBe(204);
  expect((await read(path, held.secret)).json.status).toBe('canceled');
  expect((await hold(showId, { seats: [2, 3] })).status).toBe(201);
});

it('answers a retry with the first hold', async () => {
  const showId = await makeShow(database, { seats: 10 });
  const headers = { 'idempotency-key': 'hold-once' };
  const first = await hold(showId, { seats: [4] }, headers);
  const again = await hold(showId, { seats: [4] }, headers);
  expect(again.json).toMatchObject({ id: first.json.id, secret: first.json.secret });
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect((await hold(showId, { seats: [5] }, headers)).json.code).toBe('idempotency_key_reused');
});

it('refuses what is not a hold', async () => {
  const showId = await makeShow(database, { seats: 10 });
  const cases: [object, string][] = [
    [{}, ''],
    [{ seats: [] }, '/seats'],
    [{ seats: ['1'] }, '/seats/0'],
    [{ seats: Array.from({ length: 201 }, (_, index) => index + 1) }, '/seats'],
    [{ items: [{ tierId: 1 }] }, '/items/0/quantity'],
    [{ places: 2 }, '/places'],
  ];
  for (const [body, pointer] of cases) {
    const { json } = await hold(showId, body);
    expect(json).toMatchObject({ code: 'invalid_request', errors: [{ pointer }] });
  }
  expect((await hold(showId, { seats: [1], bestAvailable: { quantity: 1 } })).json.code).toBe(
    'invalid_request',
  );
  expect((await hold(showId, { seats: [99] })).json).toMatchObject({
    code: 'seat_not_found',
    conflicts: [{ seat: 99 }],
  });
  expect((await hold(99_999, { seats: [1] })).json.code).toBe('show_not_found');
});

it('caps live holds by client', async () => {
  const capped = await startNode(database, { environment: { MAX_HOLDS_PER_CLIENT: '2' } });
  const showId = await makeShow(database, { seats: 10 });
  const as = (client: string, seat: number) =>
    capped.hold(showId, { seats: [seat] }, { 'onsale-client': client });
  expect((await as('one', 1)).status).toBe(201);
  expect((await as('one', 2)).status).toBe(201);
  const refused = await as('one', 3);
  expect(refused.json).toMatchObject({ status: 429, code: 'too_many_holds' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await as('two', 3)).status).toBe(201);
});

it('says when a sale opens', async () => {
  const showId = await makeShow(database, { seats: 10, saleOpensInSeconds: 3_600 });
  const { json } = await hold(showId, { seats: [1] });
  expect(json).toMatchObject({ status: 409, code: 'sale_not_open' });
  expect(Date.parse(json.opensAt)).toBeGreaterThan(Date.now());
});

it('takes nothing for a client that leaves before its turn', async () => {
  const showId = await makeShow(database, { general: 5 });
  const wish = { items: [{ tierId: 1, quantity: 1 }] };
  const lock = await database.pool.connect();
  try {
    await lock.query('begin');
    await lock.query('select from show_state where show_id = $1 for update', [showId]);
    const first = hold(showId, wish);
    const waitsInDatabase = async () => {
      const { rows } = await database.pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%decide_batch%'
         and datname = current_database()`,
      );
      return rows.length;
    };
    await expect.poll(waitsInDatabase).toBe(1);

    const accepted = once(node.app.server, 'connection');
    const leaving = connect(node.port, '127.0.0.1');
    const body = JSON.stringify(wish);
    leaving.write(
      `POST /api/v1/shows/${showId}/holds HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n` +
        `content-length: ${body.length}\r\n\r\n${body}`,
    );
    const [socket] = await accepted;
    const queued = async () => {
      const metrics = await request(`${node.url}/metrics`);
      return /^onsale_queue_length (\d+)/m.exec(metrics.body)?.[1];
    };
    await expect.poll(queued).toBe('1');
    const left = once(socket, 'close');
    leaving.destroy();
    await left;
    await lock.query('commit');
    expect((await first).status).toBe(201);
    await expect.poll(queued).toBe('0');
    expect(await node.availability(showId, 1)).toMatchObject({ held: 1 });
  } finally {
    lock.release();
  }
});
