/** Writes a chart as the CSV that csv.ts reads. It has no place for name, stage, outlines and colors. */
import { stringify } from 'csv-stringify/sync';
import type { ChartDraft } from './draft.ts';
import { listRows } from './listing.ts';

const HEADER = [
  'section',
  'row',
  'label',
  'seat',
  'position',
  'x',
  'y',
  'accessible',
  'companion',
  'category',
];

/** The chart as CSV, one seat a line. */
export function writeCsvChart(chart: ChartDraft): string {
  const flag = (value: boolean) => (value ? 'yes' : '');
  const lines = listRows(chart).flatMap((rows, section) =>
    rows.flatMap(({ label, seats }) =>
      seats.map((seat) => [
        chart.sections[section]?.name,
        label,
        seat.label,
        seat.seat,
        seat.position,
        seat.x,
        seat.y,
        flag(seat.accessible),
        flag(seat.companion),
        chart.categories[seat.category - 1]?.name ?? '',
      ]),
    ),
  );
  return stringify([HEADER, ...lines]);
}
