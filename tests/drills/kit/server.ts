/** A PostgreSQL server of a drill's own, whose processes can be killed and stopped. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { cleanUpEmbedded, startEmbedded } from '../../../server/database/embedded/index.ts';
import { migrate } from '../../../server/database/index.ts';

const run = promisify(execFile);

export interface OwnServer {
  /** A migrated database. */
  readonly url: string;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** Starts a server as it is shipped; it is started again when it ends, as by any service manager. */
export async function startOwnServer(): Promise<OwnServer> {
  // Under this name it is cleared away by the next run of the tests if this one can't.
  const dataDirectory = await mkdtemp(join(tmpdir(), 'onsale-test-'));
  await chmod(dataDirectory, 0o755);
  const server = await startEmbedded({ dataDirectory });
  await migrate(server.url);
  return {
    url: server.url,
    remove: async () => {
      await server.stop();
      await cleanUpEmbedded(dataDirectory);
    },
  };
}

/** All processes of the server at `url`: its postmaster first, then its children. */
export async function serverProcesses(url: string): Promise<number[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
    const lines = stdout.trim().split('\n');
    const processes = lines.map((line) => line.trim().split(/\s+/).map(Number));
    const postmaster = processes.find(([pid]) => pid === rows[0]?.pid)?.[1];
    if (postmaster === undefined) throw new Error(`no process of this machine serves ${new URL(url).host}`);
    return [postmaster, ...processes.flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []))];
  });
}

/** Sends a signal to processes; those that have ended meanwhile are passed over. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Waits until a server answers at `url`. */
export async function untilAnswers(url: string): Promise<void> {
  while (!(await answers(url))) await sleep(5);
}

/** Whether a server answers at `url`. */
export const answers = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
