/** Thousands come at once: how many a node lets in between two turns of its work. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startTestApp } from './app.ts';

const COMERS = 160;

/** Turns of the event loop until all who came are in. */
async function turnsToAccept(server: Server, port: number): Promise<number> {
  let accepted = 0;
  server.on('connection', () => {
    accepted += 1;
  });
  const comers = Array.from({ length: COMERS }, () => connect(port, '127.0.0.1'));
  let turns = 0;
  for (; accepted < COMERS; turns += 1) await turn();
  for (const comer of comers) comer.destroy();
  return turns;
}

it.runIf(process.platform === 'linux')('lets many in at every turn', async () => {
  const { app, port } = await startTestApp();
  expect(await turnsToAccept(app.server, port)).toBeLessThan(COMERS / 2);

  // What it is there for: one socket takes one a turn. When this fails, libuv has changed and listen.ts can go.
  const plain = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => plain.once('listening', resolve));
  expect(await turnsToAccept(plain, (plain.address() as AddressInfo).port)).toBeGreaterThanOrEqual(COMERS);
  plain.close();
});
