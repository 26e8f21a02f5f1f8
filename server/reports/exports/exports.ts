/**
 * Lists of a show's rows for other programs. They are read page by page, each page a query of its own, and written while they
 * are read: a million rows take no more memory than a page of them, and no transaction lasts longer than one. What changes
 * meanwhile is in it as it is when its page is read.
 */
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import type { Catalog } from '../../catalog/index.ts';
import { chartOf } from '../chart.ts';
import { bookings } from './bookings.ts';
import { customers } from './customers.ts';
import { payments } from './payments.ts';
import type { Key, Row, Source, Table } from './table.ts';
import { tickets } from './tickets.ts';
import { csvOf, jsonOf, type Writer } from './writers.ts';

const tables = { bookings, tickets, customers, payments } as const satisfies Record<string, Table>;

export type ExportName = keyof typeof tables;
export const exportNames = Object.keys(tables) as ExportName[];

const writers = { csv: csvOf, json: jsonOf } as const satisfies Record<string, Writer>;
export type ExportFormat = keyof typeof writers;

export interface OpenExport {
  /** About how many rows there are as it begins; undefined where that can't be told in time. */
  readonly rows: number | undefined;
  /** The text, in UTF-8. Nothing is read that nobody takes; destroying it ends the reading. */
  readonly text: Readable;
}

/** Opens an export; undefined when there is no such show. */
export async function openExport(
  pool: Pool,
  catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>,
  showId: number,
  name: ExportName,
  format: ExportFormat,
): Promise<OpenExport | undefined> {
  const setup = await catalog.getShowSetup(showId);
  if (setup === undefined) return undefined;
  const source = { pool, setup, chart: await chartOf(catalog, setup) };
  const table = tables[name];
  const rows = await table.count(source);
  const pieces = writers[format](table, setup.currency, pagesOf(source, table));
  return { rows, text: Readable.from(pieces, { objectMode: false }) };
}

async function* pagesOf(source: Source, table: Table): AsyncGenerator<readonly Row[]> {
  let key: Key | undefined = [];
  while (key !== undefined) {
    const { rows, next } = await table.read(source, key);
    yield rows;
    key = next;
  }
}
