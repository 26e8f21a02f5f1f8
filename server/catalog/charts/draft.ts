/** A chart before it is stored: what imports and generators make. */
import { createHash } from 'node:crypto';
import type { ChartCategory, ChartLayout } from '../../database/tables.ts';
import type { FieldError } from '../../lib/errors.ts';

/** Faults reported at once; an import with more is not read to its end. */
export const FAULTS_MAX = 100;
/** Seats of the largest chart. */
export const SEATS_MAX = 200_000;
const SECTIONS_MAX = 2_000;
/** Categories of a chart; more than anybody can tell apart. */
export const CATEGORIES_MAX = 100;

/** A section's corner, in chart units. */
export type Point = readonly [x: number, y: number];

export interface SectionDraft {
  readonly name: string;
  /** Corners in order; empty when there is no outline. */
  readonly outline: readonly Point[];
}

export interface SeatDraft {
  /** The seat's number within the chart: 1 to the number of seats. */
  readonly seat: number;
  /** The section's place in `sections`, counted from 1. */
  readonly section: number;
  /** Counted from the front of the section, from 1. */
  readonly row: number;
  readonly rowLabel: string;
  /** Place in its row, from the left; neighbors differ by one, a gap is an aisle. */
  readonly position: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** A place for a wheelchair. */
  readonly accessible: boolean;
  /** For who comes along with a wheelchair. */
  readonly companion: boolean;
  /** The category's place in `categories`, counted from 1; 0 for none. */
  readonly category: number;
}

export interface ChartDraft {
  readonly name: string;
  readonly layout: ChartLayout;
  readonly categories: readonly ChartCategory[];
  readonly sections: readonly SectionDraft[];
  /** In order of their numbers. */
  readonly seats: readonly SeatDraft[];
}

/** What makes two charts the same: a digest of all they say. */
export function contentHash(chart: ChartDraft): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([chart.name, inOrder(chart.layout), chart.sections.map((s) => [s.name, s.outline])]),
  );
  // What charts of earlier versions could not say is left out where it says nothing, so that their digests stay.
  if (chart.categories.length > 0)
    hash.update(JSON.stringify(chart.categories.map(({ name, color }) => ({ name, color }))));
  for (const s of chart.seats) {
    const more = s.companion || s.category > 0 ? [s.companion, s.category] : [];
    const place = [s.seat, s.section, s.row, s.rowLabel, s.position, s.label, s.x, s.y, s.accessible];
    hash.update(JSON.stringify([...place, ...more]));
  }
  return hash.digest('hex');
}

/** The database and its readers may keep members in any order. */
const inOrder = ({ width, height, stage }: ChartLayout): ChartLayout => ({
  width,
  height,
  stage: { x: stage.x, y: stage.y, width: stage.width, height: stage.height, label: stage.label },
});

/**
 * What is wrong with a draft as a whole: sizes, seat numbers that are not 1 to n, places taken twice. `pointerTo` names
 * a seat (by its place in `seats`) in the way of the source: its line, or its JSON pointer.
 */
export function faultsOfDraft(chart: ChartDraft, pointerTo: (index: number) => string): FieldError[] {
  const faults: FieldError[] = [];
  if (chart.seats.length === 0) faults.push({ pointer: '', detail: 'The chart has no seats.' });
  if (chart.seats.length > SEATS_MAX)
    faults.push({ pointer: '', detail: `The chart has more than ${SEATS_MAX} seats.` });
  if (chart.sections.length > SECTIONS_MAX) {
    faults.push({ pointer: '', detail: `The chart has more than ${SECTIONS_MAX} sections.` });
  }
  if (chart.categories.length > CATEGORIES_MAX) {
    faults.push({ pointer: '', detail: `The chart has more than ${CATEGORIES_MAX} categories.` });
  }
  if (faults.length > 0) return faults;
  const numbers = new Map<number, number>();
  const places = new Map<string, number>();
  const labels = new Map<string, number>();
  const where = (index: number) => pointerTo(index).replace(/^\/lines\//, 'line ');
  for (const [index, seat] of chart.seats.entries()) {
    const note = (detail: string) => faults.push({ pointer: pointerTo(index), detail });
    if (seat.seat < 1 || seat.seat > chart.seats.length) {
      note(
        `Seat ${seat.seat} is out of order: seats are numbered from 1 to ${chart.seats.length} without a gap.`,
      );
    }
    const row = `${seat.section}/${seat.row}`;
    repeated(numbers, seat.seat, index, (first) =>
      note(`Seat ${seat.seat} stands already at ${where(first)}.`),
    );
    repeated(places, `${row}/${seat.position}`, index, (first) =>
      note(`Position ${seat.position} of the row is taken already at ${where(first)}.`),
    );
    repeated(labels, `${row}/${seat.label}`, index, (first) =>
      note(`The row has a seat "${seat.label}" already at ${where(first)}.`),
    );
    if (faults.length >= FAULTS_MAX) break;
  }
  return faults.slice(0, FAULTS_MAX);
}

function repeated<Key>(
  seen: Map<Key, number>,
  key: Key,
  index: number,
  found: (first: number) => void,
): void {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, index);
  else found(first);
}
