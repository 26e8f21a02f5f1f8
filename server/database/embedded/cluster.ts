/** Making a cluster and running a server on it. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { identityOf } from './account.ts';
import { PROGRAM_ENVIRONMENT } from './binaries.ts';
import type { Place } from './place.ts';
import { answers, type Postmaster } from './postmaster.ts';

const run = promisify(execFile);

/** Name of the owning role and of the database. */
export const NAME = 'onsale';

/** Recovery after a crash may replay much; a start that shows no answer for this long has failed. */
const START_TIMEOUT_MS = 120_000;
/** The server's log starts anew above this size. */
const LOG_BYTES_MAX = 20_000_000;

/**
 * Classifies letters as Unicode does, which the search needs, while everything is still compared byte by byte, which is
 * fast and the same on every machine. Not every system has the first one.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** For a small machine with a solid-state disk. fsync and synchronous_commit stay on. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  autovacuum_naptime: '15s',
  // Statements here are short and many; compiling them costs more than it gains.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

export function clusterOf(place: Place): string {
  return join(place.directory, 'cluster');
}

export function urlOf(port: number, password: string, database = NAME): string {
  return `postgres://${NAME}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the cluster: UTF-8, compared byte by byte, password needed. Returns false when it is there already. */
export async function initializeCluster(place: Place, password: string): Promise<boolean> {
  const cluster = clusterOf(place);
  if (existsSync(join(cluster, 'PG_VERSION'))) return false;
  // Made under another name first: an interrupted start leaves no half-made cluster behind.
  const draft = `${cluster}.new`;
  const passwordFile = join(place.directory, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.account !== undefined) await chown(passwordFile, place.account.uid, place.account.gid);
  try {
    await initialize(place, draft, passwordFile);
    await rename(draft, cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return true;
}

async function initialize(place: Place, draft: string, passwordFile: string): Promise<void> {
  const failures: unknown[] = [];
  for (const characterType of CHARACTER_TYPES) {
    await rm(draft, { recursive: true, force: true });
    try {
      await run(
        join(place.bin, 'initdb'),
        [
          `--pgdata=${draft}`,
          `--username=${NAME}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          `--lc-ctype=${characterType}`,
          '--no-instructions',
        ],
        { ...identityOf(place.account), cwd: '/', env: PROGRAM_ENVIRONMENT },
      );
      return;
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `PostgreSQL could not create its files in ${draft}: ${failures[0]}`);
}

/**
 * Starts a server and waits until it answers. It runs in a session of its own, so that Ctrl-C in a terminal reaches
 * only us and the server is stopped last; and it outlives us if we are killed, to be taken over by the next start.
 *
 * @param wantedPort any free one when left out
 * @throws when it ends before it answers, with the last lines of its log
 */
export async function startServer(
  place: Place,
  logFile: string,
  password: string,
  wantedPort?: number,
): Promise<Postmaster> {
  const cluster = clusterOf(place);
  const port = wantedPort ?? (await freePort());
  const log = await open(logFile, (await sizeOf(logFile)) > LOG_BYTES_MAX ? 'w' : 'a', 0o600);
  const settings = Object.entries({ ...SETTINGS, port: String(port) });
  const child = spawn(
    join(place.bin, 'postgres'),
    ['-D', cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...identityOf(place.account),
      cwd: '/',
      env: PROGRAM_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  let ended: string | undefined;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`;
  });
  child.unref();
  await log.close();
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (ended === undefined && performance.now() < deadline) {
    if (child.pid !== undefined && (await answers(urlOf(port, password, 'postgres'), cluster))) {
      return { pid: child.pid, port };
    }
    await sleep(20);
  }
  if (ended === undefined) child.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start (${ended ?? 'no answer'}):\n${await tailOf(logFile)}`);
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

async function tailOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
