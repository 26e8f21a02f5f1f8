/** How a buyer picks seats: neighbors in a section that is liked, near the front, as the buyer's own view shows them free. */
import { FREE, type View } from '../client/views.ts';
import type { Random } from '../random.ts';
import type { MapRow, MapSection, VenueMap } from './venue-map.ts';

/** Of a section, this share of the rows is liked, from the front: that is where people meet. */
const ROWS_LIKED = 0.6;
/** Sections that somebody looks at before taking whatever there is. */
const SECTIONS_TRIED = 4;

/** Whether a view shows a seat as free. */
export function isFree(view: View, seat: number): boolean {
  return view.states[(view.places.placeOf[seat] ?? 0) - 1] === FREE;
}

/** Seats for a party, or undefined when the buyer finds none: together where they are liked, or wherever there are some. */
export function chooseSeats(
  view: View,
  map: VenueMap,
  liked: readonly MapSection[],
  quantity: number,
  random: Random,
): number[] | undefined {
  const others = Array.from({ length: SECTIONS_TRIED }, () => map.pickSection(random));
  for (const section of [...liked, ...others]) {
    const seats = together(view, section, quantity, random);
    if (seats !== undefined) return seats;
  }
  return anywhere(view, quantity, random);
}

/** Neighbors in one row of a section. */
export function together(
  view: View,
  { rows }: MapSection,
  quantity: number,
  random: Random,
): number[] | undefined {
  const first = random.below(Math.ceil(rows.length * ROWS_LIKED));
  for (let offset = 0; offset < rows.length; offset += 1) {
    const row = rows[(first + offset) % rows.length] as MapRow;
    const runs = windowsOf(view, row, quantity);
    if (runs.length > 0) return random.pick(runs);
  }
  return undefined;
}

/** All that a party could take of a row. */
function windowsOf(view: View, { seats, positions }: MapRow, quantity: number): number[][] {
  const windows: number[][] = [];
  let run: number[] = [];
  seats.forEach((seat, index) => {
    const follows = positions[index] === (positions[index - 1] ?? Number.NaN) + 1;
    if (!isFree(view, seat)) run = [];
    else run = follows ? [...run, seat].slice(-quantity) : [seat];
    if (run.length === quantity) windows.push(run);
  });
  return windows;
}

const freeSeats = new WeakMap<View, readonly number[]>();

/** The seats that a view shows free; looked up once for all who share it. */
export function freeSeatsOf(view: View): readonly number[] {
  const known = freeSeats.get(view);
  if (known !== undefined) return known;
  const found = view.places.seats.filter((_, place) => view.states[place] === FREE);
  freeSeats.set(view, found);
  return found;
}

/** Seats that follow each other in number, or nearly. */
function anywhere(view: View, quantity: number, random: Random): number[] | undefined {
  const free = freeSeatsOf(view);
  if (free.length < quantity) return undefined;
  const start = random.below(free.length - quantity + 1);
  return free.slice(start, start + quantity);
}

/** What a view says is left of the tiers: of the general ones, or of all. */
export function freeTickets(view: View, isWanted: (tierId: number) => boolean): number {
  return view.tiers.reduce(
    (sum, [tierId, capacity, held, pending, sold]) =>
      sum + (isWanted(tierId) ? capacity - held - pending - sold : 0),
    0,
  );
}

/** Whether a view shows that everything is sold, and nothing will come back unless somebody cancels. */
export const isSoldOut = (view: View): boolean =>
  view.tiers.every(([, capacity, , , sold]) => sold >= capacity);
