/** A row with everything worked out: which of its places have seats, where, and what they are called. */
import type { PlaceChange, Row } from './document.ts';
import { numberSeats } from './numbering.ts';
import { countOf, placesOf } from './shape.ts';

/** By seat, from the left. */
export interface RowSeats {
  /** The place of each seat. */
  readonly at: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly labels: readonly string[];
  readonly category: readonly number[];
  /** Seats (not places) that are so. */
  readonly accessible: readonly number[];
  readonly companion: readonly number[];
}

/** All but where the seats are: it stays the same while a row moves. */
type SeatFacts = Omit<RowSeats, 'x' | 'y'>;

interface KnownFacts {
  readonly row: Row;
  readonly count: number;
  readonly facts: SeatFacts;
}

/** Rows are never written to, so each is worked out once; and a row that was moved has the list of places that it had. */
const known = new WeakMap<Row, RowSeats>();
const knownFacts = new WeakMap<Row['places'], KnownFacts>();

export function seatsOfRow(row: Row): RowSeats {
  const made = known.get(row) ?? workOut(row);
  known.set(row, made);
  return made;
}

function workOut(row: Row): RowSeats {
  const facts = factsOf(row);
  const { xs, ys } = placesOf(row.shape);
  return {
    ...facts,
    x: facts.at.map((place) => xs[place] as number),
    y: facts.at.map((place) => ys[place] as number),
  };
}

function factsOf(row: Row): SeatFacts {
  const count = countOf(row.shape);
  const last = knownFacts.get(row.places);
  const isSame =
    last?.count === count && last.row.numbering === row.numbering && last.row.category === row.category;
  if (isSame) return last.facts;
  const facts = workOutFacts(row, count);
  knownFacts.set(row.places, { row, count, facts });
  return facts;
}

function workOutFacts(row: Row, count: number): SeatFacts {
  const changes = new Map(row.places.map((change) => [change.at, change]));
  const isSeat = (at: number) => changes.get(at)?.removed !== true;
  const numbers = numberSeats(count, isSeat, row.numbering);
  const at = Array.from({ length: count }, (_, index) => index).filter(isSeat);
  const having = (flag: 'accessible' | 'companion') =>
    at.flatMap((place, index) => (changes.get(place)?.[flag] === true ? [index] : []));
  return {
    at,
    labels: at.map((place) => changes.get(place)?.label ?? (numbers[place] as string)),
    category: at.map((place) => changes.get(place)?.category ?? row.category),
    accessible: having('accessible'),
    companion: having('companion'),
  };
}

export const placeOf = (row: Row, at: number): PlaceChange | undefined =>
  row.places.find((place) => place.at === at);

/** The row with some places changed; what says nothing any more is left out. */
export function changePlaces(
  row: Row,
  places: Iterable<number>,
  change: (place: PlaceChange) => PlaceChange,
): Row {
  const byPlace = new Map(row.places.map((place) => [place.at, place]));
  for (const at of places) byPlace.set(at, tidy(change(byPlace.get(at) ?? { at }), row));
  const kept = [...byPlace.values()].filter((place) => Object.keys(place).length > 1);
  return { ...row, places: kept.sort((a, b) => a.at - b.at) };
}

/** Only what differs from any other place of the row. */
function tidy({ at, removed, label, accessible, companion, category }: PlaceChange, row: Row): PlaceChange {
  return {
    at,
    ...(removed === true && { removed }),
    ...(label !== undefined && { label }),
    ...(accessible === true && { accessible }),
    ...(companion === true && { companion }),
    ...(category !== undefined && category !== row.category && { category }),
  };
}
