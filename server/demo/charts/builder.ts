/** Puts a chart together row by row; seats get their numbers in the order in which they are added. */
import type { ChartDraft, Point, SeatDraft } from '../../catalog/index.ts';

/** Free space around a chart, in its units. */
const MARGIN = 40;

/** A place in a row before it has a number. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly accessible?: boolean;
  /** Positions left free before this seat: an aisle. */
  readonly gap?: number;
}

/** A row of places from left to right. */
export interface PlaceRow {
  readonly label: string;
  readonly places: readonly Place[];
}

/** A section: its rows from the front, and its outline. */
export interface Block {
  readonly name: string;
  readonly outline: readonly Point[];
  readonly rows: readonly PlaceRow[];
}

export interface Stage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Makes a chart of blocks. Coordinates are moved so that all are positive and rounded to a tenth of a unit. */
export function buildDraft(name: string, stage: Stage, blocks: readonly Block[]): ChartDraft {
  const points = blocks.flatMap((block) => [
    ...block.outline,
    ...block.rows.flatMap((row) => row.places.map(({ x, y }): Point => [x, y])),
  ]);
  points.push([stage.x, stage.y], [stage.x + stage.width, stage.y + stage.height]);
  const [left, right] = range(points.map(([x]) => x));
  const [top, bottom] = range(points.map(([, y]) => y));
  const moveX = (x: number) => round(x - left + MARGIN);
  const moveY = (y: number) => round(y - top + MARGIN);
  return {
    name,
    layout: {
      width: Math.ceil(right - left + 2 * MARGIN),
      height: Math.ceil(bottom - top + 2 * MARGIN),
      stage: { ...stage, x: moveX(stage.x), y: moveY(stage.y), label: 'Stage' },
    },
    categories: [],
    sections: blocks.map((block) => ({
      name: block.name,
      outline: block.outline.map(([x, y]): Point => [moveX(x), moveY(y)]),
    })),
    seats: numberSeats(blocks).map((seat) => ({ ...seat, x: moveX(seat.x), y: moveY(seat.y) })),
  };
}

/** Rows are labeled A to Z, then AA, AB and so on. */
export function rowLetters(row: number): string {
  const letter = String.fromCharCode(65 + ((row - 1) % 26));
  return row <= 26 ? letter : rowLetters(Math.floor((row - 1) / 26)) + letter;
}

function numberSeats(blocks: readonly Block[]): SeatDraft[] {
  const seats: SeatDraft[] = [];
  for (const [s, block] of blocks.entries()) {
    for (const [r, row] of block.rows.entries()) {
      let position = 0;
      for (const [index, place] of row.places.entries()) {
        position += 1 + (place.gap ?? 0);
        seats.push({
          seat: seats.length + 1,
          section: s + 1,
          row: r + 1,
          rowLabel: row.label,
          position,
          label: String(index + 1),
          x: place.x,
          y: place.y,
          accessible: place.accessible ?? false,
          companion: false,
          category: 0,
        });
      }
    }
  }
  return seats;
}

function range(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

const round = (value: number): number => Math.round(value * 10) / 10;
