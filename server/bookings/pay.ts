/** Asking the payment provider, before the commit that the answer goes into. Never inside a transaction. */
import type { ClaimPayment } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { newClaimId } from '../lib/ids.ts';
import type { Money } from '../lib/money.ts';
import type { Context } from './context.ts';

/** What a payment makes of a booking, and the row to write with it; no payment where nothing is to be paid. */
export interface Paid {
  readonly state: 'pending' | 'confirmed';
  readonly payment?: ClaimPayment;
}

export interface PayRequest {
  readonly showId: number;
  readonly amount: Money;
  /** Absent: the customer pays later. */
  readonly token: string | undefined;
}

/**
 * Authorizes a payment. A total of zero needs none. A provider that is not sure, or wants the customer to do something
 * first, leaves the booking pending until its webhook or a look-up tells. Refuses `payment_declined` and
 * `unknown_payment_token`: nothing was taken then.
 */
export async function pay(context: Context, { showId, amount, token }: PayRequest): Promise<Result<Paid>> {
  if (amount.amount === 0) return ok({ state: 'confirmed' });
  if (token === undefined) return ok({ state: 'pending' });
  const [provider] = context.providers;
  const returnUrl = `${context.publicUrl}/`;
  // Each attempt has a payment of its own, so that one that comes to nothing can be given up without asking who shares it.
  // Made like a claim's id, it names the show, and a webhook finds its way.
  const reference = newClaimId(showId);
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
