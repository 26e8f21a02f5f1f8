/** Answers that come as late whatever they stand for. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What is done for an account takes a few milliseconds more than for none; none of these answers comes earlier than this. */
const ANSWER_MS = 400;

/** Runs work for at least as long as all work of its kind may take. */
export async function evenly<Value>(work: () => Promise<Value>): Promise<Value> {
  const [value] = await Promise.all([work(), sleep(ANSWER_MS)]);
  return value;
}
