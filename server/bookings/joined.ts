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

/** Whether nobody waits for an answer; see Caller. */
type HasGone = (() => boolean) | undefined;

/** Runs requests, those of the same name joined while one is under way. `run` is told whether all who wait have gone. */
export type Joined<Answer extends Repeatable> = (
  name: string,
  hasGone: HasGone,
  run: (haveAllGone: () => boolean) => Promise<Result<Answer>>,
) => Promise<Result<Answer>>;

export function createJoined<Answer extends Repeatable>(): Joined<Answer> {
  const underWay = new Map<string, { answer: Promise<Result<Answer>>; waiting: HasGone[] }>();
  const join: Joined<Answer> = async (name, hasGone, run) => {
    const first = underWay.get(name);
    if (first !== undefined) {
      first.waiting.push(hasGone);
      const answer = await first.answer;
      // It had been given up already, for want of anybody who waits: this one does.
      if (!answer.ok && answer.refusal.code === 'client_gone') return join(name, hasGone, run);
      return answer.ok ? ok({ ...answer.value, replayed: true }) : answer;
    }
    const waiting = [hasGone];
    const answer = run(() => waiting.every((each) => each?.() === true));
    underWay.set(name, { answer, waiting });
    try {
      return await answer;
    } finally {
      underWay.delete(name);
    }
  };
  return join;
}
