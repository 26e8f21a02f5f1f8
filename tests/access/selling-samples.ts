/** What a role does with holds and bookings, by routes that buyers have too; see samples.ts. */
import { randomUUID } from 'node:crypto';
import { ada, approve } from '../support/doors.ts';
import { type Make, ownSamples } from './samples.ts';
import type { World } from './world.ts';

const freshKey = () => ({ 'idempotency-key': randomUUID() });
const items = [{ tierId: 1, quantity: 1 }];

/** As its buyer would ask, but without the secret. */
const withoutSecret =
  (id: string): Make =>
  async (world) => {
    const { path = '', body } = (await ownSamples[id]?.(world)) ?? {};
    return { path, body };
  };

const onSale = async (world: World): Promise<number> => (await world.newShow('published')).id;

export const sellingSamples: Readonly<Record<string, Make>> = {
  createHold: async (world) => ({ path: `/shows/${await onSale(world)}/holds`, body: { items } }),
  changeHold: withoutSecret('changeHold'),
  extendHold: withoutSecret('extendHold'),
  releaseHold: withoutSecret('releaseHold'),
  createBooking: async (world) => ({
    path: '/bookings',
    body: { showId: await onSale(world), items, customer: ada, payment: approve },
    headers: freshKey(),
  }),
  confirmBooking: async (world) => {
    const body = { showId: await onSale(world), items, customer: ada };
    const { id } = await world.make('POST', '/bookings', body, freshKey());
    return { path: `/bookings/${id}/confirm`, body: {} };
  },
  cancelBooking: withoutSecret('cancelBooking'),
  renameTicket: withoutSecret('renameTicket'),
  sendBookingMessage: withoutSecret('sendBookingMessage'),
};
