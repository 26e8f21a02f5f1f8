/** Faults of the PostgreSQL that `npm start` brings, as it is shipped: nobody but Onsale itself looks after it. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../server/database/index.ts';
import { createCleanUp } from './kit/cleanup.ts';
import { type Disk, fill, provideDisk, removeDisk, seenFrom } from './kit/disk.ts';
import { faultDrill } from './kit/drill.ts';
import { Fleet } from './kit/fleet.ts';
import { answers, serverProcesses, signalAll } from './kit/server.ts';
import { calmSeconds, FLEET_START_MS } from './kit/settings.ts';

const afterwards = createCleanUp();
let disk: Disk;
let fleet: Fleet;
let url: string;
let database: OpenDatabase;
beforeAll(async () => {
  disk = await provideDisk();
  afterwards(() => removeDisk(disk));
  fleet = await Fleet.start({
    size: 1,
    environment: () => ({ DATA_DIR: join(disk.folder, 'data'), DEMO: 'off' }),
    prefix: disk.prefix,
  });
  afterwards(() => fleet.stop());
  url = await databaseUrl();
  database = openDatabase(url, 4);
  afterwards(() => database.close());
}, FLEET_START_MS);
const stage = () => ({ fleet, database });
const fileOf = (...path: string[]) => {
  const file = join(disk.folder, ...path);
  return disk.missing === undefined ? seenFrom(fleet.pid(0), file) : file;
};

async function databaseUrl(): Promise<string> {
  const { databasePassword } = JSON.parse(await readFile(fileOf('data/secrets.json'), 'utf8'));
  const pidFile = await readFile(fileOf('data/postgres/cluster/postmaster.pid'), 'utf8');
  return `postgres://onsale:${databasePassword}@127.0.0.1:${pidFile.split('\n')[3]}/onsale`;
}

faultDrill('kill -9 of the embedded PostgreSQL under npm start', stage, async () => {
  signalAll(await serverProcesses(url), 'SIGKILL');
  return performance.now();
});

/** What the engine makes of the error where no disk can be filled: tests/inventory/faults.test.ts. */
const noDisk = () => disk.missing;

faultDrill(
  'the disk of the database is full',
  stage,
  (_stage, sale) =>
    whileFull(async () => {
      await sale.untilAway();
      await sleep(calmSeconds * 1000);
    }),
  noDisk,
);

faultDrill(
  'the disk is so full that PostgreSQL ends, and can not even start',
  stage,
  (_stage, sale) =>
    whileFull(async () => {
      await useUpLog();
      await sale.untilAway();
      const { pathname, origin } = new URL(fleet.api(0));
      const [health, ready, events] = await Promise.all(
        ['/health', '/ready', `${pathname}/events`].map((path) => fetch(`${origin}${path}`)),
      );
      expect([health?.status, ready?.status, events?.status]).toEqual([200, 503, 503]);
      await sleep(calmSeconds * 1000);
      expect(await answers(url)).toBe(false);
    }),
  noDisk,
);

/** Returns when the disk has room again. */
async function whileFull(work: () => Promise<void>): Promise<number> {
  const ballast = fileOf('ballast');
  await database.pool.query('checkpoint');
  try {
    await fill(ballast);
    await work();
  } finally {
    await rm(ballast, { force: true });
  }
  return performance.now();
}

/** Begins new files of the write-ahead log until there is no room for one: PostgreSQL can't go on without. */
async function useUpLog(): Promise<void> {
  const next = "select pg_logical_emit_message(false, 'drill', 'x'), pg_switch_wal()";
  await expect
    .poll(
      () =>
        database.pool.query(next).then(
          () => 'written',
          () => 'ended',
        ),
      { timeout: 20_000 },
    )
    .toBe('ended');
}
