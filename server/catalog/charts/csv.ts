/** Reads a chart from CSV: a header, then one seat a line. See docs/charts.md. */
import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FieldError, Result } from '../../lib/errors.ts';
import { assemble, type ListedSeat, refuseChart } from './assemble.ts';
import { type ChartDraft, FAULTS_MAX, SEATS_MAX } from './draft.ts';
import { POSITION_MAX, readCoordinate, readFlag, readWhole } from './fields.ts';

/** What the columns may be called. */
const COLUMNS: Readonly<Record<string, keyof ListedSeat>> = {
  seat: 'seat',
  section: 'section',
  row: 'row',
  label: 'label',
  seat_label: 'label',
  number: 'label',
  position: 'position',
  x: 'x',
  y: 'y',
  accessible: 'accessible',
  companion: 'companion',
  category: 'category',
};

const REQUIRED = ['section', 'row', 'label'] as const;
/** Lines between two calls of `onProgress`. */
const PROGRESS_STEP = 1_000;

/**
 * Reads a CSV file as it arrives (UTF-8). `onProgress` hears how many seats are read. Refuses `chart_invalid` with the
 * line of every fault, at most 100.
 */
export async function readCsvChart(
  source: Readable,
  name: string,
  onProgress: (seats: number) => void = () => {},
): Promise<Result<ChartDraft>> {
  const seats: ListedSeat[] = [];
  const faults: FieldError[] = [];
  let columns: readonly (keyof ListedSeat | undefined)[] | undefined;
  try {
    for await (const { record, info } of records(source)) {
      const note = (detail: string) => faults.push({ pointer: `/lines/${info.lines}`, detail });
      if (columns === undefined) {
        columns = readHeader(record, note);
        if (faults.length > 0) break;
        continue;
      }
      const seat = readSeat(columns, record, info.lines, note);
      if (seat !== undefined) seats.push(seat);
      if (seats.length % PROGRESS_STEP === 0) onProgress(seats.length);
      if (faults.length >= FAULTS_MAX) break;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({ pointer: `/lines/${error.lines ?? 1}`, detail: `${error.message}.` });
  }
  onProgress(seats.length);
  return faults.length > 0 ? refuseChart(faults) : assemble({ name, outlines: new Map() }, seats);
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function records(source: Readable): AsyncIterable<CsvRecord> {
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    relax_column_count: true,
  });
  source.on('error', (error) => parser.destroy(error));
  return source.pipe(parser);
}

function readHeader(record: readonly string[], note: (detail: string) => void) {
  const columns = record.map((title) => COLUMNS[title.toLowerCase().replaceAll(' ', '_')]);
  for (const [index, column] of columns.entries()) {
    const title = record[index] ?? '';
    if (column === undefined)
      note(`There is no column "${title}"; known are ${Object.keys(COLUMNS).join(', ')}.`);
    else if (columns.indexOf(column) < index) note(`The column "${title}" says the same as an earlier one.`);
  }
  for (const required of REQUIRED) {
    if (!columns.includes(required)) note(`The header lacks the column "${required}".`);
  }
  return columns;
}

function readSeat(
  columns: readonly (keyof ListedSeat | undefined)[],
  record: readonly string[],
  line: number,
  note: (detail: string) => void,
): ListedSeat | undefined {
  if (record.length !== columns.length) {
    note(`The line has ${record.length} fields, the header ${columns.length}.`);
    return undefined;
  }
  let isGood = true;
  const fault = (detail: string) => {
    isGood = false;
    note(detail);
  };
  const text = (column: keyof ListedSeat) => record[columns.indexOf(column)] ?? '';
  for (const column of REQUIRED) {
    if (text(column) === '') fault(`The ${column} is empty.`);
    else if (text(column).length > 60) fault(`The ${column} is longer than 60 characters.`);
  }
  const seat = {
    pointer: `/lines/${line}`,
    section: text('section'),
    row: text('row'),
    label: text('label'),
    ...readWhole('seat', text('seat'), SEATS_MAX, fault),
    ...readWhole('position', text('position'), POSITION_MAX, fault),
    ...readCoordinate('x', text('x'), fault),
    ...readCoordinate('y', text('y'), fault),
    accessible: readFlag('accessible', text('accessible'), fault),
    companion: readFlag('companion', text('companion'), fault),
    category: text('category') === '' ? undefined : text('category'),
  };
  if (text('category').length > 60) fault('The category is longer than 60 characters.');
  if ('x' in seat !== 'y' in seat) fault('It has one of x and y without the other.');
  return isGood ? seat : undefined;
}
