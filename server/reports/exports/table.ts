/** What an export is made of: its columns, and how its rows are read, page by page by key. */
import type { Pool } from 'pg';
import type { Chart, ShowSetup } from '../../catalog/index.ts';

/** What a cell may be. Amounts are in minor units, which CSV writes as decimals. */
export type Cell = string | number | Date | null;
export type Row = Readonly<Record<string, Cell>>;

/** The show whose rows are exported. */
export interface Source {
  readonly pool: Pool;
  readonly setup: ShowSetup;
  readonly chart: Chart | undefined;
}

/** Where a page goes on; empty for the first. Kept as text, so that nothing of it is rounded. */
export type Key = readonly string[];

export interface Page {
  readonly rows: readonly Row[];
  /** Undefined on the last page. */
  readonly next: Key | undefined;
}

export interface Table {
  /** In this order. Names end in what they hold: `At` times, `amount`, `price`, `total` … money. */
  readonly columns: readonly string[];
  /** Those that are money. */
  readonly money: ReadonlySet<string>;
  /** About how many rows there are now; undefined where that can't be told in time. */
  count(source: Source): Promise<number | undefined>;
  read(source: Source, after: Key): Promise<Page>;
}

/** Rows of a page: a few dozen milliseconds of the database's time, and about a megabyte. */
export const PAGE_ROWS = 2_000;

/** Makes a page of rows read by key; asked for one more would tell less than that a page is full. */
export function pageOf<Read>(
  read: readonly Read[],
  toRow: (row: Read) => Row,
  keyOf: (row: Read) => Key,
): Page {
  const last = read.at(-1);
  const isFull = read.length === PAGE_ROWS && last !== undefined;
  return { rows: read.map(toRow), next: isFull ? keyOf(last) : undefined };
}

const QUERY_CANCELED = '57014';

/** Counts rows of a show; undefined where that takes longer than a statement may. */
export async function countRows({ pool, setup }: Source, text: string): Promise<number | undefined> {
  try {
    const { rows } = await pool.query<{ count: number }>(text, [setup.id]);
    return rows[0]?.count ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code === QUERY_CANCELED) return undefined;
    throw error;
  }
}
