/** From seats as a file lists them to a chart: numbers, rows, positions and places are filled in where it doesn't say. */
import type { ChartCategory, ChartLayout } from '../../database/tables.ts';
import { type FieldError, ok, type Result, refuse } from '../../lib/errors.ts';
import { type ChartDraft, FAULTS_MAX, faultsOfDraft, type Point, type SeatDraft } from './draft.ts';
import { layOut, stageAbove } from './layout.ts';

/** A seat as a file names it. Only section, row and label must be there. */
export interface ListedSeat {
  /** Where it stands: `/lines/12`, or a JSON pointer. */
  readonly pointer: string;
  readonly section: string;
  readonly row: string;
  readonly label: string;
  readonly seat?: number;
  readonly position?: number;
  readonly x?: number;
  readonly y?: number;
  readonly accessible: boolean;
  readonly companion: boolean;
  /** By name. */
  readonly category?: string | undefined;
}

/** What a file says beside its seats. */
export interface ListedChart {
  readonly name: string;
  readonly layout?: ChartLayout;
  /** Those that no seat has are kept, those that only seats name are added. */
  readonly categories?: readonly ChartCategory[];
  /** Outlines by the name of the section. */
  readonly outlines: ReadonlyMap<string, readonly Point[]>;
}

/** Makes the chart. Refuses `chart_invalid`, naming at most 100 faults. */
export function assemble(chart: ListedChart, listed: readonly ListedSeat[]): Result<ChartDraft> {
  const faults = numberingFaults(listed);
  if (faults.length > 0) return refuseChart(faults);
  const sections = [...new Set(listed.map((seat) => seat.section))];
  const categories = allCategories(chart, listed);
  const { seats, stage } = place(chart, placeInRows(listed, sections, categories));
  const sorted = [...seats].sort((a, b) => a.seat - b.seat);
  const pointers = new Map(seats.map((seat, index) => [seat, listed[index]?.pointer ?? '']));
  const draft: ChartDraft = {
    name: chart.name,
    layout: chart.layout ?? stage(sorted),
    categories,
    sections: sections.map((name) => ({ name, outline: chart.outlines.get(name) ?? [] })),
    seats: sorted,
  };
  const wrong = faultsOfDraft(draft, (index) => pointers.get(sorted[index] as SeatDraft) ?? '');
  return wrong.length > 0 ? refuseChart(wrong) : ok(draft);
}

function allCategories(chart: ListedChart, listed: readonly ListedSeat[]): ChartCategory[] {
  const known = new Map((chart.categories ?? []).map((category) => [category.name, category]));
  for (const { category: name } of listed) {
    if (name !== undefined && !known.has(name)) known.set(name, { name, color: null });
  }
  return [...known.values()];
}

/** The refusal of a chart with faults. */
export function refuseChart(faults: readonly FieldError[]): Result<never> {
  const shown = faults.slice(0, FAULTS_MAX);
  const count = faults.length >= FAULTS_MAX ? `${FAULTS_MAX} or more` : String(faults.length);
  const detail = `The chart has ${count} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was kept.`;
  return refuse('chart_invalid', detail, { errors: shown });
}

/** Seats are numbered by the file or in its order, not a bit of both. */
function numberingFaults(listed: readonly ListedSeat[]): FieldError[] {
  if (listed.every((seat) => seat.seat === undefined)) return [];
  return listed
    .filter((seat) => seat.seat === undefined)
    .slice(0, FAULTS_MAX)
    .map(({ pointer }) => ({ pointer, detail: 'It has no seat number, while other seats have one.' }));
}

type UnplacedSeat = Omit<SeatDraft, 'x' | 'y'> & { readonly x?: number; readonly y?: number };

/** Counts rows from the front and seats from the left, in the order of the file. */
function placeInRows(
  listed: readonly ListedSeat[],
  sections: readonly string[],
  categories: readonly ChartCategory[],
): UnplacedSeat[] {
  const categoryNumbers = new Map(categories.map(({ name }, index) => [name, index + 1]));
  const sectionNumbers = new Map(sections.map((name, index) => [name, index + 1]));
  const rows = new Map<string, Map<string, { readonly row: number; last: number }>>();
  return listed.map((seat, index) => {
    const rowsOfSection = rows.get(seat.section) ?? new Map();
    rows.set(seat.section, rowsOfSection);
    const row = rowsOfSection.get(seat.row) ?? { row: rowsOfSection.size + 1, last: 0 };
    rowsOfSection.set(seat.row, row);
    row.last = seat.position ?? row.last + 1;
    return {
      seat: seat.seat ?? index + 1,
      section: sectionNumbers.get(seat.section) ?? 0,
      row: row.row,
      rowLabel: seat.row,
      position: row.last,
      label: seat.label,
      accessible: seat.accessible,
      companion: seat.companion,
      category: categoryNumbers.get(seat.category ?? '') ?? 0,
      ...(seat.x === undefined || seat.y === undefined ? {} : { x: seat.x, y: seat.y }),
    };
  });
}

/** Places the seats of every section that lacks coordinates, below those that have them. */
function place(chart: ListedChart, seats: readonly UnplacedSeat[]) {
  const unplaced = new Set(seats.filter((seat) => seat.x === undefined).map((seat) => seat.section));
  const placed = seats.filter((seat): seat is SeatDraft => !unplaced.has(seat.section));
  const laidOut = layOut(
    seats.filter((seat) => unplaced.has(seat.section)),
    placed,
    chart.layout,
  );
  return {
    seats: seats.map((seat): SeatDraft => {
      const [x, y] = laidOut.get(seat.seat) ?? [seat.x ?? 0, seat.y ?? 0];
      return { ...seat, x, y };
    }),
    stage: stageAbove,
  };
}
