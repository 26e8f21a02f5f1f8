/** The file in which a PostgreSQL server says that it runs, and what can be done with the server it names. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { commandLine, processIdentity } from './process.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What a server's postmaster.pid says, whether or not that server is still alive. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  // Documented in PostgreSQL's pidfile.h: process, data folder, start time, port, socket folder, address, memory, status.
  const [pid, , , port] = text.split('\n');
  return Number(pid) > 0 && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : undefined;
}

export async function removePostmasterFile(cluster: string): Promise<void> {
  await rm(pidFile(cluster), { force: true });
}

/** Whether the process is a PostgreSQL server of this cluster, and not one that has got its number since. */
export async function isServerOf(cluster: string, { pid }: Postmaster): Promise<boolean> {
  if ((await processIdentity(pid)) === undefined) return false;
  const command = await commandLine(pid);
  return command?.includes('postgres') === true && command.includes(cluster);
}

const INVALID_PASSWORD = '28P01';

/**
 * Whether a server answers at `url` and serves this cluster.
 * @throws when it answers but our password is not its own
 */
export async function answers(url: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string }>('select current_setting($1) as directory', [
      'data_directory',
    ]);
    return rows[0]?.directory === cluster;
  } catch (error) {
    if ((error as { code?: string }).code !== INVALID_PASSWORD) return false;
    throw new Error(`secrets.json does not fit the database in ${cluster}. Restore it from a backup.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Stops a server: politely at first (`SIGINT`, its fast shutdown), then at once. Resolves when it is gone.
 * @param patienceMs how long the polite way may take, in milliseconds
 */
export async function stopPostmaster(cluster: string, server: Postmaster, patienceMs: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!(await isServerOf(cluster, server))) return;
    signalProcess(server.pid, signal);
    if (await waitUntilGone(server.pid, waitMs)) return;
  }
}

async function waitUntilGone(pid: number, waitMs: number): Promise<boolean> {
  const deadline = performance.now() + waitMs;
  while (performance.now() < deadline) {
    if ((await processIdentity(pid)) === undefined) return true;
    await sleep(10);
  }
  return false;
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime.
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
