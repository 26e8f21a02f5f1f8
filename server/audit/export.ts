/** Writes the audit log as CSV or JSON: a page of rows becomes a piece of text, so memory stays flat. */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Pool } from 'pg';
import { type AuditFilter, type AuditRow, exportAudit } from './search.ts';

export type AuditFormat = 'csv' | 'json';

/** Everything that fits, the latest first, as a stream. */
export const openAuditExport = (pool: Pool, filter: AuditFilter, format: AuditFormat): Readable =>
  Readable.from(writers[format](exportAudit(pool, filter)), { objectMode: false });

type Pages = AsyncIterable<readonly AuditRow[]>;

const writers: Readonly<Record<AuditFormat, (pages: Pages) => AsyncGenerator<Buffer>>> = {
  csv: csvOf,
  json: jsonOf,
};

const COLUMNS = [
  'id',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'action',
  'organizerId',
  'subjectType',
  'subjectId',
  'showId',
  'before',
  'after',
  'requestId',
];

async function* csvOf(pages: Pages): AsyncGenerator<Buffer> {
  const write = (lines: readonly (readonly string[])[]) =>
    Buffer.from(stringify(lines as string[][], { record_delimiter: 'windows' }));
  yield write([COLUMNS]);
  for await (const rows of pages) yield write(rows.map((row) => cellsOf(row).map(textOf)));
}

const cellsOf = (row: AuditRow): readonly unknown[] => [
  row.id,
  row.at.toISOString(),
  row.actor.kind,
  row.actor.id,
  row.actor.name,
  row.action,
  row.organizerId,
  row.subject.type,
  row.subject.id,
  row.showId,
  row.before,
  row.after,
  row.requestId,
];

/** What spreadsheets would run as a formula, or take for one behind white space. */
const FORMULA = /^[=+\-@\t\r]/;

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}

/** One list, an object a line. */
async function* jsonOf(pages: Pages): AsyncGenerator<Buffer> {
  let separator = '[\n';
  for await (const rows of pages) {
    yield Buffer.from(separator + rows.map((row) => JSON.stringify(row)).join(',\n'));
    separator = ',\n';
  }
  yield Buffer.from(separator === '[\n' ? '[]\n' : '\n]\n');
}
