/** What can be done with a booking that exists: read it, list, confirm, cancel, refund. */
import { asErrorCode, type SettleRequest } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { showOfId, ticketOfId } from '../lib/ids.ts';
import { afterDecision } from './after.ts';
import { type Access, actedBy, type Context, customerHashOf, mayWith } from './context.ts';
import { giveUpPayment, type Paid, pay } from './pay.ts';
import { parseReference } from './reference.ts';
import { runRefunds } from './refunds.ts';
import { refusalOf } from './refusals.ts';
import { type ClaimRow, readClaimByNumber } from './rows.ts';
import { type BookingView, signTickets, toBooking } from './views.ts';

/** Reads a booking by its id or reference. Refuses `booking_not_found`, also for a wrong secret. */
export async function getBooking(
  context: Context,
  idOrReference: string,
  access: Access,
): Promise<Result<BookingView>> {
  const row = await openBooking(context, idOrReference, access);
  return row.ok ? showSigned(context, row.value) : row;
}

/**
 * Confirms a booking with a payment, or because a role says so (paid at the door). One that is confirmed already, or whose
 * payment is under way, is answered as it is. An expired booking is brought back only by a role, if its places are free.
 */
export async function confirmBooking(
  context: Context,
  id: string,
  payment: { readonly token: string } | undefined,
  access: Access,
): Promise<Result<BookingView>> {
  const opened = await openBooking(context, id, access);
  if (!opened.ok) return opened;
  const row = opened.value;
  const expired = row.due || row.state === 'expired';
  if (row.state === 'confirmed' || (!expired && isUnderWay(row))) return showSigned(context, row);
  if (row.state === 'canceled') return refuse('booking_canceled');
  const byRole = await mayWith(context, access, 'bookings.sell', row.show_id);
  if (!byRole && !isOwn(context, row, access)) return refuse('forbidden');
  if (expired && !byRole) return refuse('booking_expired');
  if (row.total > 0 && payment === undefined && !byRole) return refuse('payment_required');
  const paid = await payFor(context, row, payment?.token);
  if (!paid.ok) return paid;
  const waits = paid.value.state === 'pending' && paid.value.payment !== undefined;
  return settle(context, row, {
    id: row.id,
    event: waits ? 'await' : 'confirm',
    payment: paid.value.payment,
    ...actedBy(access, byRole),
  });
}

/** Whether money may be on its way: a second payment would charge twice. */
const isUnderWay = ({ payments }: ClaimRow): boolean =>
  payments.some(({ state }) => state === 'processing' || state === 'unknown' || state === 'authorized');

/** Asks for what a booking costs; for nothing where a role confirms without a payment. */
async function payFor(context: Context, row: ClaimRow, token: string | undefined): Promise<Result<Paid>> {
  if (token === undefined) return ok({ state: 'confirmed' });
  const shown = await context.viewContextOf(row.show_id);
  if (!shown.ok) return shown;
  const amount = { amount: row.total, currency: shown.value.setup.currency };
  return pay(context, { showId: row.show_id, amount, token });
}

export interface CancelInput {
  /** Ids of the tickets to cancel; all when absent. */
  readonly tickets?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/**
 * Cancels a booking or some of its tickets: the places are free at once, what was paid for them goes back. Canceling what
 * is canceled changes nothing.
 */
export async function cancelBooking(
  context: Context,
  id: string,
  { tickets, reason }: CancelInput,
  access: Access,
): Promise<Result<BookingView>> {
  const opened = await openBooking(context, id, access);
  if (!opened.ok) return opened;
  const row = opened.value;
  const byRole = await mayWith(context, access, 'bookings.change', row.show_id);
  if (!byRole && !isOwn(context, row, access)) return refuse('forbidden');
  const numbers = tickets?.map((ticket) => ticketOfId(ticket)).filter((ticket) => ticket?.claimId === row.id);
  if (numbers !== undefined && numbers.length < (tickets?.length ?? 0)) return refuse('ticket_not_found');
  return settle(context, row, {
    id: row.id,
    event: 'cancel',
    tickets: numbers?.map((ticket) => ticket?.number ?? 0),
    reason,
    ...actedBy(access, byRole),
  });
}

export interface RefundInput {
  /** Minor units; all that is left when absent. */
  readonly amount?: number | undefined;
  readonly reason: string;
}

/** Gives money back without touching places. Only for roles: refuses `forbidden`. The same key refunds once. */
export async function refundBooking(
  context: Context,
  id: string,
  { amount, reason }: RefundInput,
  access: Access,
  key: string,
): Promise<Result<BookingView>> {
  const opened = await openBooking(context, id, access);
  if (!opened.ok) return opened;
  const row = opened.value;
  if (!(await mayWith(context, access, 'bookings.refund', row.show_id))) return refuse('forbidden');
  const decided = await context.engine.decide(row.show_id, {
    kind: 'refund',
    request: {
      id: row.id,
      amount,
      reason,
      key: context.identity.digest('refund', key),
      fingerprint: context.identity.digest('refund', row.id, String(amount), reason),
      ...actedBy(access, true),
    },
  });
  if (!decided.ok) return decided;
  return decided.value.code === undefined ? finish(context, row) : refused(context, row, decided.value);
}

/** A booking for somebody who may have its mails sent again, whose it is, and whether a role lets them. Refuses `forbidden`. */
export async function openForMail(
  context: Context,
  id: string,
  access: Access,
): Promise<Result<OpenedForMail>> {
  const opened = await openBooking(context, id, access);
  if (!opened.ok) return opened;
  const isRole = await mayWith(context, access, 'bookings.change', opened.value.show_id);
  if (!isRole && !isOwn(context, opened.value, access)) return refuse('forbidden');
  const shown = await context.viewContextOf(opened.value.show_id);
  if (!shown.ok) return shown;
  const { organizerId } = shown.value.setup.event;
  return ok({ booking: toBooking(opened.value, shown.value), isRole, organizerId });
}

interface OpenedForMail {
  readonly booking: BookingView;
  readonly isRole: boolean;
  readonly organizerId: number | null;
}

/** Decides an event of a booking and shows what became of it. */
async function settle(context: Context, row: ClaimRow, request: SettleRequest): Promise<Result<BookingView>> {
  const decided = await context.engine.decide(row.show_id, { kind: 'settle', request });
  const paid: Paid = { state: 'pending', ...(request.payment && { payment: request.payment }) };
  if (!decided.ok) {
    if (decided.refusal.code !== 'outcome_unknown') await giveUpPayment(context, paid);
    return decided;
  }
  const { code, detail } = decided.value;
  if (code === undefined) return finish(context, row);
  if (request.event === 'await' && code === 'already_booked') {
    await giveUpPayment(context, paid);
    return reread(context, row);
  }
  // What the commit has written down goes back as a refund; what it knows nothing of is given up.
  if (detail?.refunded) await finish(context, row);
  else await giveUpPayment(context, paid);
  return refused(context, row, decided.value);
}

export async function refused(
  context: Context,
  row: ClaimRow,
  decision: Parameters<typeof refusalOf>[0],
): Promise<Result<BookingView>> {
  if (asErrorCode(decision.code ?? '') === 'hold_expired') return refuse('booking_expired');
  const shown = await context.viewContextOf(row.show_id);
  return shown.ok ? { ok: false, refusal: refusalOf(decision, shown.value) } : shown;
}

/** Gives back the money that the commit asked for, and reads the booking again. The outbox does it if this can't. */
async function finish(context: Context, { show_id: showId, id }: ClaimRow): Promise<Result<BookingView>> {
  await runRefunds(context, showId, id).catch((error: unknown) =>
    context.log.warn({ err: error, claimId: id }, 'a refund is left to the outbox'),
  );
  return reread(context, { show_id: showId, id });
}

export async function reread(context: Context, { show_id: showId, id }: Pick<ClaimRow, 'show_id' | 'id'>) {
  return afterDecision(async () => {
    const row = await context.readClaim(showId, id);
    return row === undefined ? refuse('booking_not_found') : showSigned(context, row);
  });
}

export async function openBooking(
  context: Context,
  idOrReference: string,
  access: Access,
): Promise<Result<ClaimRow>> {
  const reference = parseReference(idOrReference);
  const showId = reference?.showId ?? showOfId(idOrReference);
  if (showId === undefined) return refuse('booking_not_found');
  const row =
    reference === undefined
      ? await context.readClaim(showId, idOrReference)
      : await readClaimByNumber(context.pool, showId, reference.number);
  const known = row !== undefined && row.number !== null;
  if (!known) return refuse('booking_not_found');
  const isOpen =
    isOwn(context, row, access) || (await mayWith(context, access, 'bookings.read', row.show_id));
  return isOpen ? ok(row) : refuse('booking_not_found');
}

/** Whether somebody comes as the owner of a booking: with its secret, or signed in as its customer. */
export const isOwn = (context: Context, { id, customer_hash: hash }: ClaimRow, access: Access): boolean =>
  context.identity.isSecretOf(id, access.secret) ||
  (hash !== null && hash === customerHashOf(context, access.actor));

export async function show(context: Context, row: ClaimRow): Promise<Result<BookingView>> {
  const shown = await context.viewContextOf(row.show_id);
  return shown.ok ? ok(toBooking(row, shown.value)) : shown;
}

/** One booking, with the codes that open the door. */
async function showSigned(context: Context, row: ClaimRow): Promise<Result<BookingView>> {
  const shown = await show(context, row);
  return shown.ok ? ok(signTickets(shown.value, context.signTicket)) : shown;
}
