/** Places for seats whose file gives none: straight rows, sections side by side. Plain, but nothing overlaps. */
import type { ChartLayout } from '../../database/tables.ts';
import type { Point, SeatDraft } from './draft.ts';

const SEAT_PITCH = 6;
const ROW_PITCH = 9;
const SECTION_GAP = 30;
const MARGIN = 40;
const STAGE_HEIGHT = 60;
/** A small house has a small stage, which is wider than it is deep. */
const STAGE_DEPTH = 0.45;

type Seat = Omit<SeatDraft, 'x' | 'y'>;

/**
 * Places seats by section, row and position, under everything that is placed already and under the stage. Returns the
 * points by seat number.
 */
export function layOut(
  seats: readonly Seat[],
  placed: readonly SeatDraft[],
  layout: ChartLayout | undefined,
): Map<number, Point> {
  const points = new Map<number, Point>();
  const blocks = [...Map.groupBy(seats, (seat) => seat.section).values()].map(measureBlock);
  const stageBottom = layout === undefined ? MARGIN + STAGE_HEIGHT : layout.stage.y + layout.stage.height;
  const lowest = placed.reduce((low, seat) => Math.max(low, seat.y), stageBottom);
  // Wraps like words on a page somewhat wider than it is high.
  const area = blocks.reduce(
    (sum, block) => sum + (block.width + SECTION_GAP) * (block.height + SECTION_GAP),
    0,
  );
  const pageWidth = blocks.reduce((widest, block) => Math.max(widest, block.width), Math.sqrt(area) * 1.3);
  let x = 0;
  let y = lowest + SECTION_GAP;
  let lineHeight = 0;
  for (const block of blocks) {
    if (x > 0 && x + block.width > pageWidth) {
      x = 0;
      y += lineHeight + SECTION_GAP;
      lineHeight = 0;
    }
    for (const seat of block.seats) {
      const column = seat.position - block.firstPosition;
      points.set(seat.seat, [MARGIN + x + column * SEAT_PITCH, y + (seat.row - 1) * ROW_PITCH]);
    }
    x += block.width + SECTION_GAP;
    lineHeight = Math.max(lineHeight, block.height);
  }
  return points;
}

/** The drawing area of a chart that has none, with a stage in the middle of its upper edge. */
export function stageAbove(seats: readonly SeatDraft[]): ChartLayout {
  const right = seats.reduce((most, seat) => Math.max(most, seat.x), 0);
  const bottom = seats.reduce((most, seat) => Math.max(most, seat.y), 0);
  const top = seats.reduce((least, seat) => Math.min(least, seat.y), Number.POSITIVE_INFINITY);
  const left = seats.reduce((least, seat) => Math.min(least, seat.x), Number.POSITIVE_INFINITY);
  const width = Math.max(SECTION_GAP, (right - left) * 0.4);
  const height = Math.min(STAGE_HEIGHT, width * STAGE_DEPTH);
  return {
    width: Math.ceil(right + MARGIN),
    height: Math.ceil(bottom + MARGIN),
    stage: {
      x: Math.round((left + right - width) / 2),
      y: Math.round(top - SECTION_GAP - height),
      width: Math.round(width),
      height: Math.round(height),
      label: 'Stage',
    },
  };
}

function measureBlock(seats: readonly Seat[]) {
  const positions = seats.map((seat) => seat.position);
  const firstPosition = positions.reduce((least, position) => Math.min(least, position));
  const lastPosition = positions.reduce((most, position) => Math.max(most, position));
  const rows = seats.reduce((most, seat) => Math.max(most, seat.row), 0);
  return {
    seats,
    firstPosition,
    width: (lastPosition - firstPosition) * SEAT_PITCH,
    height: rows * ROW_PITCH,
  };
}
