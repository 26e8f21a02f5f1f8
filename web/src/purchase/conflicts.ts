/** What a refused hold means for the picked places: which of them are gone, and what to offer in their stead. Pure. */
import { type Selection, withoutSeats, withQuantity, withSeats } from './selection.ts';

export interface ConflictProblem {
  readonly code: string;
  readonly conflicts?: readonly { seat?: number; tierId?: number; available?: number }[] | undefined;
  /** Further members of the answer. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

export interface NamedSeat {
  readonly id: number;
  readonly name: string;
}

/** One click: another selection that could be held. */
export type Offer =
  | { readonly kind: 'seats'; readonly seats: readonly NamedSeat[]; readonly selection: Selection }
  | {
      readonly kind: 'fewer';
      readonly tierId: number;
      readonly quantity: number;
      readonly selection: Selection;
    };

export interface Resolution {
  /** What is left of the selection without the places that are gone. */
  readonly left: Selection;
  readonly lostSeats: readonly number[];
  readonly offers: readonly Offer[];
}

/** Reads the answer to a hold that was refused with `seats_taken` or `sold_out`; others leave the selection as it is. */
export function resolve(problem: ConflictProblem, selection: Selection): Resolution {
  const conflicts = problem.conflicts ?? [];
  const lostSeats = conflicts.flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
  let left = withoutSeats(selection, new Set(lostSeats));
  const offers: Offer[] = seatsOffered(problem).map((seats) => ({
    kind: 'seats',
    seats,
    selection: withSeats(
      selection,
      seats.map(({ id }) => id),
    ),
  }));
  for (const { tierId, available } of conflicts) {
    if (tierId === undefined || available === undefined) continue;
    left = withQuantity(left, tierId, available);
    if (available > 0 && selection.quantities.has(tierId))
      offers.push({ kind: 'fewer', tierId, quantity: available, selection: left });
  }
  return { left, lostSeats, offers };
}

function seatsOffered({ extra }: ConflictProblem): readonly (readonly NamedSeat[])[] {
  const alternatives = extra?.alternatives;
  if (!Array.isArray(alternatives)) return [];
  return alternatives.flatMap((each: { seats?: NamedSeat[] }) => (each.seats?.length ? [each.seats] : []));
}
