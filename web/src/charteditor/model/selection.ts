/** What is selected. Seats are named by row and place, so that names hold for as long as the row is there. */
import type { ChartDocument, Row, Section } from './document.ts';
import { seatsOfRow } from './row.ts';
import { countOf } from './shape.ts';

/** Places of a row that a name has room for. */
const PLACES = 4_096;

/** Names a seat by its row and its place. */
export const seatKey = (rowId: number, at: number): number => rowId * PLACES + at;
export const rowOfKey = (key: number): number => Math.floor(key / PLACES);
export const placeOfKey = (key: number): number => key % PLACES;

export interface Selection {
  /** Keys of seats. */
  readonly seats: ReadonlySet<number>;
  /** Sections that were chosen as such, with all their seats: those without seats, too. */
  readonly sections: ReadonlySet<number>;
  readonly stage: boolean;
}

export const NOTHING: Selection = { seats: new Set(), sections: new Set(), stage: false };

export const isNothing = ({ seats, sections, stage }: Selection): boolean =>
  seats.size === 0 && sections.size === 0 && !stage;

export const keysOfRow = (row: Row): number[] => seatsOfRow(row).at.map((at) => seatKey(row.id, at));
export const keysOfSection = ({ rows }: Section): number[] => rows.flatMap(keysOfRow);

export const selectSeats = (keys: Iterable<number>): Selection => ({ ...NOTHING, seats: new Set(keys) });

/** Sections with all that is in them. */
export function selectSections({ sections }: ChartDocument, ids: Iterable<number>): Selection {
  const chosen = new Set(ids);
  const seats = sections.filter(({ id }) => chosen.has(id)).flatMap(keysOfSection);
  return { seats: new Set(seats), sections: chosen, stage: false };
}

export const selectRows = ({ sections }: ChartDocument, ids: ReadonlySet<number>): Selection =>
  selectSeats(sections.flatMap(({ rows }) => rows.filter(({ id }) => ids.has(id)).flatMap(keysOfRow)));

export const selectAll = (document: ChartDocument): Selection =>
  selectSections(
    document,
    document.sections.map(({ id }) => id),
  );

/** Both; what is in both is taken out when `toggles`, as a press with Shift does. */
export function combine(before: Selection, added: Selection, toggles: boolean): Selection {
  const merge = (a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> => {
    const isAllIn = b.size > 0 && [...b].every((key) => a.has(key));
    const merged = new Set(a);
    for (const key of b) {
      if (toggles && isAllIn) merged.delete(key);
      else merged.add(key);
    }
    return merged;
  };
  return {
    seats: merge(before.seats, added.seats),
    sections: merge(before.sections, added.sections),
    stage: added.stage ? !(toggles && before.stage) : before.stage,
  };
}

const sorted = new WeakMap<ReadonlySet<number>, ReadonlyMap<number, readonly number[]>>();

/** The selected places of each row that has some, by the row's id. Worked out once for each selection. */
export function placesByRow({ seats }: Selection): ReadonlyMap<number, readonly number[]> {
  const made = sorted.get(seats) ?? sortByRow(seats);
  sorted.set(seats, made);
  return made;
}

function sortByRow(seats: ReadonlySet<number>): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const key of seats) {
    const row = rowOfKey(key);
    const places = rows.get(row);
    if (places === undefined) rows.set(row, [placeOfKey(key)]);
    else places.push(placeOfKey(key));
  }
  return rows;
}

/** How much of a row or section is selected. */
export type Share = 'none' | 'some' | 'all';

export function shareOfRow(row: Row, selected: ReadonlyMap<number, readonly number[]>): Share {
  const count = selected.get(row.id)?.length ?? 0;
  return count === 0 ? 'none' : count >= seatsOfRow(row).at.length ? 'all' : 'some';
}

export function shareOfSection(
  section: Section,
  selection: Selection,
  selected: ReadonlyMap<number, readonly number[]>,
): Share {
  if (selection.sections.has(section.id)) return 'all';
  const shares = section.rows
    .filter((row) => seatsOfRow(row).at.length > 0)
    .map((row) => shareOfRow(row, selected));
  if (shares.length > 0 && shares.every((share) => share === 'all')) return 'all';
  return shares.some((share) => share !== 'none') ? 'some' : 'none';
}

/** Rows that are selected whole or in part, in the order of the document. */
export function selectedRows(
  { sections }: ChartDocument,
  selection: Selection,
): { readonly section: Section; readonly row: Row; readonly places: readonly number[] }[] {
  const selected = placesByRow(selection);
  return sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const places = selected.get(row.id);
      return places === undefined ? [] : [{ section, row, places }];
    }),
  );
}

/** Without what isn't there any more; itself when all of it is. */
export function prune({ sections }: ChartDocument, selection: Selection): Selection {
  if (isNothing(selection)) return selection;
  const rows = new Map(sections.flatMap((section) => section.rows.map((row) => [row.id, row] as const)));
  const gone: number[] = [];
  for (const [rowId, places] of placesByRow(selection)) {
    const isThere = placesThere(rows.get(rowId));
    for (const at of places) if (!isThere(at)) gone.push(seatKey(rowId, at));
  }
  const ids = new Set(sections.map(({ id }) => id));
  const kept = new Set([...selection.sections].filter((id) => ids.has(id)));
  if (gone.length === 0 && kept.size === selection.sections.size) return selection;
  const seats = new Set(selection.seats);
  for (const key of gone) seats.delete(key);
  return { ...selection, seats, sections: kept };
}

function placesThere(row: Row | undefined): (at: number) => boolean {
  if (row === undefined) return () => false;
  const { at } = seatsOfRow(row);
  const count = countOf(row.shape);
  if (at.length === count) return (place) => place < count;
  const there = new Set(at);
  return (place) => there.has(place);
}
