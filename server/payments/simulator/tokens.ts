/** The simulator's test tokens: what each of them stands for. Pure; nothing is remembered. */
import type { Authorization, Lookup } from '../provider.ts';

/** States of a row in the simulator's books. */
export type LedgerState = 'action_required' | 'processing' | 'captured' | 'failed' | 'voided';

/** Tokens whose payments go on after they were answered, and the state in which they begin. */
export const LASTING_TOKENS: Readonly<Record<string, LedgerState>> = {
  tok_action: 'action_required',
  tok_slow: 'processing',
  // The money was taken, and only the answer was lost.
  tok_timeout: 'captured',
};

/** All that it knows, in the order in which a page should show them. */
export const TEST_TOKENS: readonly string[] = ['tok_approve', 'tok_decline', ...Object.keys(LASTING_TOKENS)];

const CAPTURED: Authorization = { state: 'captured' };
const DECLINED: Authorization = {
  state: 'declined',
  reason: 'The card was declined.',
  code: 'payment_declined',
};
const UNKNOWN_TOKEN: Authorization = {
  state: 'declined',
  reason: 'The simulator knows tok_approve, tok_decline, tok_action, tok_slow and tok_timeout.',
  code: 'unknown_payment_token',
};

/**
 * The answer to a token that is answered at once. A share of `successRate` (0 to 1) of tok_approve is approved; the
 * reference alone decides which, so that a retry meets the same fate on any node.
 */
export function answerAtOnce(token: string, reference: string, successRate: number): Authorization {
  if (token === 'tok_approve')
    return successRate >= 1 || fraction(reference) < successRate ? CAPTURED : DECLINED;
  return token === 'tok_decline' ? DECLINED : UNKNOWN_TOKEN;
}

/** The first answer to a token whose payment goes on; the same at every repetition. */
export function firstAnswer(token: string, reference: string): Authorization {
  if (token === 'tok_action') return { state: 'action_required', actionUrl: actionUrl(reference) };
  return token === 'tok_slow' ? { state: 'processing' } : { state: 'unknown' };
}

/** What became of a payment in the books. */
export function lookupAnswer(state: LedgerState, reference: string): Lookup {
  if (state === 'action_required') return { state, actionUrl: actionUrl(reference) };
  return state === 'failed' ? DECLINED : { state };
}

const actionUrl = (reference: string): string =>
  `/api/v1/payments/simulator/${encodeURIComponent(reference)}`;

/** A number in [0, 1) that looks random and depends on the text alone: FNV-1a, then a finalizer that spreads it. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
