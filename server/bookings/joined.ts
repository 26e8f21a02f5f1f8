/**
 * A request that is sent again while it is still under way: a double click, or a retry after a cut connection. It waits for
 * the first and is answered alike. Were each decided by itself, the one whose answer is heard could be refused, and the
 * other still be granted a moment later, when places come back.
 *
 * Within one node: on two, each is decided by itself, and the database sees to it that one key makes one claim.
 */
import { ok, type Result } from '../lib/errors.ts';

interface Repeatable {
  /** Whether the idempotency key had made this before. */
  readonly replayed: boolean;
}

/** Runs requests, those of the same name joined while one is under way. */
export type Joined<Answer extends Repeatable> = (
  name: string,
  run: () => Promise<Result<Answer>>,
) => Promise<Result<Answer>>;

export function createJoined<Answer extends Repeatable>(): Joined<Answer> {
  const underWay = new Map<string, Promise<Result<Answer>>>();
  return async (name, run) => {
    const first = underWay.get(name);
    if (first !== undefined) {
      const answer = await first;
      return answer.ok ? ok({ ...answer.value, replayed: true }) : answer;
    }
    const answer = run();
    underWay.set(name, answer);
    try {
      return await answer;
    } finally {
      underWay.delete(name);
    }
  };
}
