import { expect, it } from 'vitest';
import { moveTime, offsetAt } from './zoned.ts';

const at = (text: string) => new Date(text);
const ZONE = 'Europe/Lisbon';

it('knows how far a zone is ahead, summer and winter', () => {
  expect(offsetAt(Date.parse('2030-07-01T12:00:00Z'), ZONE)).toBe(3_600_000);
  expect(offsetAt(Date.parse('2030-01-01T12:00:00Z'), ZONE)).toBe(0);
  expect(offsetAt(Date.parse('2030-01-01T12:00:00.500Z'), 'Asia/Kathmandu')).toBe(20_700_000);
});

it('keeps the time of day when the clocks are changed in between', () => {
  // Sales open at ten o'clock, four weeks before a show at nine in the evening; the next show is in winter.
  const moved = moveTime(
    at('2030-09-01T09:00:00Z'),
    at('2030-09-29T20:00:00Z'),
    at('2030-11-24T21:00:00Z'),
    ZONE,
  );
  expect(moved.toISOString()).toBe('2030-10-27T10:00:00.000Z');
});

it('moves a time that the clocks skip by what they skip', () => {
  const moved = moveTime(
    at('2030-03-30T01:30:00Z'),
    at('2030-03-30T20:00:00Z'),
    at('2030-03-31T19:00:00Z'),
    ZONE,
  );
  expect(moved.toISOString()).toBe('2030-03-31T01:30:00.000Z');
});

it('goes back as well', () => {
  const [time, from, to] = [
    at('2030-06-01T08:00:00Z'),
    at('2030-06-10T20:00:00Z'),
    at('2030-06-03T20:00:00Z'),
  ];
  expect(moveTime(time, from, to, 'UTC').toISOString()).toBe('2030-05-25T08:00:00.000Z');
});
