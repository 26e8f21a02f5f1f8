/**
 * Password hashing, in bounds. A hash is meant to be slow (scrypt, some 50 ms on a thread of its own): a crowd that signs in
 * must not take the processor from those who buy.
 */
import { RefusalError, refuse } from '../lib/errors.ts';

export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 128;

/** Hashes that are worked on at once, and that may wait for it. */
const AT_ONCE = 2;
const WAITING_MAX = 100;

/** Runs work when there is room for it. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Lets few at a time work. @throws RefusalError overloaded when too many wait */
export function createTurns(atOnce = AT_ONCE, waitingMax = WAITING_MAX): InTurn {
  const waiting: (() => void)[] = [];
  let working = 0;
  const begin = async (): Promise<void> => {
    if (working < atOnce) {
      working += 1;
      return;
    }
    if (waiting.length >= waitingMax)
      throw new RefusalError(refuse('overloaded', 'Too many people sign in at this moment.').refusal);
    // Whoever ends hands its place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
