/** The figures as text. */
import { disturbance, type Ratio, type Row, type Summary } from './summary.ts';

export const count = (value: number): string => Math.round(value).toLocaleString('en-US');
export const decimal = (value: number, digits = 1): string => value.toFixed(digits);
const cost = (value: number | undefined): string => (value === undefined ? '' : decimal(value));
export const percent = (value: number): string => `${decimal(value * 100)} %`;
/** Small ones as a share, large ones as a factor. */
export const ratio = ({ value }: Pick<Ratio, 'value'>): string =>
  value < 2 ? percent(value) : `${decimal(value)}x`;

export const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
  ['figure', ({ figure }) => figure],
  ['connections', ({ connections }) => String(connections)],
  ['per second', ({ perSecond }) => count(perSecond)],
  ['from', ({ perSecondRange }) => count(perSecondRange[0])],
  ['to', ({ perSecondRange }) => count(perSecondRange[1])],
  ['p50 ms', ({ p50Ms }) => decimal(p50Ms)],
  ['p95 ms', ({ p95Ms }) => decimal(p95Ms)],
  ['p99 ms', ({ p99Ms }) => decimal(p99Ms)],
  ['node µs', ({ nodeUs }) => cost(nodeUs)],
  ['PostgreSQL µs', ({ databaseUs }) => cost(databaseUs)],
  ['generator µs', ({ generatorUs }) => cost(generatorUs)],
  ['oversold', ({ oversold }) => String(oversold)],
];

/** The table, then the ratios, then what makes them doubtful. */
export function printable({ rows, ratios }: Summary): string {
  const figures = align([
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, of]) => of(row))),
  ]);
  const compared = align(ratios.map((each) => [each.name, ratio(each)]));
  const disturbed = disturbance(rows.map(({ othersShare }) => othersShare));
  return [figures, compared, disturbed ?? ''].filter((part) => part !== '').join('\n\n');
}

/** The first column to the left, numbers to the right. */
export function align(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
