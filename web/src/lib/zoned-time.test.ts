import { expect, it } from 'vitest';
import { instantAt, laterBy, wallTime } from './zoned-time.ts';

it.each([
  ['2030-07-01T19:00:00.000Z', 'Europe/Lisbon', '2030-07-01T20:00'],
  ['2030-01-01T20:00:00.000Z', 'Europe/Lisbon', '2030-01-01T20:00'],
  ['2030-06-30T23:30:00.000Z', 'Asia/Kathmandu', '2030-07-01T05:15'],
])('%s is %s time %s, there and back', (instant, zone, wall) => {
  expect(wallTime(instant, zone)).toBe(wall);
  expect(instantAt(wall, zone)).toBe(instant);
});

it('takes a time that the clocks skip for what they show then', () => {
  expect(instantAt('2030-03-31T01:30', 'Europe/Lisbon')).toBe('2030-03-31T01:30:00.000Z');
  expect(wallTime('2030-03-31T01:30:00.000Z', 'Europe/Lisbon')).toBe('2030-03-31T02:30');
});

it('knows when nothing was typed yet', () => expect(instantAt('', 'UTC')).toBeUndefined());

it('counts on by the clock on the wall', () =>
  expect(laterBy('2030-12-31T23:00', 150)).toBe('2031-01-01T01:30'));
