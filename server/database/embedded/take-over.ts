/** Getting a running server for a cluster, whatever an earlier run has left there. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { clusterOf, startServer, urlOf } from './cluster.ts';
import type { Place } from './place.ts';
import {
  answers,
  isServerOf,
  type Postmaster,
  readPostmaster,
  removePostmasterFile,
  stopPostmaster,
} from './postmaster.ts';

/** How long a server that was left behind may take to answer, and then to stop, in milliseconds. */
const PATIENCE_MS = 5_000;
/** After a crash the old server's processes may need a moment to let go of its memory. */
const START_ATTEMPTS = 4;

/** Uses the server that is left from a killed process if it answers; otherwise clears it away. */
export async function takeOver(place: Place, password: string, log: Log): Promise<Postmaster | undefined> {
  const cluster = clusterOf(place);
  const server = await readPostmaster(cluster);
  if (server === undefined) return undefined;
  const deadline = performance.now() + PATIENCE_MS;
  while (await isServerOf(cluster, server)) {
    if (await answers(urlOf(server.port, password, 'postgres'), cluster)) {
      log.info({ port: server.port }, 'took over the PostgreSQL server of an earlier run');
      return server;
    }
    if (performance.now() > deadline) await stopPostmaster(cluster, server, PATIENCE_MS);
    else await sleep(100);
  }
  log.info({}, 'cleaned up after an earlier run that was killed');
  await removePostmasterFile(cluster);
  return undefined;
}

/** Starts a server; more than once when it fails, since a crash may have left something that goes away by itself. */
export async function start(
  place: Place,
  logFile: string,
  password: string,
  port?: number,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(place, logFile, password, port);
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(500 * attempt);
    }
  }
}
