/** Races for places: one seat, the last tickets, sets of seats that overlap. */
import { book } from '../kit/requests.ts';
import { type Arena, all, Heat } from './arena.ts';

export async function sameSeat(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { seats: 3 });
  await all(45, (index) => {
    const entry = heat.ledger.open({ seats: [2], quantity: 0 });
    return heat.take(index, entry, book(heat.showId, entry));
  });
  return heat;
}

export async function lastTickets(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { general: 7 });
  await buyGeneral(heat, 120);
  return heat;
}

/** So many buyers ask for one ticket each. */
export const buyGeneral = (heat: Heat, buyers: number): Promise<boolean[]> =>
  all(buyers, (index) => {
    const entry = heat.ledger.open({ seats: [], quantity: 1 });
    return heat.take(index, entry, book(heat.showId, entry));
  });

/** Five seats each from a row of forty, every other buyer from the far end. */
export async function overlappingSets(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { seats: 40 });
  await all(60, (index) => {
    const start = 1 + ((index * 7) % 36);
    const seats = Array.from({ length: 5 }, (_, offset) => start + offset);
    const entry = heat.ledger.open({ seats: index % 2 === 0 ? seats : seats.reverse(), quantity: 0 });
    return heat.take(index, entry, book(heat.showId, entry));
  });
  return heat;
}
