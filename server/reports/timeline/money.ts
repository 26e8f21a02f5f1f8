/** What the rows of payments and refunds tell. */
import { formatMoney } from '../../lib/money.ts';
import { CUSTOMER, entry, ONSALE, type TimelineEntry } from './entry.ts';
import type { PaymentRow, RefundRow } from './rows.ts';

/** A payment: asked for, and what became of it. One entry where it was answered at once. */
export function paymentEntries(payment: PaymentRow, currency: string): TimelineEntry[] {
  const { number, provider, reference, amount, createdAt, settledAt } = payment;
  const sum = formatMoney({ amount, currency });
  const name = `Payment ${number} of ${sum}`;
  const detail = `At ${provider}, reference ${reference}.`;
  const outcome = OUTCOMES[payment.state](payment);
  if (settledAt === null || settledAt === createdAt)
    return [entry(createdAt, 'payment', `${name} ${outcome}`, { detail, by: CUSTOMER })];
  return [
    entry(createdAt, 'payment', `${name} was begun.`, { detail, by: CUSTOMER }),
    entry(settledAt, 'payment', `${name} ${outcome}`, { by: provider }),
  ];
}

const OUTCOMES: Readonly<Record<PaymentRow['state'], (payment: PaymentRow) => string>> = {
  action_required: () => 'waits for the customer to confirm it at the bank.',
  processing: () => 'is being worked on by the provider.',
  unknown: () => 'was sent; the provider has not said yet what became of it.',
  authorized: () => 'was authorized and is about to be taken.',
  captured: () => 'was taken.',
  failed: ({ failure }) => `failed${failure === null ? '.' : `: ${failure}`}`,
  voided: () => 'was given up; no money was taken.',
};

/** A refund: asked for, and whether the money went. */
export function refundEntries(refund: RefundRow, currency: string): TimelineEntry[] {
  const { number, paymentNumber, amount, reason, createdAt, settledAt } = refund;
  const sum = formatMoney({ amount, currency });
  const asked = entry(createdAt, 'refund', `Refund ${number} of ${sum} was asked for.`, {
    detail: `Of payment ${paymentNumber}. Reason: ${REASONS[reason] ?? reason}`,
  });
  if (settledAt === null) return [asked];
  return [asked, entry(settledAt, 'refund', `Refund ${number} of ${sum} ${endOf(refund)}`, { by: ONSALE })];
}

const endOf = ({ state, failure }: RefundRow): string =>
  state === 'succeeded' ? 'was paid back.' : `failed${failure === null ? '.' : `: ${failure}`}`;

/** Reasons that decisions give by themselves. */
const REASONS: Readonly<Record<string, string>> = {
  canceled: 'it was canceled.',
  paid_twice: 'it was paid twice.',
  places_gone: 'the money came late, and the places were sold meanwhile.',
  hold_expired: 'the money came after the time to pay had run out.',
  booking_canceled: 'the money came after it was canceled.',
  show_canceled: 'the show was canceled.',
};
