/** Sets of seat ids, made anew for each change. */
export type Seats = ReadonlySet<number>;

export const union = (one: Seats, other: Iterable<number>): Seats => new Set([...one, ...other]);

export function without(one: Seats, others: Iterable<number>): Seats {
  const left = new Set(one);
  for (const seat of others) left.delete(seat);
  return left;
}

export const toggled = (one: Seats, seat: number): Seats =>
  one.has(seat) ? without(one, [seat]) : union(one, [seat]);
