/** Races of a request with itself: each takes effect once, however often and wherever it arrives. */
import { book, cancel, confirm } from '../kit/requests.ts';
import { type Arena, all, Heat } from './arena.ts';
import { buyGeneral } from './places.ts';

const TIMES = 30;

/** A canceled booking gives its four places back once: exactly four others get them. */
export async function canceledTwice(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { general: 6 });
  const entry = heat.ledger.open({ seats: [], quantity: 4 });
  await heat.take(0, entry, book(heat.showId, entry));
  await buyGeneral(heat, 2);
  await all(TIMES, (index) => heat.take(index, entry, cancel(entry)));
  await buyGeneral(heat, 15);
  return heat;
}

/** A booking that is paid many times at once gets its tickets once. */
export async function confirmedTwice(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { general: 4 });
  const entry = heat.ledger.open({ seats: [], quantity: 2 });
  await heat.take(0, entry, book(heat.showId, entry, {}));
  await buyGeneral(heat, 2);
  await all(TIMES, (index) => heat.take(index, entry, confirm(entry)));
  return heat;
}

/** One key, 50 times at once on three nodes: one booking, and everybody is told of it. */
export async function sameKey(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { general: 2 });
  const entry = heat.ledger.open({ seats: [], quantity: 2 });
  const step = book(heat.showId, entry);
  await all(50, (index) => heat.take(index, entry, step));
  return heat;
}
