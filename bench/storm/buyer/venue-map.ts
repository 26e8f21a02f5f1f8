/** The chart as buyers look at it: sections, how much each is liked, and rows from the front. One for all of a process. */
import type { Random } from '../random.ts';

/** What `GET /charts/{id}` answers, as far as buyers care. */
export interface ChartAnswer {
  readonly layout: {
    readonly stage: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
  };
  readonly sections: readonly {
    readonly name: string;
    readonly outline: readonly (readonly [number, number])[];
    readonly rows: readonly { readonly seats: readonly number[]; readonly positions: readonly number[] }[];
  }[];
}

export interface MapRow {
  readonly seats: readonly number[];
  /** Neighbors differ by one. */
  readonly positions: readonly number[];
}

export interface MapSection {
  readonly rows: readonly MapRow[];
}

export interface VenueMap {
  readonly sections: readonly MapSection[];
  /** A section, the liked ones more often. */
  pickSection(random: Random): MapSection;
}

/** Sections at this share of the way to the farthest one are liked half as much as one at the stage. */
const HALF_LIKED = 0.5;

/** Keeps of a chart what is on sale. */
export function readVenueMap(chart: ChartAnswer, isOnSale: (seat: number) => boolean): VenueMap {
  const { stage } = chart.layout;
  const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
  const sections = chart.sections
    .map(({ outline, rows }) => ({
      distance: distanceTo(outline, middle),
      rows: rows.flatMap((row) => onSale(row, isOnSale)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const farthest = Math.max(1, ...sections.map(({ distance }) => distance));
  const sums: number[] = [];
  for (const { distance } of sections)
    sums.push((sums.at(-1) ?? 0) + 1 / (1 + (distance / farthest / HALF_LIKED) ** 2));
  return {
    sections,
    pickSection: (random) => {
      const wanted = random.next() * (sums.at(-1) ?? 0);
      return sections[sums.findIndex((sum) => sum > wanted)] as MapSection;
    },
  };
}

function onSale({ seats, positions }: MapRow, isOnSale: (seat: number) => boolean): MapRow[] {
  const kept = seats.flatMap((seat, index) => (isOnSale(seat) ? [index] : []));
  if (kept.length === 0) return [];
  return [
    { seats: kept.map((index) => seats[index] ?? 0), positions: kept.map((index) => positions[index] ?? 0) },
  ];
}

function distanceTo(outline: readonly (readonly [number, number])[], to: { x: number; y: number }): number {
  const mean = (axis: 0 | 1) =>
    outline.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, outline.length);
  return Math.hypot(mean(0) - to.x, mean(1) - to.y);
}
