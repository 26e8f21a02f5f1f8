/**
 * Sending an attempt to book until its outcome is known: what may have taken effect is asked again with the same key, so that
 * it takes effect once. Pure but for what it is handed.
 */

/** What is known of an answer that was no success. */
export interface Failure {
  /** 0: no answer came at all. */
  readonly status: number;
  readonly code?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

export type Verdict =
  /** Decided: nothing was booked. */
  | 'refused'
  /** The hold is a booking already: another attempt of ours was faster. */
  | 'booked'
  /** Ask again with the same key. */
  | 'ask again';

/** What to do after a failure. */
export function verdictOf({ status, code }: Failure): Verdict {
  if (code === 'already_booked') return 'booked';
  // 4xx is the server's word; a missing answer, 408 and 5xx leave open what happened.
  const isDecided = status >= 400 && status < 500;
  return isDecided && status !== 408 && status !== 429 ? 'refused' : 'ask again';
}

/** Pauses before each further try, in milliseconds: about half a minute in all. A server that restarts is back by then. */
export const PAUSES_MS: readonly number[] = [500, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000];

export type Outcome<Booking> =
  | { readonly kind: 'done'; readonly booking: Booking }
  | { readonly kind: 'booked' }
  | { readonly kind: 'refused'; readonly failure: unknown }
  | { readonly kind: 'unknown'; readonly failure: unknown };

export interface SubmitDeps<Booking> {
  send(): Promise<Booking>;
  /** Reads what was thrown. */
  failureOf(thrown: unknown): Failure;
  sleep(milliseconds: number): Promise<void>;
  /** Default: PAUSES_MS. */
  readonly pausesMs?: readonly number[];
  /** Told before each further try. */
  onRetry?: (attempt: number) => void;
}

/** Sends until the outcome is known, or the pauses are used up. */
export async function submit<Booking>(deps: SubmitDeps<Booking>): Promise<Outcome<Booking>> {
  const { pausesMs = PAUSES_MS } = deps;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { kind: 'done', booking: await deps.send() };
    } catch (thrown) {
      const failure = deps.failureOf(thrown);
      const verdict = verdictOf(failure);
      if (verdict === 'booked') return { kind: 'booked' };
      if (verdict === 'refused') return { kind: 'refused', failure: thrown };
      const pause = pausesMs[attempt];
      if (pause === undefined) return { kind: 'unknown', failure: thrown };
      deps.onRetry?.(attempt + 1);
      await deps.sleep(Math.max(pause, (failure.retryAfterSeconds ?? 0) * 1_000));
    }
  }
}
