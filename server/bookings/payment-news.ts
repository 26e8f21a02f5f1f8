/**
 * News of payments that were not settled when they were made: by webhook, or by asking the provider. Money that arrives
 * climbs a ladder: the claim is still ours: confirm; it expired, but the same places are free: take them again and
 * confirm; gone or canceled: refund in full and say why. All of it is one decision of the database.
 */
import { asErrorCode, type ClaimPayment } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { showOfId } from '../lib/ids.ts';
import type { WebhookEvent } from '../payments/index.ts';
import type { Context } from './context.ts';
import { providerOf } from './pay.ts';
import { runRefunds } from './refunds.ts';
import { readPaymentByReference } from './rows.ts';

/** Money that nothing matches goes back when it is older than this. Until then its claim may still be on its way. */
const UNMATCHED_SECONDS = 60;
const UNSETTLED_PER_ROUND = 100;

/**
 * Takes an event of a provider. Succeeds once the effect is durable; an event that was seen before changes nothing.
 * Refuses `payment_not_found` while the booking may still be on its way: the provider sends it again.
 */
export async function settlePayment(
  context: Context,
  provider: string,
  event: WebhookEvent,
): Promise<Result<void>> {
  const { pool } = context;
  const seen = await pool.query('select from payment_events where provider = $1 and event_id = $2', [
    provider,
    event.id,
  ]);
  if (seen.rowCount) return ok(undefined);
  const failure = event.failure ?? 'The payment failed.';
  const settled = await applyNews(context, provider, event.reference, event.state, failure, event.paidAt);
  if (!settled.ok) return settled;
  await pool.query('insert into payment_events (provider, event_id) values ($1, $2) on conflict do nothing', [
    provider,
    event.id,
  ]);
  return settled;
}

async function applyNews(
  context: Context,
  provider: string,
  reference: string,
  state: WebhookEvent['state'],
  failure: string,
  paidAt: string,
): Promise<Result<void>> {
  const showId = showOfId(reference);
  const payment =
    showId === undefined ? undefined : await readPaymentByReference(context.pool, showId, reference);
  if (showId === undefined || payment?.provider !== provider) {
    return giveBackUnmatched(context, provider, reference, state, paidAt);
  }
  if (state === 'failed') {
    await markUnpaid(context, showId, reference, 'failed', failure);
    return ok(undefined);
  }
  if (payment.state === 'voided') return giveBack(context, provider, reference);
  if (state === 'authorized')
    return captureAndConfirm(context, showId, payment.claimId, { ...payment, reference });
  return confirmPaid(context, showId, payment.claimId, {
    provider,
    reference,
    state: 'captured',
    amount: payment.amount,
  });
}

/** Takes what was promised, then confirms. A capture that fails for good ends the payment. */
async function captureAndConfirm(
  context: Context,
  showId: number,
  claimId: string,
  { provider, reference, amount }: { provider: string; reference: string; amount: number },
): Promise<Result<void>> {
  const currency = (await context.setupOf(showId))?.currency ?? '';
  const outcome = await providerOf(context, provider).capture(reference, { amount, currency });
  if (outcome.state === 'unknown') return refuse('payment_not_found', 'The provider does not say yet.');
  if (outcome.state === 'failed') {
    await markUnpaid(context, showId, reference, 'failed', outcome.reason);
    return ok(undefined);
  }
  return confirmPaid(context, showId, claimId, { provider, reference, state: 'captured', amount });
}

/** Money for a payment that we have given up, or that nothing matches. */
async function giveBack(context: Context, provider: string, reference: string): Promise<Result<void>> {
  const outcome = await providerOf(context, provider).void(reference);
  if (outcome.state !== 'done') return refuse('payment_not_found');
  context.log.warn({ reference }, 'a payment that no booking waits for went back');
  return ok(undefined);
}

async function confirmPaid(
  context: Context,
  showId: number,
  claimId: string,
  payment: ClaimPayment,
): Promise<Result<void>> {
  const decided = await context.engine.decide(showId, {
    kind: 'settle',
    request: { id: claimId, event: 'confirm', payment, by_role: false },
  });
  if (!decided.ok) return decided;
  const { code, detail } = decided.value;
  if (code === undefined && !detail?.refunded) return ok(undefined);
  // Given up in the meantime: the commit has written nothing down.
  if (code === 'payment_not_found') return giveBack(context, payment.provider, payment.reference);
  // Either the refund is asked for in the same commit, or it was before.
  context.log.warn(
    { claimId, code: asErrorCode(code ?? 'already_booked') },
    'a payment came too late and goes back',
  );
  await runRefunds(context, showId, claimId).catch((error: unknown) =>
    context.log.warn({ err: error, claimId }, 'a refund is left to the outbox'),
  );
  return ok(undefined);
}

/** Only forward: a payment that is captured stays so. */
async function markUnpaid(
  { pool }: Context,
  showId: number,
  reference: string,
  state: 'failed' | 'voided',
  failure: string,
): Promise<void> {
  await pool.query(
    `update payments set state = $3, failure = $4, settled_at = onsale_clock()
     where show_id = $1 and reference = $2 and state not in ('captured', 'failed', 'voided')`,
    [showId, reference, state, failure],
  );
}

async function giveBackUnmatched(
  context: Context,
  provider: string,
  reference: string,
  state: WebhookEvent['state'],
  paidAt: string,
): Promise<Result<void>> {
  const { rows } = await context.pool.query<{ old: boolean }>(
    'select $1::timestamptz < clock_timestamp() - make_interval(secs => $2) as old',
    [paidAt, UNMATCHED_SECONDS],
  );
  if (state === 'failed') return ok(undefined);
  if (!rows[0]?.old) return refuse('payment_not_found');
  return giveBack(context, provider, reference);
}

/**
 * Asks the providers about payments that nobody has told of: unknown outcomes, and webhooks that never came. Gives up
 * those whose booking has ended meanwhile. Returns how many it looked at.
 */
export async function reconcilePayments(context: Context): Promise<number> {
  const { rows } = await context.pool.query<{
    showId: number;
    claimId: string;
    provider: string;
    reference: string;
    amount: number;
    ended: boolean;
  }>(
    `select p.show_id as "showId", p.claim_id as "claimId", p.provider, p.reference, p.amount,
            c.state in ('expired', 'canceled') as ended
     from payments p join claims c on c.show_id = p.show_id and c.id = p.claim_id
     where p.created_at < onsale_clock() - interval '5 seconds' and (
       p.state in ('processing', 'unknown', 'authorized')
       or p.state = 'action_required' and c.state in ('expired', 'canceled'))
     -- In no order: many that stay as they are must not keep the others waiting.
     order by random() limit $1`,
    [UNSETTLED_PER_ROUND],
  );
  for (const { ended, ...payment } of rows) {
    try {
      await reconcile(context, payment, ended);
    } catch (error) {
      context.log.warn({ err: error, reference: payment.reference }, 'a payment could not be reconciled yet');
    }
  }
  return rows.length;
}

async function reconcile(
  context: Context,
  {
    showId,
    claimId,
    ...payment
  }: { showId: number; claimId: string; provider: string; reference: string; amount: number },
  ended: boolean,
): Promise<void> {
  const provider = providerOf(context, payment.provider);
  const found = await provider.lookup(payment.reference);
  if (found.state === 'authorized') {
    await captureAndConfirm(context, showId, claimId, payment);
  } else if (found.state === 'captured') {
    await confirmPaid(context, showId, claimId, { ...payment, state: 'captured' });
  } else if (found.state === 'declined' || found.state === 'absent' || found.state === 'voided') {
    const reason = found.state === 'declined' ? found.reason : 'The provider knows of no such payment.';
    await markUnpaid(context, showId, payment.reference, 'failed', reason);
  } else if (ended) {
    // First here, so that a webhook that comes meanwhile confirms nothing with it.
    await markUnpaid(context, showId, payment.reference, 'voided', 'The booking ended before it was paid.');
    await giveBack(context, payment.provider, payment.reference);
  }
}

/**
 * Gives up payments that a provider knows and no booking matches: the process that asked for them died before its commit.
 * Looks at those that are older than any request can take. Returns how many it gave up.
 */
export async function voidUnmatchedPayments(context: Context): Promise<number> {
  let voided = 0;
  for (const provider of context.providers) {
    for (const reference of await provider.recentReferences(UNMATCHED_SECONDS)) {
      const showId = showOfId(reference);
      if (showId !== undefined && (await isRecorded(context, showId, reference))) continue;
      const outcome = await provider.void(reference);
      if (outcome.state === 'done') voided += 1;
      context.log.warn({ reference, outcome: outcome.state }, 'a payment that no booking matches goes back');
    }
  }
  return voided;
}

async function isRecorded({ pool }: Context, showId: number, reference: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from payments where show_id = $1 and reference = $2', [
    showId,
    reference,
  ]);
  return (rowCount ?? 0) > 0;
}
