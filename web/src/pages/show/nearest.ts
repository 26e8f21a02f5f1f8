/** Seats that somebody else has just taken: what they are called, and which are the nearest in their place. Pure. */
import type { ChartGeometry } from '../../seatmap/index.ts';

type ChartRow = ChartGeometry['sections'][number]['rows'][number];

/** What is known of seats. */
export interface SeatSource {
  stateOf(seat: number): string;
  tierOf(seat: number): number | undefined;
}

/** A seat and where it is. */
export interface PlacedSeat {
  readonly id: number;
  readonly section: string;
  readonly row: string;
  readonly seat: string;
}

interface Row extends ChartRow {
  readonly section: string;
}

/**
 * As many seats as the party has, in one row of one of its sections, in its tiers, nearest to where it was to sit; undefined
 * where no row has so many side by side. Places for wheelchairs are left to those who need them.
 */
export function nearestTo(
  party: readonly number[],
  chart: ChartGeometry,
  source: SeatSource,
): readonly PlacedSeat[] | undefined {
  const wanted = new Set(party);
  const isOf = ({ seats }: ChartRow) => seats.some((seat) => wanted.has(seat));
  const sections = chart.sections.filter(({ rows }) => rows.some(isOf));
  const rows: Row[] = sections.flatMap(({ name, rows: all }) =>
    all.map((row) => ({ ...row, section: name })),
  );
  const middle = middleOf(rows, wanted);
  const tiers = new Set(party.map((seat) => source.tierOf(seat)));
  const kept = new Set([...chart.accessible, ...chart.companions]);
  const isFree = (seat: number) =>
    source.stateOf(seat) === 'available' && tiers.has(source.tierOf(seat)) && !kept.has(seat);
  let best: { readonly row: Row; readonly from: number } | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    for (let from = 0; from + wanted.size <= row.seats.length; from += 1) {
      if (!isBlock(row, from, wanted.size, isFree)) continue;
      const cost = distance(row, from, wanted.size, middle);
      if (cost >= bestCost) continue;
      best = { row, from };
      bestCost = cost;
    }
  }
  if (best === undefined) return undefined;
  const { row, from } = best;
  return row.seats.slice(from, from + wanted.size).map((_, index) => placed(row, from + index));
}

/** Where seats are, in the order of the chart. */
export function placesIn(chart: ChartGeometry, seats: readonly number[]): readonly PlacedSeat[] {
  const wanted = new Set(seats);
  return chart.sections.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      row.seats.flatMap((seat, at) => (wanted.has(seat) ? [placed({ ...row, section: name }, at)] : [])),
    ),
  );
}

const placed = (row: Row, at: number): PlacedSeat => ({
  id: row.seats[at] ?? 0,
  section: row.section,
  row: row.label,
  seat: row.labels[at] ?? '',
});

/** Whether seats stand side by side, without an aisle between them, and are free. */
function isBlock(row: Row, from: number, size: number, isFree: (seat: number) => boolean): boolean {
  for (let at = from; at < from + size; at += 1) {
    if (!isFree(row.seats[at] ?? 0)) return false;
    if (at > from && row.positions[at] !== (row.positions[at - 1] ?? 0) + 1) return false;
  }
  return true;
}

function distance(row: Row, from: number, size: number, middle: { x: number; y: number }): number {
  let sum = 0;
  for (let at = from; at < from + size; at += 1)
    sum += Math.hypot((row.x[at] ?? 0) - middle.x, (row.y[at] ?? 0) - middle.y);
  return sum / size;
}

function middleOf(rows: readonly Row[], wanted: ReadonlySet<number>): { x: number; y: number } {
  let [x, y, count] = [0, 0, 0];
  for (const row of rows) {
    row.seats.forEach((seat, at) => {
      if (!wanted.has(seat)) return;
      x += row.x[at] ?? 0;
      y += row.y[at] ?? 0;
      count += 1;
    });
  }
  return { x: x / count, y: y / count };
}
