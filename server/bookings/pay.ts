/** Asking the payment provider, before the commit that the answer goes into. Never inside a transaction. */
import type { ClaimPayment } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Money } from '../lib/money.ts';
import type { Context } from './context.ts';

/** What a payment makes of a booking, and the row to write with it; no payment where nothing is to be paid. */
export interface Paid {
  readonly state: 'pending' | 'confirmed';
  readonly payment?: ClaimPayment;
}

export interface PayRequest {
  /** Ours for this attempt, the provider's idempotency key. Starts with the show's number; see showOfReference. */
  readonly reference: string;
  readonly amount: Money;
  /** Absent: the customer pays later. */
  readonly token: string | undefined;
}

/**
 * Authorizes a payment. A total of zero needs none. A provider that is not sure, or wants the customer to do something
 * first, leaves the booking pending until its webhook or a look-up tells. Refuses `payment_declined` and
 * `unknown_payment_token`: nothing was taken then.
 */
export async function pay(context: Context, { reference, amount, token }: PayRequest): Promise<Result<Paid>> {
  if (amount.amount === 0) return ok({ state: 'confirmed' });
  if (token === undefined) return ok({ state: 'pending' });
  const [provider] = context.providers;
  const returnUrl = `${context.publicUrl}/`;
  const answer = await provider.authorize({ reference, amount, token, returnUrl });
  if (answer.state === 'declined') return refuse(answer.code, answer.reason);
  const payment: ClaimPayment = {
    provider: provider.name,
    reference,
    state: answer.state,
    amount: amount.amount,
    ...(answer.state === 'action_required' && { action_url: answer.actionUrl }),
  };
  return ok({ state: answer.state === 'captured' ? 'confirmed' : 'pending', payment });
}

/** Gives up a payment whose claim was refused. A failure is logged; the reconciling job finds the payment again. */
export async function giveUpPayment(context: Context, { payment }: Paid): Promise<void> {
  if (payment === undefined) return;
  try {
    const outcome = await providerOf(context, payment.provider).void(payment.reference);
    if (outcome.state !== 'done')
      context.log.warn({ reference: payment.reference, outcome }, 'a payment was not voided');
  } catch (error) {
    context.log.error({ err: error, reference: payment.reference }, 'a payment was not voided');
  }
}

/** The provider of this name. Throws when none of the configured ones has it. */
export function providerOf({ providers }: Context, name: string) {
  const provider = providers.find((each) => each.name === name);
  if (provider === undefined) throw new Error(`no payment provider is named ${name}`);
  return provider;
}

/** The reference of a payment attempt: it names the show, so that a webhook finds its way. */
export const paymentReference = (showId: number, digest: string): string => `${showId}.${digest}`;

/** The show that a payment reference names; undefined when it isn't one of ours. */
export function showOfReference(reference: string): number | undefined {
  const showId = Number(reference.slice(0, reference.indexOf('.')));
  return Number.isInteger(showId) && showId > 0 ? showId : undefined;
}

/**
 * Writes down a payment that a pending booking waits for, so that its webhook finds the booking. Outside the show's lock:
 * it moves no places, and the reference makes it safe to repeat.
 */
export async function attachPayment(
  { pool }: Context,
  row: { readonly show_id: number; readonly id: string },
  payment: ClaimPayment,
): Promise<void> {
  await pool.query(
    `insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, action_url, asynchronous)
     select $1, $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, onsale_clock(), $7, true
     from payments where show_id = $1 and claim_id = $2
     on conflict (show_id, reference) where asynchronous do nothing`,
    [
      row.show_id,
      row.id,
      payment.provider,
      payment.reference,
      payment.state,
      payment.amount,
      payment.action_url ?? null,
    ],
  );
}
