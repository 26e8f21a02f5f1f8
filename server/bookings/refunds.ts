/** Moves the money of refunds that a commit has asked for. Safe to run twice: rows and the provider's key see to it. */
import type { Context } from './context.ts';
import { providerOf } from './pay.ts';
import type { ClaimRow, RefundRow } from './rows.ts';

/** What asked for a refund settles it at once; after this long it has failed to. */
const LATE_SECONDS = 5;
const LATE_PER_ROUND = 300;
/** Refunds under way at once: when a show was canceled there are thousands, and buyers need connections too. */
const AT_ONCE = 6;

/**
 * Runs refunds that nobody has settled: whoever should have done it died, a job was lost with a connection, or there are more
 * than jobs come through. Goes on for as long as there are many and none fails. Returns how many claims it looked at.
 */
export async function runLateRefunds(context: Context): Promise<number> {
  for (let looked = 0; ; ) {
    const { rows } = await context.pool.query<{ show_id: number; claim_id: string }>(
      `select show_id, claim_id from refunds
       where state = 'requested' and created_at < onsale_clock() - make_interval(secs => $1)
       group by show_id, claim_id
       -- In no order: many that fail must not keep the others waiting.
       order by random() limit $2`,
      [LATE_SECONDS, LATE_PER_ROUND],
    );
    looked += rows.length;
    const allSettled = await runSome(context, rows);
    if (!allSettled || rows.length < LATE_PER_ROUND) return looked;
  }
}

/** Returns whether all of them could be settled. */
async function runSome(
  context: Context,
  claims: readonly { readonly show_id: number; readonly claim_id: string }[],
): Promise<boolean> {
  let allSettled = true;
  const waiting = claims.values();
  const work = async () => {
    for (const { show_id: showId, claim_id: claimId } of waiting) {
      await runRefunds(context, showId, claimId).catch((error: unknown) => {
        allSettled = false;
        context.log.warn({ err: error, claimId }, 'a late refund could not be settled yet');
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return allSettled;
}

/**
 * Runs every refund of a claim that is still asked for. Throws when one of them can't be settled yet, so that the job is
 * tried again.
 */
export async function runRefunds(context: Context, showId: number, claimId: string): Promise<void> {
  const row = await context.readClaim(showId, claimId);
  const asked = row?.refunds.filter((refund) => refund.state === 'requested') ?? [];
  for (const refund of asked) await runRefund(context, row as ClaimRow, refund);
}

async function runRefund(context: Context, row: ClaimRow, refund: RefundRow): Promise<void> {
  const payment = row.payments.find((each) => each.number === refund.paymentNumber);
  const setup = await context.setupOf(row.show_id);
  if (payment === undefined || setup === undefined)
    throw new Error(`refund ${row.id}.${refund.number} has no payment`);
  const outcome = await providerOf(context, payment.provider).refund({
    reference: payment.reference,
    amount: { amount: refund.amount, currency: setup.currency },
    key: `${row.id}.${refund.number}`,
    captured: payment.amount,
  });
  if (outcome.state === 'unknown')
    throw new Error(`the outcome of refund ${row.id}.${refund.number} is unknown`);
  const failure = outcome.state === 'failed' ? outcome.reason : null;
  await context.pool.query(
    `update refunds set state = $4, failure = $5, settled_at = onsale_clock()
     where show_id = $1 and claim_id = $2 and number = $3 and state = 'requested'`,
    [row.show_id, row.id, refund.number, failure === null ? 'succeeded' : 'failed', failure],
  );
  if (failure !== null)
    context.log.error({ claimId: row.id, refund: refund.number, failure }, 'a refund failed');
}
