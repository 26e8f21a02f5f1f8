/** The database of a run: an embedded server in the run's folder, or one of its own on the server of DATABASE_URL. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { cleanUpEmbedded, startEmbedded } from '../../server/database/embedded/index.ts';
import { databaseUrl, dropDatabase, withAdmin } from '../../tests/support/admin.ts';
import type { WatchdogJob } from '../../tests/support/watchdog.ts';

const WATCHDOG = join(import.meta.dirname, '..', '..', 'tests', 'support', 'watchdog.ts');

export interface BenchDatabase {
  readonly url: string;
  /** Process of the server, where it is ours. */
  readonly pid: number | undefined;
  remove(): Promise<void>;
}

/** Starts or makes it. `remove` leaves nothing of it, nor of the folder; a watchdog does so when this process is killed. */
export async function provideDatabase(folder: string): Promise<BenchDatabase> {
  const given = process.env.DATABASE_URL;
  return given ? createDatabase(given) : startServer(folder);
}

async function startServer(dataDirectory: string): Promise<BenchDatabase> {
  const server = await startEmbedded({ dataDirectory });
  const watchdog = startWatchdog({
    runPid: process.pid,
    adminUrl: server.url,
    databasePrefix: '',
    dataDirectory,
  });
  return {
    url: server.url,
    pid: await serverPid(server.url),
    remove: async () => {
      await server.stop();
      await cleanUpEmbedded(dataDirectory);
      watchdog.kill();
    },
  };
}

async function createDatabase(adminUrl: string): Promise<BenchDatabase> {
  const name = `onsale_bench_${process.pid}_${randomBytes(4).toString('hex')}`;
  // The same order and letters on every server, whatever its own default is.
  await withAdmin(adminUrl, (admin) =>
    admin.query(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C'`),
  );
  const watchdog = startWatchdog({
    runPid: process.pid,
    adminUrl,
    databasePrefix: name,
    dataDirectory: undefined,
  });
  return {
    url: databaseUrl(adminUrl, name),
    pid: undefined,
    remove: async () => {
      await withAdmin(adminUrl, (admin) => dropDatabase(admin, name));
      watchdog.kill();
    },
  };
}

/** The process that all others of the server are children of. */
async function serverPid(url: string): Promise<number | undefined> {
  return withAdmin(url, async (admin) => {
    const { rows } = await admin.query<{ pid: number }>(
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid",
    );
    return rows[0]?.pid;
  });
}

/** In a session of its own, so that Ctrl-C doesn't reach it. */
function startWatchdog(job: WatchdogJob): ChildProcess {
  const child = spawn(process.execPath, [WATCHDOG], {
    env: { ...process.env, ONSALE_WATCHDOG: JSON.stringify(job) },
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
  return child;
}
