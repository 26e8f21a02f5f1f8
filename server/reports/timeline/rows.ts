/** All rows that tell what happened to one booking. */
import type { Pool } from 'pg';
import type { ClaimLine, ClaimPayment, ClaimState, Customer } from '../../inventory/index.ts';

export interface BookingRow {
  readonly id: string;
  readonly kind: 'sale' | 'block' | 'offer';
  readonly state: ClaimState;
  readonly due: boolean;
  readonly lines: readonly ClaimLine[];
  readonly quantity: number;
  readonly total: number;
  readonly customer: Customer | null;
  readonly createdAt: Date;
  readonly bookedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly tickets: readonly TicketRow[];
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly RefundRow[];
}

/** Times within are as JSON has them. */
export interface TicketRow {
  readonly number: number;
  readonly seat: number | null;
  readonly canceledAt: string | null;
}

export interface PaymentRow {
  readonly number: number;
  readonly provider: string;
  readonly reference: string;
  readonly state: ClaimPayment['state'];
  readonly amount: number;
  readonly failure: string | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
}

export interface RefundRow {
  readonly number: number;
  readonly paymentNumber: number;
  readonly amount: number;
  readonly reason: string;
  readonly state: 'requested' | 'succeeded' | 'failed';
  readonly failure: string | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
}

export interface MessageRow {
  readonly kind: string;
  readonly state: 'queued' | 'sent' | 'failed' | 'kept';
  readonly to: string;
  readonly headline: string | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export interface AuditRow {
  readonly at: Date;
  readonly actorKind: string;
  readonly actorName: string;
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The booking with what belongs to it; undefined when there is none. One statement, one instant. */
export async function readBooking(pool: Pool, showId: number, id: string): Promise<BookingRow | undefined> {
  const { rows } = await pool.query<BookingRow>({
    name: 'timeline_booking',
    text: `select c.id, c.kind, c.state, coalesce(c.expires_at <= onsale_clock(), false) as due, to_json(c.lines) as lines,
             c.quantity, c.total, c.customer, c.created_at as "createdAt", c.booked_at as "bookedAt",
             c.confirmed_at as "confirmedAt", c.expires_at as "expiresAt", c.ended_at as "endedAt",
             c.end_reason as "endReason",
             (select coalesce(json_agg(json_build_object('number', t.number, 'seat', t.seat,
                'canceledAt', ${instant('t.canceled_at')}) order by t.number), '[]')
              from tickets t where t.show_id = c.show_id and t.claim_id = c.id) as tickets,
             (select coalesce(json_agg(json_build_object('number', p.number, 'provider', p.provider,
                'reference', p.reference, 'state', p.state, 'amount', p.amount, 'failure', p.failure,
                'createdAt', ${instant('p.created_at')}, 'settledAt', ${instant('p.settled_at')}) order by p.number), '[]')
              from payments p where p.show_id = c.show_id and p.claim_id = c.id) as payments,
             (select coalesce(json_agg(json_build_object('number', r.number, 'paymentNumber', r.payment_number,
                'amount', r.amount, 'reason', r.reason, 'state', r.state, 'failure', r.failure,
                'createdAt', ${instant('r.created_at')}, 'settledAt', ${instant('r.settled_at')}) order by r.number), '[]')
              from refunds r where r.show_id = c.show_id and r.claim_id = c.id) as refunds
           from claims c where c.show_id = $1 and c.id = $2`,
    values: [showId, id],
  });
  return rows[0];
}

/** Far more than a booking ever has. */
const ROWS_MAX = 500;

/** Mails about a booking. */
export async function readMessages(pool: Pool, id: string): Promise<MessageRow[]> {
  const { rows } = await pool.query<MessageRow>({
    name: 'timeline_messages',
    text: `select kind, state, to_address as "to", headline, last_error as error, created_at as "createdAt",
             sent_at as "sentAt"
           from messages where subject_type = 'booking' and subject_id = $1 order by id limit ${ROWS_MAX}`,
    values: [id],
  });
  return rows;
}

/** What people, keys and administrators did to a booking or to the hold it was made from. */
export async function readAudit(pool: Pool, id: string): Promise<AuditRow[]> {
  const { rows } = await pool.query<AuditRow>({
    name: 'timeline_audit',
    text: `select at, actor_kind as "actorKind", actor_name as "actorName", action, before, after
           from audit_log
           where subject_type in ('booking', 'hold', 'claim') and subject_id = $1 order by at, id limit ${ROWS_MAX}`,
    values: [id],
  });
  return rows;
}

export interface CheckInRow {
  readonly number: number;
  readonly people: number;
  readonly at: Date;
  readonly changedAt: Date;
  readonly device: string;
  readonly by: string;
}

/** What the door made of a booking's tickets. */
export async function readCheckIns(pool: Pool, showId: number, id: string): Promise<CheckInRow[]> {
  const { rows } = await pool.query<CheckInRow>({
    name: 'timeline_check_ins',
    text: `select number, people, at, changed_at as "changedAt", device, by_name as by
           from check_ins where show_id = $1 and claim_id = $2 order by number`,
    values: [showId, id],
  });
  return rows;
}
