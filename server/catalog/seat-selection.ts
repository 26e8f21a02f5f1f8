/** Which seats of a chart a reserved tier sells. Pure: from words and numbers to seat numbers. */
import type { Chart } from './charts/chart.ts';
import type { Faults } from './faults.ts';

/** Seats of a reserved tier: everything that is named by any of these. */
export interface SeatSelection {
  /** Whole sections, by name. */
  readonly sections?: readonly string[];
  /** Categories of the chart, by name. */
  readonly categories?: readonly string[];
  /** Rows of a section, by label. */
  readonly rows?: readonly { readonly section: string; readonly rows: readonly string[] }[];
  /** Seat numbers, both ends included. */
  readonly ranges?: readonly { readonly from: number; readonly to: number }[];
  /** Every seat that no other tier sells. */
  readonly rest?: boolean;
}

/** Seat numbers that a selection names, without its `rest`. Notes unknown sections, rows and numbers at `pointer`. */
export function selectSeats(
  chart: Chart,
  selection: SeatSelection,
  pointer: string,
  faults: Faults,
): Set<number> {
  const seats = new Set<number>();
  const rowsOf = (section: number) => chart.rows.filter((row) => row.section === section);
  const sectionOf = (name: string, at: string): number | undefined => {
    const found = chart.sections.find((section) => section.name === name);
    faults.expect(found !== undefined, at, `names "${name}", and the chart has no such section`);
    return found?.section;
  };
  for (const [i, name] of (selection.sections ?? []).entries()) {
    const section = sectionOf(name, `${pointer}/sections/${i}`);
    if (section === undefined) continue;
    for (const row of rowsOf(section)) addAll(seats, row.seats);
  }
  for (const [i, name] of (selection.categories ?? []).entries()) {
    const category = chart.categories.findIndex((each) => each.name === name) + 1;
    const at = `${pointer}/categories/${i}`;
    if (!faults.expect(category > 0, at, `names "${name}", and the chart has no such category`)) continue;
    for (let seat = 1; seat <= chart.seatCount; seat += 1)
      if (chart.category[seat] === category) seats.add(seat);
  }
  for (const [i, part] of (selection.rows ?? []).entries()) {
    const section = sectionOf(part.section, `${pointer}/rows/${i}/section`);
    if (section === undefined) continue;
    for (const [j, label] of part.rows.entries()) {
      const row = rowsOf(section).find((candidate) => candidate.label === label);
      faults.expect(
        row !== undefined,
        `${pointer}/rows/${i}/rows/${j}`,
        `names "${label}", and the section has no such row`,
      );
      if (row !== undefined) addAll(seats, row.seats);
    }
  }
  for (const [i, { from, to }] of (selection.ranges ?? []).entries()) {
    const whole = Number.isInteger(from) && Number.isInteger(to);
    const holds = whole && from >= 1 && to >= from && to <= chart.seatCount;
    if (
      !faults.expect(
        holds,
        `${pointer}/ranges/${i}`,
        `must lie within 1 to ${chart.seatCount}, from before to`,
      )
    )
      continue;
    for (let seat = from; seat <= to; seat += 1) seats.add(seat);
  }
  return seats;
}

function addAll(into: Set<number>, seats: readonly number[]): void {
  for (const seat of seats) into.add(seat);
}
