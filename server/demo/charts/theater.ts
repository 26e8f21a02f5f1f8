/**
 * A theater of some 900 seats: stalls in curved rows on both sides of a center aisle, a circle behind, and boxes along
 * both walls. Seats are numbered from the front of the stalls to the boxes.
 */
import type { ChartDraft, Point } from '../../catalog/index.ts';
import { type Block, buildDraft, type Place, type PlaceRow, rowLetters } from './builder.ts';
import { circle, outlineBetween, placeAlong } from './curves.ts';

const SEAT_PITCH = 5.6;
const ROW_PITCH = 9;
const HALF_AISLE = 7;

/** Rows are circles around this point, behind the stage: the origin of the curves. */
const STAGE = { x: -85, y: 60, width: 170, height: 80 };

interface Fan {
  readonly name: string;
  readonly rows: number;
  /** Radius of the first row. */
  readonly radius: number;
  readonly from: number;
  readonly to: number;
  readonly accessible: (row: number, index: number, count: number) => boolean;
}

/** Makes the chart. Pure: the same every time. */
export function theaterHall(): ChartDraft {
  return buildDraft('Stalls, circle and boxes', STAGE, [
    ...pair('Stalls', 16, 180, 0.42, (row, index) => row === 16 && index < 3),
    ...pair('Circle', 6, 352, 0.41, (row, index) => row === 6 && index < 2),
    ...boxes(),
  ]);
}

/**
 * Both halves of a part of the house, left and right of the center aisle. `accessible` is asked with the row (from 1) and
 * the seat's place from the center aisle (from 0).
 */
function pair(
  name: string,
  rows: number,
  radius: number,
  spread: number,
  accessible: (row: number, fromAisle: number) => boolean,
): Block[] {
  const fan = { rows, radius };
  return [
    fanBlock({
      ...fan,
      name: `${name} Left`,
      from: spread,
      to: 0,
      accessible: (row, index, count) => accessible(row, count - 1 - index),
    }),
    fanBlock({ ...fan, name: `${name} Right`, from: 0, to: -spread, accessible }),
  ];
}

function fanBlock(fan: Fan): Block {
  const curveOf = (row: number) => circle(fan.radius + row * ROW_PITCH);
  const rows = Array.from({ length: fan.rows }, (_, row): PlaceRow => {
    const points = placeAlong(curveOf(row), fan.from, fan.to, SEAT_PITCH, HALF_AISLE);
    const places = points.map(([x, y], index): Place => {
      return { x, y, accessible: fan.accessible(row + 1, index, points.length) };
    });
    return { label: rowLetters(row + 1), places };
  });
  const outline = outlineBetween(curveOf(-0.6), curveOf(fan.rows - 0.4), fan.from, fan.to, HALF_AISLE / 2);
  return { name: fan.name, outline, rows };
}

/** Six boxes on each side, of two rows of four, turned toward the stage. */
function boxes(): Block[] {
  return [1, -1].flatMap((side) =>
    Array.from({ length: 6 }, (_, index) => box(`Box ${side > 0 ? 'L' : 'R'}${index + 1}`, side, index)),
  );
}

function box(name: string, side: number, index: number): Block {
  // Boxes stand along the walls, which open a little with the distance from the stage.
  const wall = 0.55;
  const radius = 196 + index * 31;
  const [x, y] = circle(radius)(side * wall);
  const along: Point = [-side * Math.sin(wall), Math.cos(wall)];
  const across: Point = [-side * Math.cos(wall), -Math.sin(wall)];
  const at = (forward: number, outward: number): Point => [
    x + along[0] * forward + across[0] * outward,
    y + along[1] * forward + across[1] * outward,
  ];
  const rows = [0, 1].map((row): PlaceRow => {
    const places = [0, 1, 2, 3].map((seat) => {
      const [px, py] = at((seat - 1.5) * 6, row * 8);
      return { x: px, y: py };
    });
    return { label: rowLetters(row + 1), places };
  });
  return { name, outline: [at(-13, -5), at(13, -5), at(13, 13), at(-13, 13)], rows };
}
