/**
 * A stadium of exactly 50,000 numbered seats, set up for a concert: the stage at one end, chairs on the floor before it,
 * and three rings of a bowl around, open behind the stage. Seat numbers follow the price: 1 to 100 are the VIP chairs
 * nearest the stage; 101 to 5000 the floor and the two sections of the lower ring on either side that are nearest the
 * stage; 5001 to 50000 the bowl, ring by ring.
 */
import type { ChartDraft } from '../../catalog/index.ts';
import { type Block, buildDraft } from './builder.ts';
import { floorBlocks, vipBlocks } from './floor.ts';
import { type Ring, ringBlocks, trimTo } from './ring.ts';

/** Seats of the three price categories. */
export const BOWL_SEATS = { vip: 100, frontRow: 4_900, bowl: 45_000 } as const;

const STAGE = { x: -240, y: -600, width: 480, height: 170 };

const LOWER: Ring = { name: 'Lower', firstNumber: 101, sections: 35, rows: 24, distance: 0 };
const CLUB: Ring = { name: 'Club', firstNumber: 201, sections: 34, rows: 14, distance: 240 };
const UPPER: Ring = { name: 'Upper', firstNumber: 301, sections: 42, rows: 28, distance: 390 };

/** Sections of the lower ring on each side that are sold with the floor. */
const NEAR_STAGE = 2;

/** Makes the chart. Pure: the same every time. */
export function stadiumBowl(): ChartDraft {
  const vip = vipBlocks(-395);
  const floor = floorBlocks(-325);
  const lower = ringBlocks(LOWER);
  const nearStage = [...lower.slice(0, NEAR_STAGE), ...lower.slice(-NEAR_STAGE)];
  const rest = [...lower.slice(NEAR_STAGE, -NEAR_STAGE), ...ringBlocks(CLUB), ...ringBlocks(UPPER)];
  const floorCount = countSeats(floor);
  return buildDraft('Concert, stage north', STAGE, [
    ...vip,
    ...floor,
    ...trimTo(nearStage, BOWL_SEATS.frontRow - floorCount),
    ...trimTo(rest, BOWL_SEATS.bowl),
  ]);
}

function countSeats(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + block.rows.reduce((seats, row) => seats + row.places.length, 0),
    0,
  );
}
