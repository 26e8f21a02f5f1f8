/** What things are called, in words. */
import type { ChartDocument, Section } from '../model/document.ts';
import type { Editor } from '../model/editor.ts';
import { seatsOfRow } from '../model/row.ts';
import { placesByRow, type Selection, selectedRows, shareOfSection } from '../model/selection.ts';

export const countSeats = ({ rows }: Section): number =>
  rows.reduce((sum, row) => sum + seatsOfRow(row).at.length, 0);

export const countAll = ({ sections }: ChartDocument): number =>
  sections.reduce((sum, section) => sum + countSeats(section), 0);

export const seatsText = (count: number): string =>
  count === 1 ? '1 seat' : `${count.toLocaleString('en')} seats`;

/** A seat by its place in the index, with what is particular about it. */
export function seatName(editor: Editor, place: number): string {
  const { chart, keys } = editor.compiled;
  const row = chart.rows[chart.rowOf[place] ?? -1];
  const extras = [
    chart.accessible[place] === 1 && 'wheelchair place',
    chart.companion[place] === 1 && 'companion seat',
    editor.selection.seats.has(keys[place] ?? -1) && 'selected',
  ].filter((extra) => extra !== false);
  const name = `${chart.sections[row?.section ?? -1]?.name}, row ${row?.label}, seat ${chart.labels[place]}`;
  return [name, ...extras].join(', ');
}

/** What is selected, in short. */
export function selectionName(document: ChartDocument, selection: Selection): string {
  const selected = placesByRow(selection);
  const whole = document.sections.filter((section) => shareOfSection(section, selection, selected) === 'all');
  const rows = selectedRows(document, selection);
  const count = selection.seats.size;
  const isAllWhole = whole.reduce((sum, section) => sum + countSeats(section), 0) === count;
  if (count === 0 && whole.length === 0) return selection.stage ? 'Stage' : 'Nothing selected';
  if (isAllWhole && whole.length === 1) return `${whole[0]?.name} · ${seatsText(count)}`;
  if (isAllWhole) return `${whole.length} sections · ${seatsText(count)}`;
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) {
    const here = `${first.section.name}, row ${first.row.label}`;
    if (count > 1) return `${here} · ${seatsText(count)}`;
    const seats = seatsOfRow(first.row);
    return `${here}, seat ${seats.labels[seats.at.indexOf(first.places[0] ?? -1)]}`;
  }
  return `${rows.length} rows · ${seatsText(count)}`;
}
