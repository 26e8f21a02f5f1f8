/** Running a transaction again that PostgreSQL gave up in favor of another. */
import { setTimeout as sleep } from 'node:timers/promises';

const GIVEN_UP = new Set(['40001', '40P01']);
const PAUSE_MS_MAX = 40;

export interface Attempts<Value> {
  readonly value: Value;
  /** How often it had to be run again. */
  readonly retries: number;
}

/** Runs `work` until it isn't given up any more. The pauses between are random and grow, so that the same two don't meet again. */
export async function retrying<Value>(work: () => Promise<Value>): Promise<Attempts<Value>> {
  for (let retries = 0; ; retries += 1) {
    try {
      return { value: await work(), retries };
    } catch (error) {
      if (!GIVEN_UP.has((error as { code?: string }).code ?? '')) throw error;
      await sleep(Math.random() * Math.min(PAUSE_MS_MAX, 2 ** (retries + 1)));
    }
  }
}
