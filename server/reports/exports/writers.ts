/** How exports are written: a page of rows becomes a piece of text. */
import { stringify } from 'csv-stringify/sync';
import { fractionDigits } from '../../lib/money.ts';
import type { Cell, Row, Table } from './table.ts';

/** Turns pages of rows into pieces of text. */
export type Writer = (
  table: Table,
  currency: string,
  pages: AsyncIterable<readonly Row[]>,
) => AsyncIterable<Buffer>;

/** What spreadsheets would run as a formula, or take for one behind white space. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * RFC 4180: a head with the names of the columns, then a line a row; lines end in CRLF. Money is written as a decimal, times as
 * RFC 3339. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function* csvOf(
  { columns, money }: Table,
  currency: string,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  const digits = fractionDigits(currency);
  const write = (lines: readonly (readonly string[])[]) =>
    Buffer.from(stringify(lines as string[][], { record_delimiter: 'windows' }));
  const cellOf = (name: string, cell: Cell): string =>
    typeof cell === 'number' && money.has(name) ? (cell / 10 ** digits).toFixed(digits) : textOf(cell);
  yield write([columns]);
  for await (const rows of pages)
    yield write(rows.map((row) => columns.map((name) => cellOf(name, row[name] ?? null))));
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** One JSON list, an object a line. Money is in minor units, as everywhere in the API. */
export async function* jsonOf(
  { columns }: Table,
  _currency: string,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  let separator = '[\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))),
    );
    yield Buffer.from(separator + lines.join(',\n'));
    separator = ',\n';
  }
  yield Buffer.from(separator === '[\n' ? '[]\n' : '\n]\n');
}
