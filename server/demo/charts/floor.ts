/** Chairs on the floor of a stadium: straight rows in blocks, with aisles between them. */
import type { Point } from '../../catalog/index.ts';
import { type Block, type PlaceRow, rowLetters } from './builder.ts';

const ROW_PITCH = 9;
const AISLE = 18;

interface Grid {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
  readonly pitch: number;
}

/** 100 VIP chairs: two blocks of five rows, the first row at `top`. */
export function vipBlocks(top: number): Block[] {
  const size = { top, rows: 5, columns: 10, pitch: 7 };
  const width = (size.columns - 1) * size.pitch;
  return [
    gridBlock({ name: 'VIP Left', left: -AISLE / 2 - width, ...size }),
    gridBlock({ name: 'VIP Right', left: AISLE / 2, ...size }),
  ];
}

/** 3,528 chairs: two blocks behind each other, six side by side, the first row at `top`. */
export function floorBlocks(top: number): Block[] {
  const columns = 14;
  const rows = 21;
  const pitch = 5.2;
  const width = (columns - 1) * pitch;
  const depth = rows * ROW_PITCH + AISLE;
  const names = ['A', 'B'];
  return names.flatMap((name, back) =>
    [0, 1, 2, 3, 4, 5].map((side) =>
      gridBlock({
        name: `Floor ${name}${side + 1}`,
        left: (side - 3) * (width + AISLE) + AISLE / 2,
        top: top + back * depth,
        rows,
        columns,
        pitch,
      }),
    ),
  );
}

function gridBlock(grid: Grid): Block {
  const right = grid.left + (grid.columns - 1) * grid.pitch;
  const bottom = grid.top + (grid.rows - 1) * ROW_PITCH;
  const margin = grid.pitch;
  const corners: Point[] = [
    [grid.left - margin, grid.top - margin],
    [right + margin, grid.top - margin],
    [right + margin, bottom + margin],
    [grid.left - margin, bottom + margin],
  ];
  const rows = Array.from({ length: grid.rows }, (_, row): PlaceRow => {
    const y = grid.top + row * ROW_PITCH;
    const places = Array.from({ length: grid.columns }, (_, column) => ({
      x: grid.left + column * grid.pitch,
      y,
    }));
    return { label: rowLetters(row + 1), places };
  });
  return { name: grid.name, outline: corners, rows };
}
