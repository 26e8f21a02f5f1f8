/** Faults of PostgreSQL itself, while tickets sell on three real processes. The server is the drill's own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../server/database/index.ts';
import { createCleanUp } from './kit/cleanup.ts';
import { faultDrill } from './kit/drill.ts';
import { Fleet } from './kit/fleet.ts';
import { type OwnServer, serverProcesses, signalAll, startOwnServer, untilAnswers } from './kit/server.ts';
import { FLEET_START_MS, standstillSeconds } from './kit/settings.ts';

const afterwards = createCleanUp();
let server: OwnServer;
let fleet: Fleet;
let database: OpenDatabase;
beforeAll(async () => {
  server = await startOwnServer();
  afterwards(() => server.remove());
  database = openDatabase(server.url, 4);
  afterwards(() => database.close());
  fleet = await Fleet.start({ urls: server.url });
  afterwards(() => fleet.stop());
}, FLEET_START_MS);
const stage = () => ({ fleet, database });

faultDrill('kill -9 of PostgreSQL and all its processes', stage, async () => {
  signalAll(await serverProcesses(server.url), 'SIGKILL');
  await untilAnswers(server.url);
  return performance.now();
});

faultDrill('kill -9 of the postmaster alone', stage, async () => {
  const [postmaster = 0] = await serverProcesses(server.url);
  signalAll([postmaster], 'SIGKILL');
  await untilAnswers(server.url);
  return performance.now();
});

faultDrill('kill -9 of one backend, after which PostgreSQL ends all others', stage, async () => {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and application_name = 'onsale' and pid <> pg_backend_pid() limit 1`,
  );
  signalAll([rows[0]?.pid ?? 0], 'SIGKILL');
  return performance.now();
});

faultDrill('PostgreSQL stands still (SIGSTOP of all its processes)', stage, async () => {
  const processes = await serverProcesses(server.url);
  signalAll(processes, 'SIGSTOP');
  try {
    await sleep(standstillSeconds * 1000);
  } finally {
    signalAll(processes, 'SIGCONT');
  }
  return performance.now();
});
