/** What the address of a list of bookings says. */
import type { BookingStatus } from '../../../console/reports/queries.ts';

export interface BookingsSearch {
  readonly q?: string;
  readonly status?: BookingStatus;
}

const STATUSES: readonly BookingStatus[] = ['confirmed', 'pending', 'canceled', 'expired'];

/** Reads an address; what makes no sense is left out rather than refused. */
export function readBookingsSearch({ q, status }: Record<string, unknown>): BookingsSearch {
  const known = STATUSES.find((each) => each === status);
  return {
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 200) }),
    ...(known !== undefined && { status: known }),
  };
}
