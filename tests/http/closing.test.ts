/** Closing loses no answer. */
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allow } from '../../server/http/caller.ts';
import type { Routes } from '../../server/http/index.ts';
import { startTestApp } from './app.ts';

const routes: Routes = async (app) => {
  app.get('/slow', allow('public'), async () => {
    await sleep(300);
    return { ok: true };
  });
  app.get('/fast', allow('public'), async () => ({ ok: true }));
};

async function fetchWith(agent: Agent, url: string) {
  const [response] = await once(get(url, { agent }), 'response');
  return { status: response.statusCode, connection: response.headers.connection, body: await text(response) };
}

it('finishes what is in flight, closes idle connections and accepts no new ones', async () => {
  const { app, url, port } = await startTestApp({ routes: [routes] });
  const agent = new Agent({ keepAlive: true });
  const idle = await fetchWith(agent, `${url}/api/v1/fast`);
  expect(idle.connection).toBe('keep-alive');
  const inFlight = fetchWith(new Agent({ keepAlive: true }), `${url}/api/v1/slow`);
  await sleep(100);

  const startedAt = performance.now();
  const closed = app.close();
  expect(await inFlight).toEqual({ status: 200, connection: 'close', body: '{"ok":true}' });
  await closed;
  expect(performance.now() - startedAt).toBeLessThan(1_000);

  const refused = connect(port, '127.0.0.1');
  const [error] = await once(refused, 'error');
  expect(error.code).toBe('ECONNREFUSED');
});

it('closes although a client keeps a connection open and silent', async () => {
  const { app, port } = await startTestApp({ routes: [routes] });
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const startedAt = performance.now();
  await app.close();
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  socket.destroy();
});
