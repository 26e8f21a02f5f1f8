/** Keeps the embedded server running for as long as we do. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';

const INTERVAL_MS = 500;

/**
 * Calls `restart` whenever `isAlive` says no, until the returned function is called; that one waits for a restart which
 * is under way. A restart that fails is tried again.
 */
export function supervise(
  isAlive: () => Promise<boolean>,
  restart: () => Promise<void>,
  log: Log,
): () => Promise<void> {
  const stopping = new AbortController();
  const pause = () => sleep(INTERVAL_MS, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
  const watch = async () => {
    for (await pause(); !stopping.signal.aborted; await pause()) {
      if (await isAlive()) continue;
      log.warn({}, 'the PostgreSQL server has ended by itself, starting it again');
      await restart().catch((error) => log.warn({ err: error }, 'PostgreSQL could not be started again'));
    }
  };
  const watching = watch();
  return async () => {
    stopping.abort();
    await watching;
  };
}
