/** Rooms to start from: charts with their seats in place, ready to sell. Pure. */
import type { Schemas } from '../../api/client.ts';
import type { Chart } from './seat-form.ts';

export type NewChart = Schemas['NewChart'];
type NewSection = NewChart['sections'][number];

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly make: () => NewChart;
}

const SEAT = 5.6;
const ROW = 9;
const WIDTH = 620;
const MARGIN = 40;

/** A block of seats between two angles, its rows on circles around a point behind the stage. */
interface Fan {
  readonly name: string;
  /** Degrees from straight ahead; the left is negative. */
  readonly from: number;
  readonly to: number;
  /** Of the first row. */
  readonly radius: number;
  readonly rows: number;
  /** In each row; else as many as fit. */
  readonly seats?: number;
  readonly firstRow?: number;
}

const CENTER = { x: WIDTH / 2, y: -40 };

const place = (degrees: number, radius: number): [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  return [round(CENTER.x + Math.sin(angle) * radius), round(CENTER.y + Math.cos(angle) * radius)];
};
const round = (value: number): number => Math.round(value * 10) / 10;

function fan({ name, from, to, radius, rows, seats, firstRow = 0 }: Fan): NewSection {
  const radiusOf = (row: number) => radius + row * ROW;
  const rowAt = (row: number) => {
    const room = (((to - from) * Math.PI) / 180) * radiusOf(row);
    const count = seats ?? Math.floor((room - SEAT) / SEAT);
    const step = (SEAT / radiusOf(row)) * (180 / Math.PI);
    const start = (from + to) / 2 - ((count - 1) * step) / 2;
    return Array.from({ length: count }, (_, index) => {
      const [x, y] = place(start + index * step, radiusOf(row));
      return { label: String(index + 1), x, y };
    });
  };
  const edge = (row: number) =>
    Array.from({ length: 9 }, (_, step) => place(from + ((to - from) * step) / 8, radiusOf(row)));
  return {
    name,
    outline: [...edge(-0.7), ...edge(rows - 0.3).reverse()],
    rows: Array.from({ length: rows }, (_, row) => ({ label: letters(firstRow + row), seats: rowAt(row) })),
  };
}

const letters = (row: number): string =>
  row < 26 ? String.fromCharCode(65 + row) : letters(Math.floor(row / 26) - 1) + letters(row % 26);

/** Puts sections and a stage together, moved so that nothing is left of or above the drawing. */
function chart(name: string, stageTop: number, sections: NewSection[]): NewChart {
  const stage = { x: WIDTH / 2 - 75, y: stageTop, width: 150, height: 60 };
  const points = sections.flatMap(({ outline = [] }) => outline);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const dx = MARGIN - Math.min(...xs, stage.x);
  const dy = MARGIN - Math.min(...ys, stage.y);
  const move = ([x, y]: readonly [number, number]): [number, number] => [round(x + dx), round(y + dy)];
  const moveSeats = (seats: NewSection['rows'][number]['seats']) =>
    Array.isArray(seats)
      ? seats.map((seat) => ({ ...seat, x: round((seat.x ?? 0) + dx), y: round((seat.y ?? 0) + dy) }))
      : seats;
  return {
    name,
    layout: {
      width: Math.ceil(Math.max(...xs, stage.x + stage.width) + dx + MARGIN),
      height: Math.ceil(Math.max(...ys) + dy + MARGIN),
      stage: { ...stage, x: round(stage.x + dx), y: round(stage.y + dy), label: 'Stage' },
    },
    sections: sections.map((section) => ({
      ...section,
      outline: (section.outline ?? []).map(move),
      rows: section.rows.map((row) => ({ ...row, seats: moveSeats(row.seats) })),
    })),
  };
}

/** Three blocks of stalls and three of a balcony: 2,000 seats in curved rows. */
function theater(): NewChart {
  return chart('Theater, 2,000 seats', 100, [
    fan({ name: 'Stalls Left', from: -42, to: -15, radius: 240, rows: 24, seats: 18 }),
    fan({ name: 'Stalls Center', from: -14.5, to: 14.5, radius: 240, rows: 24, seats: 20 }),
    fan({ name: 'Stalls Right', from: 15, to: 42, radius: 240, rows: 24, seats: 18 }),
    fan({ name: 'Balcony Left', from: -42, to: -15, radius: 490, rows: 8, seats: 27 }),
    fan({ name: 'Balcony Center', from: -14.5, to: 14.5, radius: 490, rows: 8, seats: 28 }),
    fan({ name: 'Balcony Right', from: 15, to: 42, radius: 490, rows: 8, seats: 27 }),
  ]);
}

/** A small theater of 400 seats. */
function studio(): NewChart {
  return chart('Studio, 400 seats', 15, [
    fan({ name: 'Left', from: -32, to: -1, radius: 150, rows: 16, seats: 12 }),
    fan({ name: 'Right', from: 1, to: 32, radius: 150, rows: 16, seats: 13 }),
  ]);
}

/** Blocks in two rings around three sides of the floor: some 8,000 seats. The floor itself may be a tier without seats. */
function arena(): NewChart {
  const ring = (first: number, name: string, radius: number, rows: number) =>
    Array.from({ length: 12 }, (_, index) =>
      fan({
        name: `${name} ${first + index}`,
        from: -96 + index * 16 + 0.6,
        to: -96 + (index + 1) * 16 - 0.6,
        radius,
        rows,
      }),
    );
  return chart('Arena, two rings', CENTER.y - 30, [
    ...ring(101, 'Lower', 420, 14),
    ...ring(201, 'Upper', 580, 16),
  ]);
}

/** Thousands of seats aren't placed anew each time that a page is drawn. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const templates: readonly Template[] = [
  {
    id: 'theater',
    name: 'Theater',
    text: 'Curved rows in stalls and balcony: 2,000 seats',
    make: once(theater),
  },
  {
    id: 'studio',
    name: 'Studio stage',
    text: 'Two blocks with an aisle between: 400 seats',
    make: once(studio),
  },
  { id: 'arena', name: 'Arena', text: 'Two rings around a floor', make: once(arena) },
];

/** A chart that is not stored yet, as the forms take it. Seats are numbered as the API will number them. */
export function chartOf(drawn: NewChart): Chart {
  const chart = read.get(drawn) ?? readChart(drawn);
  read.set(drawn, chart);
  return chart;
}

const read = new WeakMap<NewChart, Chart>();

function readChart({ sections }: NewChart): Chart {
  let last = 0;
  const numbers = (count: number) =>
    Array.from({ length: count }, () => {
      last += 1;
      return last;
    });
  return {
    sections: sections.map(({ name, rows }, index) => ({
      section: index + 1,
      name,
      rows: rows.map(({ label, seats }, at) => ({
        row: at + 1,
        label,
        seats: numbers(Array.isArray(seats) ? seats.length : seats),
      })),
    })),
  };
}
