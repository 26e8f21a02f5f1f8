/** Changes of a booking that leave its state and money as they are: other seats, another name on a ticket. */
import type { MoveRequest, RenameRequest } from '../inventory/index.ts';
import { type Refusal, type Result, refuse } from '../lib/errors.ts';
import { ticketOfId } from '../lib/ids.ts';
import { type Access, actedBy, type Context, mayWith } from './context.ts';
import { isOwn, openBooking, refused, reread } from './manage.ts';
import type { ClaimRow } from './rows.ts';
import type { BookingView } from './views.ts';

/** One seat for another. The seat that is given up is named by itself, or by its ticket. */
export interface SeatMove {
  readonly fromSeat?: number | undefined;
  readonly ticketId?: string | undefined;
  readonly toSeat: number;
}

/**
 * Gives a booking other seats, all or nothing; for roles. The tier may be another one: the price stays what was paid. Tickets
 * keep their ids and codes. Refuses `seats_not_booked`, `seats_taken`, `seat_not_found`, `ticket_not_found`.
 */
export async function moveSeats(
  context: Context,
  id: string,
  moves: readonly SeatMove[],
  access: Access,
): Promise<Result<BookingView>> {
  const opened = await openBooking(context, id, access);
  if (!opened.ok) return opened;
  const row = opened.value;
  if (!(await mayWith(context, access, 'bookings.change', row.show_id))) return refuse('forbidden');
  if (moves.some((move) => (move.fromSeat === undefined) === (move.ticketId === undefined))) {
    return refuse('invalid_request', 'Each move names a fromSeat or a ticketId.');
  }
  const from = moves.map((move) => move.fromSeat ?? seatOfTicket(row, move.ticketId));
  const to = moves.map(({ toSeat }) => toSeat);
  if (!from.every((seat) => seat !== undefined)) return refuse('ticket_not_found');
  const fault = doubled(from, to);
  if (fault !== undefined) return { ok: false, refusal: fault };
  const request = { id: row.id, event: 'move', from_seats: from, to_seats: to } as const;
  return decideEdit(context, row, { ...request, ...actedBy(access, true) });
}

/**
 * Writes another name on a ticket: its owner until the show starts, roles always. Refuses `ticket_not_found`,
 * `show_started`.
 */
export async function renameTicket(
  context: Context,
  id: string,
  ticket: number,
  name: string,
  access: Access,
): Promise<Result<BookingView>> {
  const opened = await openBooking(context, id, access);
  if (!opened.ok) return opened;
  const row = opened.value;
  const byRole = await mayWith(context, access, 'bookings.change', row.show_id);
  if (!byRole && !isOwn(context, row, access)) return refuse('forbidden');
  return decideEdit(context, row, { id: row.id, event: 'rename', ticket, name, ...actedBy(access, byRole) });
}

async function decideEdit(
  context: Context,
  row: ClaimRow,
  request: MoveRequest | RenameRequest,
): Promise<Result<BookingView>> {
  const decided = await context.engine.decide(row.show_id, { kind: 'edit', request });
  if (!decided.ok) return decided;
  return decided.value.code === undefined ? reread(context, row) : refused(context, row, decided.value);
}

/** Undefined for a ticket that the booking hasn't, or that has no seat, or was canceled. */
function seatOfTicket(row: ClaimRow, id: string | undefined): number | undefined {
  const wanted = id === undefined ? undefined : ticketOfId(id);
  if (wanted?.claimId !== row.id) return undefined;
  const ticket = row.tickets.find(({ number }) => number === wanted.number);
  return ticket?.canceledAt === null ? (ticket.seat ?? undefined) : undefined;
}

function doubled(from: readonly number[], to: readonly number[]): Refusal | undefined {
  for (const seats of [from, to]) {
    const twice = seats.find((seat, index) => seats.indexOf(seat) !== index);
    if (twice === undefined) continue;
    return refuse('invalid_request', `Seat ${twice} is named twice.`).refusal;
  }
  return undefined;
}
