import { expect, it } from 'vitest';
import { twoSections } from './chart-fixture.ts';
import { indexChart } from './chart-index.ts';
import { nextSeat, nextSection, seatAt, sectionAt } from './find.ts';

const chart = indexChart(twoSections());
const seat = (id: number) => chart.placeOfSeat[id] ?? -1;

it('keeps every seat once, by place and by id', () => {
  expect(chart.seatCount).toBe(30);
  expect([...chart.seatIds].map((id) => chart.placeOfSeat[id])).toEqual([...Array(30).keys()]);
  expect(chart.placeOfSeat[0]).toBe(-1);
});

it('knows rows and sections of a seat', () => {
  const place = seat(22);
  const row = chart.rows[chart.rowOf[place] ?? -1];
  expect(row).toMatchObject({ label: 'B', section: 1, firstSeat: 20, endSeat: 25 });
  expect(chart.sections[chart.sectionOf[place] ?? -1]?.name).toBe('Right');
});

it('marks aisles at gaps and ends of rows, and places for wheelchairs', () => {
  expect([...chart.aisle.subarray(0, 5)]).toEqual([1, 1, 1, 0, 1]);
  expect([...chart.accessible.subarray(0, 2)]).toEqual([1, 0]);
});

it('measures the pitch and takes everything in', () => {
  expect(chart.pitch).toBe(10);
  expect(chart.bounds.left).toBeLessThan(20);
  expect(chart.bounds.right).toBeGreaterThan(160);
  expect(chart.bounds.top).toBeLessThanOrEqual(20);
});

it('finds the seat and the section under a point', () => {
  expect(seatAt(chart, { x: 31, y: 99 }, 6)).toBe(seat(2));
  expect(seatAt(chart, { x: 31, y: 80 }, 6)).toBe(-1);
  expect(sectionAt(chart, { x: 130, y: 110 })).toBe(1);
  expect(sectionAt(chart, { x: 90, y: 110 })).toBe(-1);
});

it('goes from seat to seat in every direction, across aisles and into the next section', () => {
  expect(nextSeat(chart, seat(1), 'right')).toBe(seat(2));
  expect(nextSeat(chart, seat(2), 'right')).toBe(seat(3));
  expect(nextSeat(chart, seat(5), 'right')).toBe(seat(16));
  expect(nextSeat(chart, seat(2), 'down')).toBe(seat(7));
  expect(nextSeat(chart, seat(7), 'up')).toBe(seat(2));
  expect(nextSeat(chart, seat(1), 'left')).toBe(seat(1));
  expect(nextSeat(chart, seat(2), 'up')).toBe(seat(2));
});

it('goes from section to section', () => {
  expect(nextSection(chart, 0, 'right')).toBe(1);
  expect(nextSection(chart, 1, 'left')).toBe(0);
  expect(nextSection(chart, 0, 'up')).toBe(0);
});
