/** Work that is done again and again while a process runs. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface LoopOptions {
  readonly name: string;
  /** Pause between the end of one round and the start of the next, in milliseconds. */
  readonly pauseMs: number;
  readonly work: () => Promise<unknown>;
  readonly log: { warn(fields: object, message: string): void };
}

/** Starts a loop. A round that fails is logged, and the next one comes. The returned function ends it after its round. */
export function startLoop({ name, pauseMs, work, log }: LoopOptions): () => Promise<void> {
  const ending = new AbortController();
  const run = async () => {
    while (!ending.signal.aborted) {
      await work().catch((error: unknown) => log.warn({ err: error, loop: name }, 'background work failed'));
      await sleep(pauseMs, undefined, { signal: ending.signal }).catch(() => {});
    }
  };
  const running = run();
  return () => {
    ending.abort();
    return running;
  };
}
