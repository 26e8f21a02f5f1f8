/** Writes a chart as the JSON that json.ts reads: nothing is lost. What can be left out is. */
import type { ChartDraft, SeatDraft } from './draft.ts';
import type { JsonChart } from './json.ts';
import { type ListedRow, listRows } from './listing.ts';

type JsonSection = JsonChart['sections'][number];
type JsonRow = JsonSection['rows'][number];

/** The chart as JSON. */
export function writeJsonChart(chart: ChartDraft): JsonChart {
  const listed = listRows(chart);
  const inOrder = listed.flat().flatMap(({ seats }) => seats);
  const writer: Writer = {
    // Seats are numbered in the order of the file, unless all say otherwise.
    isNumbered: inOrder.some(({ seat }, index) => seat !== index + 1),
    nameOf: (category) => chart.categories[category - 1]?.name,
  };
  return {
    name: chart.name,
    layout: chart.layout,
    ...(chart.categories.length > 0 && {
      categories: chart.categories.map(({ name, color }) => (color === null ? { name } : { name, color })),
    }),
    sections: chart.sections.map(({ name, outline }, index) => ({
      name,
      ...(outline.length > 0 && { outline: outline.map(([x, y]): [number, number] => [x, y]) }),
      ...writeRows(listed[index] ?? [], writer),
    })),
  };
}

interface Writer {
  readonly isNumbered: boolean;
  readonly nameOf: (category: number) => string | undefined;
}

/** What all seats have in common is said once, around them; 0 stands for nothing in common. */
function common(categories: readonly number[]): number {
  const [first = 0] = categories;
  return categories.every((category) => category === first) ? first : 0;
}

function writeRows(
  rows: readonly ListedRow[],
  writer: Writer,
): Pick<JsonSection, 'rows'> & { category?: string } {
  const around = common(rows.flatMap(({ seats }) => seats.map(({ category }) => category)));
  return { ...named(around, writer), rows: rows.map((row) => writeRow(row, around, writer)) };
}

function writeRow({ label, seats }: ListedRow, around: number, writer: Writer): JsonRow {
  const ofRow = around === 0 ? common(seats.map(({ category }) => category)) : around;
  const written = seats.map((seat, index) => {
    const before = index === 0 ? 0 : (seats[index - 1]?.position ?? 0);
    return writeSeat(seat, before, ofRow, writer);
  });
  return { label, ...(around === 0 && named(ofRow, writer)), seats: written };
}

function writeSeat(seat: SeatDraft, positionBefore: number, around: number, writer: Writer) {
  return {
    label: seat.label,
    ...(writer.isNumbered && { seat: seat.seat }),
    ...(seat.position !== positionBefore + 1 && { position: seat.position }),
    x: seat.x,
    y: seat.y,
    ...(seat.accessible && { accessible: true }),
    ...(seat.companion && { companion: true }),
    ...(around === 0 && named(seat.category, writer)),
  };
}

function named(category: number, { nameOf }: Writer): { category?: string } {
  const name = nameOf(category);
  return name === undefined ? {} : { category: name };
}
