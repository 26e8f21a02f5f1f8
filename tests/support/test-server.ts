/** The PostgreSQL server of a run: embedded in a temporary folder, or the one of DATABASE_URL; with a template to clone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUpEmbedded, startEmbedded } from '../../server/database/embedded/index.ts';
import { migrate } from '../../server/database/index.ts';
import { databaseUrl, dropDatabase, dropDatabases, withAdmin } from './admin.ts';
import type { WatchdogJob } from './watchdog.ts';

/** Every temporary folder of a test with a server in it starts like this; the server is in it or in its `data`. */
const FOLDER_PREFIX = 'onsale-test-';
const LEFTOVER_AGE_MS = 60_000;

interface TestServer {
  readonly url: string;
  readonly dataDirectory: string | undefined;
  stop(): Promise<void>;
}

/** The server and the template; `tearDown` removes both. */
export async function provideTestServer() {
  const server = await startServer();
  const databasePrefix = `onsale_test_${process.pid}_`;
  const { dataDirectory } = server;
  const watchdog = startWatchdog({
    runPid: process.pid,
    adminUrl: server.url,
    databasePrefix,
    dataDirectory,
  });
  const tearDown = async () => {
    await dropDatabases(server.url, databasePrefix);
    await server.stop();
    watchdog.kill();
  };
  const templateDatabase = `${databasePrefix}template`;
  try {
    await makeTemplate(server.url, templateDatabase);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return { adminUrl: server.url, templateDatabase, tearDown };
}

async function startServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, dataDirectory: undefined, stop: async () => {} };
  await removeLeftovers();
  const dataDirectory = await mkdtemp(join(tmpdir(), FOLDER_PREFIX));
  await chmod(dataDirectory, 0o755);
  const server = await startEmbedded({ dataDirectory });
  const stop = async () => {
    await server.stop();
    await cleanUpEmbedded(dataDirectory);
  };
  return { url: server.url, dataDirectory, stop };
}

/** In a session of its own, so that Ctrl-C doesn't reach it. */
function startWatchdog(job: WatchdogJob): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'watchdog.ts')], {
    env: { ...process.env, ONSALE_WATCHDOG: JSON.stringify(job) },
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
  return child;
}

/**
 * What an earlier run left although it was watched, or outside of what is watched. Young folders are left alone, because
 * another run may be about to start its server in one.
 */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const changedAt = (await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - changedAt < LEFTOVER_AGE_MS) continue;
    if (await cleanUpEmbedded(join(folder, 'data'))) await cleanUpEmbedded(folder);
  }
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    await dropDatabase(admin, template);
    // The same order and letters on every server, whatever its own default is.
    await admin.query(`create database ${template} template template0 encoding 'UTF8' lc_collate 'C'`);
  });
  await migrate(databaseUrl(adminUrl, template));
}
