/** What buyers send. */
import { randomBytes } from 'node:crypto';

/** Enough that no index sees the same customer all the time. */
const CUSTOMERS = 1_000;

export const jsonHeaders = { 'content-type': 'application/json' };

/** Begins the idempotency keys of one measurement. */
export const newRunId = (): string => `${randomBytes(6).toString('hex')}-`;

/** What follows the places in the body of a booking that is paid at once: one for each of many customers. */
export const bookingEnds: readonly string[] = Array.from({ length: CUSTOMERS }, (_, index) => {
  const customer = { name: `Buyer Number ${index}`, email: `buyer${index}@example.com` };
  return `,${JSON.stringify({ customer, payment: { token: 'tok_approve' } }).slice(1)}`;
});

/** Bodies that book one ticket of a general tier. */
export function ticketBodies(showId: number, tierId: number): string[] {
  const places = JSON.stringify({ showId, items: [{ tierId, quantity: 1 }] }).slice(0, -1);
  return bookingEnds.map((end) => places + end);
}
