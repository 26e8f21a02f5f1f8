/** Shows of the 50,000-seat stadium, made before they are needed. */
import { type MadeShow, makeStadium, type Place } from '../lib/admin.ts';
import type { SeatsPlan } from '../load/plan.ts';
import type { Bench } from '../run/figure.ts';
import { bookingEnds, jsonHeaders, newRunId } from './requests.ts';

export const STADIUM_SEATS = 50_000;
const PRICE = 7_500;
const SEATS_PER_BOOKING = 2;

let stadium: Place | undefined;

export async function makeStadiumShow({ admin }: Bench): Promise<MadeShow> {
  stadium ??= await makeStadium(admin, 'Bench Bowl');
  return admin.makeSeatedShow(stadium, PRICE);
}

/** Bookings of two random seats. */
export const seatsPlan = (showIds: readonly number[], conflicts = 0): SeatsPlan => ({
  kind: 'seats',
  path: '/api/v1/bookings',
  headers: jsonHeaders,
  runId: newRunId(),
  showIds,
  seats: STADIUM_SEATS,
  seatsPerBooking: SEATS_PER_BOOKING,
  conflicts,
  bodyEnds: bookingEnds,
  seed: showIds[0] ?? 1,
});

/** Shows that this many bookings fill, and one that may be begun. */
export const showsFor = (bookings: number): number =>
  Math.ceil((bookings * SEATS_PER_BOOKING) / STADIUM_SEATS) + 1;
