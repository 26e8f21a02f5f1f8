/** Races against a clock that runs out: its places may go to whoever had them, or to somebody else, never to both. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../kit/ledger.ts';
import { book, confirm, hold } from '../kit/requests.ts';
import { type Arena, all, Heat } from './arena.ts';

const CLOCK_SECONDS = 180;
const SEATS = 6;

/** Holds are booked at the moment when they run out, while others take their seats. */
export async function bookedAsItExpires(arena: Arena): Promise<Heat> {
  const heat = await open(arena);
  const { showId } = heat;
  const holders = await all(SEATS, (index) => taken(heat, index, (entry) => hold(showId, entry)));
  await Promise.all([
    ...holders.map((entry, index) => heat.take(index, entry, book(showId, entry))),
    ...others(heat),
  ]);
  return heat;
}

/** Bookings are paid at the moment when they run out, while others take their seats. */
export async function confirmedAsItExpires(arena: Arena): Promise<Heat> {
  const heat = await open(arena);
  const payers = await all(SEATS, (index) => taken(heat, index, (entry) => book(heat.showId, entry, {})));
  await Promise.all([
    ...payers.map((entry, index) => heat.take(index, entry, confirm(entry))),
    ...others(heat),
  ]);
  return heat;
}

async function open(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { seats: SEATS, holdSeconds: CLOCK_SECONDS });
  await arena.database.pool.query('update shows set payment_seconds = $2 where id = $1', [
    heat.showId,
    CLOCK_SECONDS,
  ]);
  return heat;
}

async function taken(heat: Heat, index: number, step: (entry: Entry) => Parameters<Heat['take']>[2]) {
  const entry = heat.ledger.open({ seats: [index + 1], quantity: 0 });
  if (!(await heat.take(index, entry, step(entry)))) throw new Error(`seat ${index + 1} was not free`);
  return entry;
}

/** The clock runs out, and buyers come for every seat: before, at that moment, and after. */
function others(heat: Heat): Promise<unknown>[] {
  const comers = all(SEATS * 3, async (index) => {
    await sleep(index % 3 === 0 ? 0 : Math.random() * 200);
    const entry = heat.ledger.open({ seats: [1 + (index % SEATS)], quantity: 0 });
    await heat.take(index + 1, entry, book(heat.showId, entry));
  });
  const runOut = sleep(Math.random() * 100).then(() => heat.arena.clock.advance(CLOCK_SECONDS + 1));
  return [comers, runOut];
}
