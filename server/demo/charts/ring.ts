/** A ring of a bowl: sections side by side, parted by aisles that point to the middle, rows longer further out. */
import type { Block, PlaceRow } from './builder.ts';
import { type Curve, outlineBetween, placeAlong, splitEvenly, superellipse } from './curves.ts';

/** Half the axes of the innermost row of the bowl, in chart units. */
const HALF_WIDTH = 420;
const HALF_LENGTH = 620;
/** From one seat, and one row, to the next. */
const SEAT_PITCH = 5.2;
const ROW_PITCH = 8.5;
/** Half an aisle between two sections. */
const HALF_AISLE = 7;
/** The bowl ends at this angle on both sides of the stage. */
const OPENING = (137 / 180) * Math.PI;

export interface Ring {
  readonly name: string;
  /** Number of its first section, on the left of the stage. */
  readonly firstNumber: number;
  readonly sections: number;
  readonly rows: number;
  /** From the innermost row of the bowl to the ring's first. */
  readonly distance: number;
}

/** The sections of a ring, around from one side of the stage to the other. */
export function ringBlocks(ring: Ring): Block[] {
  const middle = curveAt(ring.distance + (ring.rows * ROW_PITCH) / 2);
  // The other way round than angles grow, so that positions count from left to right as one looks at the stage.
  const angles = splitEvenly(middle, OPENING, -OPENING, ring.sections);
  return Array.from({ length: ring.sections }, (_, index) => {
    const from = angles[index] ?? 0;
    const to = angles[index + 1] ?? 0;
    return {
      name: `${ring.name} ${ring.firstNumber + index}`,
      outline: outlineBetween(
        curveAt(ring.distance - ROW_PITCH / 2),
        curveAt(ring.distance + (ring.rows - 0.5) * ROW_PITCH),
        from,
        to,
        HALF_AISLE - SEAT_PITCH / 2,
      ),
      rows: Array.from({ length: ring.rows }, (_, row) => ringRow(ring, row, from, to)),
    };
  });
}

/**
 * Takes seats away until `count` are left: one at the right end of the last row of each block in turn, from the last
 * block on, so that no section looks bitten.
 */
export function trimTo(blocks: readonly Block[], count: number): Block[] {
  const places = blocks.map((block) => block.rows.map((row) => [...row.places]));
  let excess = places.flat(2).length - count;
  if (excess < 0) throw new RangeError(`${-excess} seats are missing`);
  for (let index = places.length - 1; excess > 0; index = index === 0 ? places.length - 1 : index - 1) {
    const rows = places[index] ?? [];
    if ((rows.at(-1)?.length ?? 0) <= 2) continue;
    rows.at(-1)?.pop();
    excess -= 1;
  }
  return blocks.map((block, b) => ({
    ...block,
    rows: block.rows.map((row, r): PlaceRow => ({ ...row, places: places[b]?.[r] ?? [] })),
  }));
}

const curveAt = (distance: number): Curve => superellipse(HALF_WIDTH + distance, HALF_LENGTH + distance);

function ringRow(ring: Ring, row: number, from: number, to: number): PlaceRow {
  const points = placeAlong(curveAt(ring.distance + row * ROW_PITCH), from, to, SEAT_PITCH, HALF_AISLE);
  // Wheelchairs come in from the concourse behind the last row of the lower ring, and find room at the aisles.
  const isAccessible = (index: number) =>
    ring.distance === 0 && row === ring.rows - 1 && (index < 2 || index >= points.length - 2);
  return {
    label: String(row + 1),
    places: points.map(([x, y], index) => ({ x, y, accessible: isAccessible(index) })),
  };
}
