import { expect, it } from 'vitest';
import { FRIDAY, nextAt, SATURDAY } from './dates.ts';

const now = new Date('2030-03-01T12:34:56.789Z'); // a Friday

it.each([
  [0, 20, 'UTC', undefined, '2030-03-01T20:00:00.000Z'],
  [0, 10, 'UTC', undefined, '2030-03-02T10:00:00.000Z'],
  [0, 20, 'America/Denver', undefined, '2030-03-02T03:00:00.000Z'],
  [30, 20, 'Europe/Lisbon', undefined, '2030-03-31T19:00:00.000Z'], // summer time begins on that day
  [1, 20, 'UTC', FRIDAY, '2030-03-08T20:00:00.000Z'],
  [1, 20, 'Asia/Tokyo', SATURDAY, '2030-03-09T11:00:00.000Z'],
])('%i days on at %i in %s', (days, hour, timeZone, weekday, expected) => {
  expect(nextAt(now, days, hour, timeZone, weekday).toISOString()).toBe(expected);
});
