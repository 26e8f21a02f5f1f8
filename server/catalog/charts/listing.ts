/** A chart's seats by section and row, in the order in which a file lists them. */
import type { Chart } from './chart.ts';
import type { ChartDraft, SeatDraft } from './draft.ts';

/** A row of a section; its seats from the left. */
export interface ListedRow {
  readonly label: string;
  readonly seats: readonly SeatDraft[];
}

/** The rows of each section from the front, by the section's place in `sections`. */
export function listRows({ sections, seats }: ChartDraft): ListedRow[][] {
  const rows = sections.map((): Map<number, SeatDraft[]> => new Map());
  const inOrder = [...seats].sort((a, b) => a.row - b.row || a.position - b.position);
  for (const seat of inOrder) {
    const ofSection = rows[seat.section - 1];
    const ofRow = ofSection?.get(seat.row) ?? [];
    ofSection?.set(seat.row, ofRow);
    ofRow.push(seat);
  }
  return rows.map((ofSection) =>
    [...ofSection.values()].map((ofRow) => ({ label: ofRow[0]?.rowLabel ?? '', seats: ofRow })),
  );
}

/** A stored chart as the draft that it was made of. */
export function draftOf(chart: Chart): ChartDraft {
  const seats = Array.from({ length: chart.seatCount }, (_, index): SeatDraft => {
    const seat = index + 1;
    return {
      seat,
      section: chart.section[seat] ?? 0,
      row: chart.row[seat] ?? 0,
      rowLabel: chart.rows[chart.rowIndex[seat] ?? -1]?.label ?? '',
      position: chart.position[seat] ?? 0,
      label: chart.labels[seat] ?? '',
      x: round(chart.x[seat]),
      y: round(chart.y[seat]),
      accessible: chart.accessible[seat] === 1,
      companion: chart.companion[seat] === 1,
      category: chart.category[seat] ?? 0,
    };
  });
  const { name, layout, categories } = chart;
  const sections = chart.sections.map((section) => ({ name: section.name, outline: section.outline }));
  return { name, layout, categories, sections, seats };
}

/** Coordinates are stored in 32 bits, whose decimals are noise after the second. */
const round = (value = 0): number => Math.round(value * 100) / 100;
