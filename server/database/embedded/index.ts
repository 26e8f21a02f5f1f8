/**
 * A PostgreSQL server of our own, from binaries that npm installed: nothing to set up, and data that survives. It is
 * the real server with its real durability, only smaller in memory.
 */
import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Log, silentLog } from '../log.ts';
import { clusterOf, initializeCluster, NAME, urlOf } from './cluster.ts';
import { ownerOf, takeOwnership } from './owner.ts';
import { existingDirectory, providePlace } from './place.ts';
import { answers, isServerOf, readPostmaster, stopPostmaster } from './postmaster.ts';
import { provideSecrets, readSecrets } from './secrets.ts';
import { supervise } from './supervise.ts';
import { start, takeOver } from './take-over.ts';

export { DataDirectoryInUseError } from './owner.ts';

const STOP_PATIENCE_MS = 20_000;

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
    const password = secrets.databasePassword;
    const cluster = clusterOf(place);
    const logFile = join(dataDirectory, 'postgres.log');
    let server = (await takeOver(place, password, log)) ?? (await start(place, logFile, password));
    const { port } = server;
    await createDatabase(urlOf(port, password, 'postgres'));
    const unwatch = supervise(
      () => isServerOf(cluster, server),
      async () => {
        // On the same port, because everybody has the URL already.
        server = await start(place, logFile, password, port);
      },
      log,
    );
    return {
      url: urlOf(port, password),
      secretKey: secrets.secretKey,
      adminToken: secrets.adminToken,
      firstStart,
      stop: async () => {
        await unwatch();
        await stopPostmaster(cluster, server, STOP_PATIENCE_MS);
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
  // A strict umask would lock PostgreSQL's account out of a folder that holds nothing secret but files of mode 0600.
  if (await makeFolder(dataDirectory)) await chmod(dataDirectory, 0o755);
}

/** Makes a folder and what is above it; false when it is there. Node's own recursion never ends below /proc. */
async function makeFolder(path: string): Promise<boolean> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return false;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  await mkdir(path);
  return true;
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
