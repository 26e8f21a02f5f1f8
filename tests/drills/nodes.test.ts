/** Faults of nodes, and of their connections, while tickets sell on three real processes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect } from 'vitest';
import { withAdmin } from '../support/admin.ts';
import { createTestDatabase } from '../support/database.ts';
import { type LossyProxy, startProxy } from '../support/proxy.ts';
import { createCleanUp } from './kit/cleanup.ts';
import { faultDrill } from './kit/drill.ts';
import { Fleet } from './kit/fleet.ts';
import { calmSeconds, FLEET_START_MS, standstillSeconds } from './kit/settings.ts';
import { withPoolsExhausted } from './races/trouble.ts';

const { database, url } = await createTestDatabase();
const afterwards = createCleanUp();
let fleet: Fleet;
let proxies: LossyProxy[];
beforeAll(async () => {
  proxies = await Promise.all([startProxy(url), startProxy(url), startProxy(url)]);
  afterwards(() => proxies.map((proxy) => proxy.close()));
  fleet = await Fleet.start({ urls: proxies.map((proxy) => proxy.url) });
  afterwards(() => fleet.stop());
}, FLEET_START_MS);
const stage = () => ({ fleet, database });

faultDrill('kill -9 of one node of three', stage, async (_stage, sale) => {
  await fleet.kill(1);
  // The others don't even notice.
  await sale.mustSell([0, 2], performance.now());
  await sleep(calmSeconds * 1000);
  await fleet.startNode(1);
  return performance.now();
});

faultDrill('a node stands still (SIGSTOP)', stage, async (_stage, sale) => {
  fleet.signal(2, 'SIGSTOP');
  await sleep(standstillSeconds * 1000);
  await sale.mustSell([0, 1], performance.now());
  fleet.signal(2, 'SIGCONT');
  return performance.now();
});

faultDrill('every backend is terminated again and again', stage, async () => {
  await withAdmin(url, async (admin) => {
    for (const end = performance.now() + calmSeconds * 3_000; performance.now() < end; ) {
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      await sleep(50 + Math.random() * 100);
    }
  });
  return performance.now();
});

faultDrill('connections are cut after COMMIT was sent and before its answer', stage, async () => {
  const before = proxies.reduce((sum, { lost }) => sum + lost, 0);
  for (const end = performance.now() + calmSeconds * 3_000; performance.now() < end; ) {
    for (const proxy of proxies) proxy.loseNextCommit('cut');
    await sleep(50 + Math.random() * 100);
  }
  const lost = proxies.reduce((sum, proxy) => sum + proxy.lost, 0) - before;
  expect(lost).toBeGreaterThan(10);
  return performance.now();
});

faultDrill('every connection of the pools is taken', stage, async (_stage, sale) => {
  let over = 0;
  await withPoolsExhausted({ fleet, database, url }, async (free) => {
    await sale.untilAway();
    await sleep(calmSeconds * 1000);
    await free();
    over = performance.now();
  });
  return over;
});
