/** Nodes whose clocks are an hour off, beside one that is right: the database's clock alone decides. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { createCleanUp } from './kit/cleanup.ts';
import { send } from './kit/client.ts';
import { drill, faultDrill, inspect } from './kit/drill.ts';
import { Fleet } from './kit/fleet.ts';
import { Ledger } from './kit/ledger.ts';
import { book, hold } from './kit/requests.ts';
import { FLEET_START_MS } from './kit/settings.ts';

const HOUR_MS = 3_600_000;
const SHIFTS_MS = [0, HOUR_MS, -HOUR_MS];
const HOLD_SECONDS = 3;
const TIMEOUT_MS = 20_000;
const PRELOAD = fileURLToPath(new URL('./kit/shift-clock.ts', import.meta.url));

const { database, url } = await createTestDatabase();
const afterwards = createCleanUp();
let fleet: Fleet;
beforeAll(async () => {
  const environment = (node: number) => ({
    NODE_OPTIONS: `--import=${PRELOAD}`,
    DRILL_CLOCK_SHIFT_MS: String(SHIFTS_MS[node]),
    SIMULATOR_SLOW: '0.5',
  });
  fleet = await Fleet.start({ urls: url, environment });
  afterwards(() => fleet.stop());
}, FLEET_START_MS);
const stage = () => ({ fleet, database });

// The fault is there from the start, and never ends.
faultDrill('nodes an hour ahead and an hour behind sell beside a right one', stage, async () =>
  performance.now(),
);

drill('holds run out by the clock of the database, whichever node is asked', async () => {
  const showId = await makeShow(database, { general: 100, holdSeconds: HOLD_SECONDS });
  const ledger = new Ledger(`clock-${showId}`);
  const take = async (node: number) => {
    const entry = ledger.open({ seats: [], quantity: 1 });
    const { json } = await granted(node, hold(showId, entry).ask);
    Object.assign(entry, { state: 'held', id: json.id, secret: json.secret });
    const { rows } = await database.pool.query('select $1::timestamptz - clock_timestamp() as left', [
      json.expiresAt,
    ]);
    expect(rows[0].left.seconds).toBeLessThanOrEqual(HOLD_SECONDS);
    return entry;
  };
  const kept = await Promise.all(fleet.all.map(take));
  const lost = await Promise.all(fleet.all.map(take));
  const next = (node: number) => (node + 1) % fleet.size;
  for (const [node, entry] of kept.entries()) {
    await granted(next(node), book(showId, entry).ask);
    entry.state = 'confirmed';
  }
  await sleep(HOLD_SECONDS * 1000 + 100);
  for (const [node, entry] of lost.entries()) {
    const late = await send(fleet.api(next(node)), book(showId, entry).ask, TIMEOUT_MS);
    expect(late).toMatchObject({ kind: 'no', code: 'hold_expired' });
  }
  return inspect(stage(), showId, ledger);
});

drill('slow payments arrive, whichever node took them and whichever hears of them', async () => {
  const showId = await makeShow(database, { general: 100 });
  const ledger = new Ledger(`slow-${showId}`);
  await Promise.all(
    fleet.all.map(async (node) => {
      const entry = ledger.open({ seats: [], quantity: 1 });
      const { json } = await granted(node, book(showId, entry, { payment: { token: 'tok_slow' } }).ask);
      Object.assign(entry, { state: 'confirmed', id: json.id, secret: json.secret });
      const read = { method: 'GET', path: `/bookings/${json.id}`, secret: json.secret };
      await expect
        .poll(async () => (await granted(node, read)).json.status, { timeout: TIMEOUT_MS })
        .toBe('confirmed');
    }),
  );
  return inspect(stage(), showId, ledger);
});

async function granted(node: number, ask: Parameters<typeof send>[1]) {
  const answer = await send(fleet.api(node), ask, TIMEOUT_MS);
  if (answer.kind !== 'yes') throw new Error(`${ask.path} on node ${node}: ${answer.code}`);
  return answer;
}
