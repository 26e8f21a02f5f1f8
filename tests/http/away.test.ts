/** A database that goes away is said so at once, and comes back by itself. */
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../server/database/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { approve } from '../support/doors.ts';
import { request } from './app.ts';
import { startNode } from './domain.ts';

const { database, url } = await createTestDatabase();

/** A way to the database that can be cut. */
async function openWay() {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let open = true;
  const server = createServer((socket) => {
    if (!open) return void socket.destroy();
    const onward = connect(Number(port || 5432), hostname);
    for (const each of [socket, onward]) {
      sockets.add(each);
      each
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(each);
          socket.destroy();
          onward.destroy();
        });
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  const address = server.address();
  const target = new URL(url);
  target.hostname = '127.0.0.1';
  target.port = String(typeof address === 'object' ? address?.port : 0);
  return {
    url: target.href,
    cut: () => {
      open = false;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      open = true;
    },
  };
}

const way = await openWay();
const overWay = openDatabase(way.url, 5);
const node = await startNode(overWay);
afterAll(() => overWay.close());

it('answers 503 while the database is away, and goes on when it is back', async () => {
  const showId = await makeShow(database, { general: 10 });
  const body = { showId, items: [{ tierId: 1, quantity: 1 }], payment: approve };
  expect((await node.book(body)).status).toBe(201);

  way.cut();
  const key = 'while-away';
  const [booking, listing] = await Promise.all([node.book(body, { key }), request(`${node.api}/events`)]);
  expect(booking.json).toMatchObject({
    status: 503,
    code: expect.stringMatching(/database_unavailable|outcome_unknown/),
  });
  expect(listing.json).toMatchObject({ status: 503, code: 'database_unavailable' });
  for (const { headers, type } of [booking, listing]) {
    expect(type).toContain('application/problem+json');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await request(`${node.url}/health`)).status).toBe(200);

  way.mend();
  await expect.poll(async () => (await node.book(body, { key })).status, { timeout: 10_000 }).toBe(201);
  await expect.poll(async () => (await node.availability(showId, 1)).sold, { timeout: 5_000 }).toBe(2);
});
