/** Rooms to start from: the chart editor's templates, as forms take them. Pure. */
import type { ChartDocument, Row } from '../../charteditor/model/document.ts';
import { seatsOfRow } from '../../charteditor/model/row.ts';
import { type Template, templates } from '../../charteditor/model/templates.ts';
import type { Chart } from './seat-form.ts';

export interface Room extends Pick<Template, 'id' | 'name' | 'about'> {
  /** As the editor has it, to be drawn and published. */
  readonly document: () => ChartDocument;
  /** As forms take a chart. Seats are numbered as the API will number them. */
  readonly chart: () => Chart;
}

/** All that have seats. */
export const rooms: readonly Room[] = templates
  .filter(({ id }) => id !== 'empty')
  .map(({ id, name, about, make }) => {
    const document = once(make);
    return { id, name, about, document, chart: once(() => chartOf(document())) };
  });

/** Thousands of seats aren't placed anew each time that a page is drawn. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function chartOf({ sections, categories }: ChartDocument): Chart {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  const rangesOf = new Map(categories.map(({ id }) => [id, [] as { from: number; to: number }[]]));
  const numbered = (row: Row): number[] =>
    seatsOfRow(row).category.map((category) => {
      const seat = next();
      rangesOf.get(category)?.push({ from: seat, to: seat });
      return seat;
    });
  return {
    sections: sections.map(({ name, rows }, index) => ({
      section: index + 1,
      name,
      rows: rows.map((row, at) => ({ row: at + 1, label: row.label, seats: numbered(row) })),
    })),
    categories: categories.map(({ id, name }) => ({ name, ranges: rangesOf.get(id) ?? [] })),
  };
}
