/** What can be asked of the API about a booking. */
import { api, body } from '../../../api/client.ts';

const at = (id: string) => ({ path: { id } });

export const cancelTickets = (id: string, tickets: readonly string[] | undefined, reason: string) =>
  body(
    api.POST('/api/v1/bookings/{id}/cancel', {
      params: at(id),
      body: { ...(tickets && { tickets: [...tickets] }), ...(reason !== '' && { reason }) },
    }),
  );

/** @param key one for each refund that is meant, however often it is sent */
export const giveBack = (id: string, amount: number | undefined, reason: string, key: string) =>
  body(
    api.POST('/api/v1/bookings/{id}/refund', {
      params: { ...at(id), header: { 'Idempotency-Key': key } },
      body: { ...(amount !== undefined && { amount }), reason },
    }),
  );

export const renameTicket = (id: string, number: number, name: string) =>
  body(
    api.PATCH('/api/v1/bookings/{id}/tickets/{number}', {
      params: { path: { id, number } },
      body: { name },
    }),
  );

export const moveSeats = (id: string, moves: { fromSeat: number; toSeat: number }[]) =>
  body(api.POST('/api/v1/bookings/{id}/move', { params: at(id), body: { moves } }));

export const sendTickets = (id: string) =>
  body(api.POST('/api/v1/bookings/{id}/messages', { params: at(id), body: { kind: 'tickets' } }));
