/**
 * A PostgreSQL server of our own, from binaries that npm installed: nothing to set up, and data that survives. It is
 * the real server with its real durability, only smaller in memory.
 */
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Log, silentLog } from '../log.ts';
import { clusterOf, initializeCluster, NAME, startServer, urlOf } from './cluster.ts';
import { ownerOf, takeOwnership } from './owner.ts';
import { existingDirectory, type Place, providePlace } from './place.ts';
import {
  answers,
  isServerOf,
  type Postmaster,
  readPostmaster,
  removePostmasterFile,
  stopPostmaster,
} from './postmaster.ts';
import { provideSecrets, readSecrets } from './secrets.ts';

export { DataDirectoryInUseError } from './owner.ts';

/** How long a server that was left behind may take to answer, and then to stop, in milliseconds. */
const TAKEOVER_PATIENCE_MS = 5_000;
const STOP_PATIENCE_MS = 20_000;
/** After a crash the old server's processes may need a moment to let go of its memory. */
const START_ATTEMPTS = 4;

export interface EmbeddedOptions {
  /** Absolute path; made when it does not exist. */
  readonly dataDirectory: string;
  readonly log?: Log;
}

export interface EmbeddedServer {
  /** Connection URL with the password: not for logs. */
  readonly url: string;
  readonly secretKey: string;
  readonly adminToken: string;
  /** Whether this start made the database. */
  readonly firstStart: boolean;
  /** Stops the server (open connections are cut) and lets go of the folder. */
  stop(): Promise<void>;
}

/**
 * Starts the server of `dataDirectory`, or takes over the one that a killed process left running there.
 *
 * @throws DataDirectoryInUseError when another live Onsale has the folder; Error when the server cannot start, with
 *   the end of its log
 */
export async function startEmbedded({
  dataDirectory,
  log = silentLog,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  await makeDataDirectory(dataDirectory);
  const release = await takeOwnership(dataDirectory);
  try {
    const secrets = await provideSecrets(dataDirectory);
    const place = await providePlace(dataDirectory, log);
    const firstStart = await initializeCluster(place, secrets.databasePassword);
    const server =
      (await takeOver(place, secrets.databasePassword, log)) ??
      (await start(place, join(dataDirectory, 'postgres.log'), secrets.databasePassword));
    await createDatabase(urlOf(server.port, secrets.databasePassword, 'postgres'));
    return {
      url: urlOf(server.port, secrets.databasePassword),
      secretKey: secrets.secretKey,
      adminToken: secrets.adminToken,
      firstStart,
      stop: async () => {
        await stopPostmaster(clusterOf(place), server, STOP_PATIENCE_MS);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * The server that a live Onsale runs for `dataDirectory`, for commands that join it; undefined when there is none. Waits
 * while that one is still starting.
 */
export async function findEmbedded(
  dataDirectory: string,
): Promise<Pick<EmbeddedServer, 'url' | 'secretKey' | 'adminToken'> | undefined> {
  while ((await ownerOf(dataDirectory)) !== undefined) {
    const directory = await existingDirectory(dataDirectory);
    const secrets = await readSecrets(dataDirectory);
    const cluster = join(directory ?? '', 'cluster');
    const server = directory === undefined ? undefined : await readPostmaster(cluster);
    if (server !== undefined && secrets !== undefined) {
      const url = urlOf(server.port, secrets.databasePassword);
      if ((await isServerOf(cluster, server)) && (await answers(url, cluster))) return { url, ...secrets };
    }
    await sleep(100);
  }
  return undefined;
}

/**
 * Stops a server that a killed process left behind in `dataDirectory` and deletes all its data. Does nothing and
 * returns false while a live Onsale has the folder. For tests and throw-away instances.
 */
export async function cleanUpEmbedded(dataDirectory: string): Promise<boolean> {
  if ((await ownerOf(dataDirectory)) !== undefined) return false;
  const directory = await existingDirectory(dataDirectory);
  if (directory !== undefined) {
    const cluster = join(directory, 'cluster');
    const server = await readPostmaster(cluster);
    if (server !== undefined) await stopPostmaster(cluster, server, STOP_PATIENCE_MS);
    await rm(directory, { recursive: true, force: true });
  }
  await rm(dataDirectory, { recursive: true, force: true });
  return true;
}

async function makeDataDirectory(dataDirectory: string): Promise<void> {
  const made = await mkdir(dataDirectory, { recursive: true });
  // A strict umask would lock PostgreSQL's account out of a folder that holds nothing secret but files of mode 0600.
  if (made !== undefined) await chmod(dataDirectory, 0o755);
}

/** Uses the server that is left from a killed process if it answers; otherwise clears it away. */
async function takeOver(place: Place, password: string, log: Log): Promise<Postmaster | undefined> {
  const cluster = clusterOf(place);
  const server = await readPostmaster(cluster);
  if (server === undefined) return undefined;
  const deadline = performance.now() + TAKEOVER_PATIENCE_MS;
  while (await isServerOf(cluster, server)) {
    if (await answers(urlOf(server.port, password, 'postgres'), cluster)) {
      log.info({ port: server.port }, 'took over the PostgreSQL server of an earlier run');
      return server;
    }
    if (performance.now() > deadline) await stopPostmaster(cluster, server, TAKEOVER_PATIENCE_MS);
    else await sleep(100);
  }
  log.info({}, 'cleaned up after an earlier run that was killed');
  await removePostmasterFile(cluster);
  return undefined;
}

async function start(place: Place, logFile: string, password: string): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(place, logFile, password);
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(500 * attempt);
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (known.rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}
