/** A stored chart in memory: compact, immutable, and shared by everybody who asks for it. */
import type { ChartCategory, ChartLayout } from '../../database/tables.ts';
import type { Point, SeatDraft, SectionDraft } from './draft.ts';

export interface ChartSection extends SectionDraft {
  /** Its number within the chart, from 1. */
  readonly section: number;
}

/** One row of a section. */
export interface ChartRow {
  readonly section: number;
  /** Counted from the front of the section, from 1. */
  readonly row: number;
  readonly label: string;
  /** Seat numbers in order of their positions. */
  readonly seats: readonly number[];
}

/**
 * A chart. The arrays from `section` on are indexed by seat number (1 to `seatCount`; index 0 is unused). They must not
 * be written to.
 */
export interface Chart {
  readonly id: number;
  readonly venueId: number;
  readonly name: string;
  readonly seatCount: number;
  readonly contentHash: string;
  readonly layout: ChartLayout;
  readonly categories: readonly ChartCategory[];
  /** In order of their numbers: section n stands at n - 1. */
  readonly sections: readonly ChartSection[];
  /** By section, then from the front. */
  readonly rows: readonly ChartRow[];
  readonly section: Uint16Array;
  /** Row number within the section, from 1 at its front. */
  readonly row: Uint16Array;
  /** Place of the seat's row in `rows`. */
  readonly rowIndex: Uint32Array;
  /** Neighbors in a row differ by one. */
  readonly position: Int16Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 1 for a place for a wheelchair. */
  readonly accessible: Uint8Array;
  /** 1 for a seat beside one. */
  readonly companion: Uint8Array;
  /** Place in `categories`, from 1; 0 for none. */
  readonly category: Uint8Array;
  readonly labels: readonly string[];
}

/** What a chart is built from, beside its seats. */
export type ChartHead = Pick<Chart, 'id' | 'venueId' | 'name' | 'contentHash' | 'layout' | 'categories'>;

/** Builds the compact form. `sections` and `seats` may come in any order; seats are numbered 1 to n. */
export function buildChart(
  head: ChartHead,
  sections: readonly {
    readonly section: number;
    readonly name: string;
    readonly outline: readonly Point[];
  }[],
  seats: readonly SeatDraft[],
): Chart {
  const size = seats.length + 1;
  const labels = new Array<string>(size).fill('');
  const chart = {
    ...head,
    seatCount: seats.length,
    sections: [...sections].sort((a, b) => a.section - b.section),
    section: new Uint16Array(size),
    row: new Uint16Array(size),
    rowIndex: new Uint32Array(size),
    position: new Int16Array(size),
    x: new Float32Array(size),
    y: new Float32Array(size),
    accessible: new Uint8Array(size),
    companion: new Uint8Array(size),
    category: new Uint8Array(size),
    labels,
  };
  const inOrder = [...seats].sort(
    (a, b) => a.section - b.section || a.row - b.row || a.position - b.position,
  );
  const rows: (Omit<ChartRow, 'seats'> & { seats: number[] })[] = [];
  for (const seat of inOrder) {
    let row = rows.at(-1);
    if (row === undefined || row.section !== seat.section || row.row !== seat.row) {
      row = { section: seat.section, row: seat.row, label: seat.rowLabel, seats: [] };
      rows.push(row);
    }
    row.seats.push(seat.seat);
    chart.section[seat.seat] = seat.section;
    chart.row[seat.seat] = seat.row;
    chart.rowIndex[seat.seat] = rows.length - 1;
    chart.position[seat.seat] = seat.position;
    chart.x[seat.seat] = seat.x;
    chart.y[seat.seat] = seat.y;
    chart.accessible[seat.seat] = seat.accessible ? 1 : 0;
    chart.companion[seat.seat] = seat.companion ? 1 : 0;
    chart.category[seat.seat] = seat.category;
    labels[seat.seat] = seat.label;
  }
  return { ...chart, rows };
}

/** A seat as people say it: `Stalls, row C, seat 12`. A number that the chart doesn't have is `seat 12`. */
export function seatName(chart: Chart, seat: number): string {
  const row = chart.rows[chart.rowIndex[seat] ?? -1];
  const label = chart.labels[seat];
  if (row === undefined || label === undefined || label === '') return `seat ${seat}`;
  const section = chart.sections[row.section - 1]?.name ?? `section ${row.section}`;
  return `${section}, row ${row.label}, seat ${label}`;
}
