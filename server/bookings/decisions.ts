/** Between a request and its row: what a granted request has become, as the database wrote it, without reading it back. */
import type { Decision, PlaceRequest, SettleRequest } from '../inventory/index.ts';
import type { ClaimRow, PaymentRow } from './rows.ts';
import { ticketsOf } from './views.ts';

/** The row of a new claim. */
export function rowOfPlaced(showId: number, request: PlaceRequest, decision: Decision): ClaimRow {
  const { state } = request;
  const lines = decision.lines ?? [];
  const now = new Date(decision.now);
  const after = (seconds: number) => new Date(decision.now + seconds * 1000);
  return {
    show_id: showId,
    id: request.id,
    kind: request.kind,
    state,
    number: decision.number ?? null,
    expires_at:
      state === 'held'
        ? after(decision.holdSeconds)
        : state === 'pending'
          ? after(decision.paymentSeconds)
          : null,
    expires_at_max: state === 'held' ? after(decision.holdSecondsMax) : null,
    due: false,
    lines,
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    total: decision.total ?? 0,
    customer: request.customer ?? null,
    customer_hash: request.customer_hash ?? null,
    names: request.names ?? null,
    code_seed: request.code_seed,
    book_key: request.key ?? null,
    book_fingerprint: request.fingerprint ?? null,
    created_at: now,
    booked_at: state === 'held' ? null : now,
    confirmed_at: state === 'confirmed' ? now : null,
    ended_at: null,
    end_reason: null,
    tickets: state === 'confirmed' ? ticketsOf(lines, request.names ?? null) : [],
    payments: request.payment === undefined ? [] : [toPaymentRow(request.payment, 1)],
    refunds: [],
  };
}

/** The row of a hold that has become a booking. */
export function rowOfBooked(hold: ClaimRow, request: SettleRequest, decision: Decision): ClaimRow {
  const confirmed = request.event === 'purchase';
  const now = new Date(decision.now);
  const names = request.names ?? hold.names;
  const payments =
    request.payment === undefined ? [] : [toPaymentRow(request.payment, hold.payments.length + 1)];
  return {
    ...hold,
    state: confirmed ? 'confirmed' : 'pending',
    number: decision.number ?? null,
    expires_at: confirmed ? null : new Date(decision.now + decision.paymentSeconds * 1000),
    expires_at_max: null,
    customer: request.customer ?? hold.customer,
    customer_hash: request.customer_hash ?? hold.customer_hash,
    names,
    booked_at: now,
    confirmed_at: confirmed ? now : null,
    tickets: confirmed ? ticketsOf(decision.lines ?? hold.lines, names) : [],
    payments: [...hold.payments, ...payments],
  };
}

function toPaymentRow(payment: NonNullable<PlaceRequest['payment']>, number: number): PaymentRow {
  const { provider, reference, state, amount, action_url: actionUrl = null } = payment;
  return { number, provider, reference, state, amount, actionUrl, failure: null };
}
