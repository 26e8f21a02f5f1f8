/** What buyers change: holds, bookings, payments. Plain functions; they throw an ApiProblem where the API says no. */
import { randomId } from '../lib/random-id.ts';
import { api, body, type Schemas } from './client.ts';

/** What opens a hold or a booking. */
export interface Opened {
  readonly id: string;
  /** Undefined for a booking of the account that is signed in. */
  readonly secret: string | undefined;
}

const opened = ({ id, secret }: Opened) => ({
  params: { path: { id } },
  headers: { 'onsale-secret': secret },
});

/** Takes places for a while. The same key again gives the first hold: after a lost answer, nothing is held twice. */
export const createHold = (showId: number, places: Schemas['NewHold'], key = randomId()) =>
  body(
    api.POST('/api/v1/shows/{id}/holds', {
      params: { path: { id: showId }, header: { 'Idempotency-Key': key } },
      body: places,
    }),
  );

export const changeHold = (hold: Opened, change: Schemas['HoldChange']) =>
  body(api.PATCH('/api/v1/holds/{id}', { ...opened(hold), body: change }));

export const extendHold = (hold: Opened) => body(api.POST('/api/v1/holds/{id}/extend', opened(hold)));

export const releaseHold = async (hold: Opened): Promise<void> => {
  await api.DELETE('/api/v1/holds/{id}', opened(hold));
};

export type NewBooking = Extract<Schemas['NewBooking'], { holdId: string }>;

/** Books a hold. Send the same key with the same body until the outcome is known. */
export const createBooking = (booking: NewBooking, secret: string, key: string) =>
  body(
    api.POST('/api/v1/bookings', {
      params: { header: { 'Idempotency-Key': key } },
      headers: { 'onsale-secret': secret },
      body: booking,
    }),
  );

export const readBooking = (booking: Opened) => body(api.GET('/api/v1/bookings/{id}', opened(booking)));

/** Pays a booking that waits for it. Where money is on its way already, nothing happens. */
export const payBooking = (booking: Opened, token: string) =>
  body(api.POST('/api/v1/bookings/{id}/confirm', { ...opened(booking), body: { payment: { token } } }));

/** Cancels a booking, or some of its tickets by their ids. */
export const cancelBooking = (booking: Opened, tickets?: string[]) =>
  body(api.POST('/api/v1/bookings/{id}/cancel', { ...opened(booking), body: tickets ? { tickets } : {} }));

/** What the customer says at the simulator's bank. */
export const decidePayment = (reference: string, outcome: 'approve' | 'decline') =>
  body(
    api.POST('/api/v1/payments/simulator/{reference}', {
      params: { path: { reference } },
      body: { outcome },
    }),
  );
