/**
 * A payment provider that moves no money. Its tokens stand for what real cards do: tok_approve, tok_decline, tok_action,
 * tok_slow, tok_timeout. The first two are answered at once, without a row or a round trip; the others are kept in
 * books of its own in the database, so that a restart forgets nothing.
 */
import type { OpenDatabase } from '../../database/index.ts';
import { ok, type Result, refuse } from '../../lib/errors.ts';
import type { Authorization, AuthorizeRequest, Lookup, Outcome, PaymentProvider } from '../provider.ts';
import { createLedger, type Ledger, type LedgerPayment } from './ledger.ts';
import { answerAtOnce, firstAnswer, LASTING_TOKENS, lookupAnswer } from './tokens.ts';
import { type Delivery, deliveryOf, readWebhook } from './webhook.ts';

export interface SimulatorDeps {
  readonly database: OpenDatabase;
  /** Signs its webhooks. */
  readonly webhookSecret: string;
  /** Share of tok_approve payments that are approved, 0 to 1. */
  readonly successRate: number;
  /** Time until tok_slow is answered, in seconds. */
  readonly slowSeconds: number;
  /** Unix time in milliseconds; only dates signatures. */
  readonly now: () => number;
  /** Takes a webhook to its receiver. True when it was accepted; otherwise, or when it throws, it comes again. */
  readonly deliver: (delivery: Delivery) => Promise<boolean>;
}

/** What a customer sees of a payment that waits for them. */
export type SimulatedPayment = Pick<LedgerPayment, 'reference' | 'amount' | 'currency' | 'state'>;

export interface Simulator extends PaymentProvider {
  /** The payment behind an action URL; payment_not_found when there is none. */
  find(reference: string): Promise<Result<SimulatedPayment>>;
  /** What the customer decides at an action URL. Deciding again is without effect; the webhook tells what counts. */
  complete(reference: string, outcome: 'approve' | 'decline'): Promise<Result<SimulatedPayment>>;
  /**
   * Sends the webhooks that are due, at most `limit`, and says how many it tried. For a worker that calls it again and
   * again, on any number of nodes.
   */
  deliverDueWebhooks(limit?: number): Promise<number>;
}

const DONE: Outcome = { state: 'done' };
const GIVEN_UP: Authorization = {
  state: 'declined',
  reason: 'This payment was given up; try again with a fresh idempotency key.',
  code: 'payment_declined',
};

/** Opens the simulator. */
export function createSimulator(deps: SimulatorDeps): Simulator {
  const { successRate, webhookSecret, now } = deps;
  const ledger = createLedger(deps.database);
  return {
    name: 'simulator',
    inProcess: true,
    async authorize(request) {
      const { token, reference } = request;
      if (!Object.hasOwn(LASTING_TOKENS, token)) return answerAtOnce(token, reference, successRate);
      return await begin(ledger, request, deps.slowSeconds);
    },
    capture: async () => DONE,
    async void(reference) {
      await ledger.void(reference);
      return DONE;
    },
    async refund(request) {
      const done = await ledger.refund(request);
      return done ? DONE : { state: 'failed', reason: 'It is more than what is left of the payment.' };
    },
    async lookup(reference): Promise<Lookup> {
      const payment = await ledger.find(reference);
      return payment === undefined ? { state: 'absent' } : lookupAnswer(payment.state, reference);
    },
    recentReferences: (seconds) => ledger.recent(seconds),
    verifyWebhook: (body, headers) => readWebhook(body, headers, webhookSecret, now()),
    find: (reference) => found(ledger, reference),
    async complete(reference, outcome) {
      await ledger.complete(reference, outcome === 'approve' ? 'captured' : 'failed');
      return await found(ledger, reference);
    },
    deliverDueWebhooks: (limit = 50) => deliverDue(ledger, deps, limit),
  };
}

async function begin(ledger: Ledger, request: AuthorizeRequest, slowSeconds: number): Promise<Authorization> {
  const state = LASTING_TOKENS[request.token] ?? 'processing';
  const dueInSeconds = state === 'processing' ? slowSeconds : null;
  // A repetition finds the row of the first time, and gets its answer.
  const entered = await ledger.enter(request, state, dueInSeconds);
  return entered.state === 'voided' ? GIVEN_UP : firstAnswer(entered.token, request.reference);
}

async function found(ledger: Ledger, reference: string): Promise<Result<SimulatedPayment>> {
  const payment = await ledger.find(reference);
  if (payment === undefined) return refuse('payment_not_found');
  const { amount, currency, state } = payment;
  return ok({ reference, amount, currency, state });
}

async function deliverDue(ledger: Ledger, deps: SimulatorDeps, limit: number): Promise<number> {
  const due = await ledger.takeDue(limit);
  for (const payment of due) {
    const delivery = deliveryOf(payment, deps.webhookSecret, deps.now());
    // What fails here is due again later.
    const accepted = await deps.deliver(delivery).catch(() => false);
    if (accepted) await ledger.delivered(payment);
  }
  return due.length;
}
