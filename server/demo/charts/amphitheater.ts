/** An open-air amphitheater of some 2,000 seats: three wedges of benches before the stage, with a lawn behind. */
import type { ChartDraft } from '../../catalog/index.ts';
import { type Block, buildDraft, type PlaceRow } from './builder.ts';
import { circle, outlineBetween, placeAlong } from './curves.ts';

const SEAT_PITCH = 6;
const ROW_PITCH = 10;
const HALF_AISLE = 9;
const ROWS = 24;
const FIRST_RADIUS = 220;
const SPREAD = 0.95;
const WEDGES = ['Left', 'Center', 'Right'];
const STAGE = { x: -130, y: 20, width: 260, height: 100 };

/** Makes the chart. Pure: the same every time. */
export function amphitheater(): ChartDraft {
  const width = (2 * SPREAD) / WEDGES.length;
  return buildDraft(
    'Amphitheater',
    STAGE,
    WEDGES.map((name, index) => wedge(name, SPREAD - index * width, SPREAD - (index + 1) * width)),
  );
}

function wedge(name: string, from: number, to: number): Block {
  const curveOf = (row: number) => circle(FIRST_RADIUS + row * ROW_PITCH);
  const rows = Array.from({ length: ROWS }, (_, row): PlaceRow => {
    const points = placeAlong(curveOf(row), from, to, SEAT_PITCH, HALF_AISLE);
    // The path behind the last row is level: places for wheelchairs are at its ends.
    const isEnd = (index: number) => index < 2 || index >= points.length - 2;
    const places = points.map(([x, y], index) => ({ x, y, accessible: row === ROWS - 1 && isEnd(index) }));
    return { label: String(row + 1), places };
  });
  return {
    name,
    outline: outlineBetween(curveOf(-0.6), curveOf(ROWS - 0.4), from, to, HALF_AISLE / 2),
    rows,
  };
}
