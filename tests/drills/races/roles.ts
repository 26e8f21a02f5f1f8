/** Races of roles with buyers: seats that are blocked, sold out of a block, and moved to, while others buy them. */
import { type Entry, emailOf, type Step } from '../kit/ledger.ts';
import { book } from '../kit/requests.ts';
import { type Arena, all, Heat } from './arena.ts';

const SEATS = 24;

/** Organizers block sets of seats while buyers buy the same. */
export async function blockedWhileBought(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { seats: SEATS });
  await all(60, (index) => {
    const start = 1 + ((index * 5) % (SEATS - 3));
    const seats = Array.from({ length: 4 }, (_, offset) => start + offset);
    const entry = heat.ledger.open({ seats, quantity: 0 });
    const step = index % 3 === 0 ? block(heat.showId, entry) : book(heat.showId, entry);
    return heat.take(index, entry, step);
  });
  return heat;
}

/** Bookings are moved to seats that buyers buy, and that other bookings are moved to. */
export async function movedWhileBought(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { seats: SEATS });
  const owners = await all(8, async (index) => {
    const entry = heat.ledger.open({ seats: [index + 1], quantity: 0 });
    await heat.take(index, entry, book(heat.showId, entry));
    return entry;
  });
  const buyers = Array.from({ length: 32 }, (_, index) =>
    heat.ledger.open({ seats: [9 + (index % 4)], quantity: 0 }),
  );
  const takers = owners.flatMap((owner, index) => [owner, ...buyers.slice(index * 4, index * 4 + 4)]);
  await all(takers.length, async (index) => {
    const entry = takers[index] as Entry;
    if (!owners.includes(entry)) return heat.take(index, entry, book(heat.showId, entry));
    const to = 9 + (index % 4);
    const isMoved = await heat.take(index, entry, move(entry, to));
    if (isMoved) entry.wish = { seats: [to], quantity: 0 };
    return isMoved;
  });
  return heat;
}

const block = (showId: number, entry: Entry): Step => ({
  what: 'block',
  granted: 'held',
  ask: {
    method: 'POST',
    path: `/shows/${showId}/blocks`,
    body: { seats: entry.wish.seats, note: emailOf(entry) },
    key: entry.key,
    asRole: true,
  },
});

const move = ({ id, wish }: Entry, toSeat: number): Step => ({
  what: 'move',
  granted: 'confirmed',
  ask: {
    method: 'POST',
    path: `/bookings/${id}/move`,
    body: { moves: [{ fromSeat: wish.seats[0], toSeat }] },
    asRole: true,
  },
});
