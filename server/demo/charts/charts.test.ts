import { describe, expect, it } from 'vitest';
import type { ChartDraft, SeatDraft } from '../../catalog/index.ts';
import { amphitheater, BOWL_SEATS, stadiumBowl, theaterHall } from './index.ts';

const charts: [string, ChartDraft, number, number][] = [
  ['stadium', stadiumBowl(), 50_000, 50_000],
  ['theater', theaterHall(), 880, 950],
  ['amphitheater', amphitheater(), 2_000, 2_500],
];

/** A seat is at least this wide, in chart units of ten centimeters. */
const SEAT_WIDTH = 5;

describe.each(charts)('the %s', (_name, chart, least, most) => {
  it('has the seats it should, numbered without a gap', () => {
    expect(chart.seats.length).toBeGreaterThanOrEqual(least);
    expect(chart.seats.length).toBeLessThanOrEqual(most);
    expect(chart.seats.every((seat, index) => seat.seat === index + 1)).toBe(true);
  });

  it('has no two seats closer than a seat is wide', () => {
    expect(smallestDistance(chart.seats)).toBeGreaterThan(SEAT_WIDTH);
  });

  it('has every place once, and every seat within the drawing and outside of the stage', () => {
    const places = chart.seats.map(({ section, row, position }) => `${section}/${row}/${position}`);
    expect(new Set(places).size).toBe(places.length);
    const { width, height, stage } = chart.layout;
    for (const { x, y } of chart.seats) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      const onStage = x > stage.x && x < stage.x + stage.width && y > stage.y && y < stage.y + stage.height;
      expect(onStage).toBe(false);
    }
  });

  it('draws every section around its seats', () => {
    const outside = chart.seats.filter(
      ({ section, x, y }) => !isInside(chart.sections[section - 1]?.outline ?? [], x, y),
    );
    expect(outside).toEqual([]);
  });

  it('has accessible places, but not many', () => {
    const share = chart.seats.filter((seat) => seat.accessible).length / chart.seats.length;
    expect(share).toBeGreaterThan(0.002);
    expect(share).toBeLessThan(0.05);
  });
});

it('numbers the stadium by price: VIP before the stage, then the floor and the sides, then the bowl', () => {
  const { seats, sections, layout } = stadiumBowl();
  const sectionsOf = (from: number, to: number) =>
    new Set(seats.slice(from - 1, to).map(({ section }) => sections[section - 1]?.name.split(' ')[0]));
  expect(sectionsOf(1, BOWL_SEATS.vip)).toEqual(new Set(['VIP']));
  expect(sectionsOf(BOWL_SEATS.vip + 1, 5_000)).toEqual(new Set(['Floor', 'Lower']));
  expect(sectionsOf(5_001, 50_000)).toEqual(new Set(['Lower', 'Club', 'Upper']));
  const fromStage = ({ x, y }: SeatDraft) =>
    Math.hypot(x - layout.stage.x - layout.stage.width / 2, y - layout.stage.y - layout.stage.height);
  const mean = (from: number, to: number) =>
    seats.slice(from - 1, to).reduce((sum, seat) => sum + fromStage(seat), 0) / (to - from + 1);
  expect(mean(1, 100)).toBeLessThan(mean(101, 5_000));
  expect(mean(101, 5_000)).toBeLessThan(mean(5_001, 50_000));
});

it('gives the stadium longer rows further out', () => {
  const { seats, sections } = stadiumBowl();
  const lower = sections.findIndex(({ name }) => name === 'Lower 118') + 1;
  const rowLengths = [
    ...Map.groupBy(
      seats.filter(({ section }) => section === lower),
      ({ row }) => row,
    ).values(),
  ];
  expect(rowLengths.at(-1)?.length).toBeGreaterThan(rowLengths[0]?.length ?? 0);
});

it('makes the same chart every time', () => {
  expect(stadiumBowl()).toEqual(stadiumBowl());
});

/** The smallest distance between two seats, by a grid of cells larger than that. */
function smallestDistance(seats: readonly SeatDraft[]): number {
  const cell = 8;
  const key = (x: number, y: number) => Math.floor(x / cell) * 100_000 + Math.floor(y / cell);
  const cells = Map.groupBy(seats, ({ x, y }) => key(x, y));
  const steps = [-1, 0, 1];
  let smallest = Number.POSITIVE_INFINITY;
  for (const seat of seats) {
    for (const dx of steps) {
      for (const dy of steps) {
        for (const other of cells.get(key(seat.x + dx * cell, seat.y + dy * cell)) ?? []) {
          if (other.seat <= seat.seat) continue;
          smallest = Math.min(smallest, Math.hypot(other.x - seat.x, other.y - seat.y));
        }
      }
    }
  }
  return smallest;
}

/** Whether a point lies within a polygon, by the number of its edges to the right. */
function isInside(outline: ChartDraft['sections'][number]['outline'], x: number, y: number): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of outline.entries()) {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
