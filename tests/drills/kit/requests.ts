/** What buyers of a drill ask for. */
import { type Entry, emailOf, type Step, type Wish } from './ledger.ts';

const GENERAL_TIER = 1;

const placesOf = ({ seats, quantity }: Wish) => ({
  ...(seats.length > 0 && { seats }),
  ...(quantity > 0 && { items: [{ tierId: GENERAL_TIER, quantity }] }),
});

const approve = { payment: { token: 'tok_approve' } };

export const hold = (showId: number, entry: Entry): Step => ({
  what: 'hold',
  granted: 'held',
  ask: {
    method: 'POST',
    path: `/shows/${showId}/holds`,
    body: placesOf(entry.wish),
    key: `hold-${entry.key}`,
  },
});

/** Books what the entry holds, or its places directly. Without a payment it stays pending. */
export const book = (showId: number, entry: Entry, payment: object = approve): Step => ({
  what: 'book',
  granted: payment === approve ? 'confirmed' : 'pending',
  ask: {
    method: 'POST',
    path: '/bookings',
    body: {
      ...(entry.id === undefined ? { showId, ...placesOf(entry.wish) } : { holdId: entry.id }),
      customer: { name: 'Drill', email: emailOf(entry) },
      ...payment,
    },
    key: entry.key,
    secret: entry.secret,
  },
});

export const release = ({ id, secret }: Entry): Step => ({
  what: 'release',
  granted: 'released',
  ask: { method: 'DELETE', path: `/holds/${id}`, secret },
});

export const confirm = ({ id, secret }: Entry): Step => ({
  what: 'confirm',
  granted: 'confirmed',
  ask: { method: 'POST', path: `/bookings/${id}/confirm`, body: approve, secret },
});

export const cancel = ({ id, secret }: Entry): Step => ({
  what: 'cancel',
  granted: 'canceled',
  ask: { method: 'POST', path: `/bookings/${id}/cancel`, body: {}, secret },
});
