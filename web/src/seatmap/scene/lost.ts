/** Which of the seats that changed the visitor has lost: those they had picked, were shown, or look at. */
import type { Occupancy } from './occupancy.ts';
import { isTaken } from './occupancy.ts';

export function lostSeats(
  changed: readonly number[],
  { codes }: Occupancy,
  watched: ReadonlySet<number>,
  mine: ReadonlySet<number>,
): number[] {
  return changed.filter((place) => watched.has(place) && !mine.has(place) && isTaken(codes[place]));
}
