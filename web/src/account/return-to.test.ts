import { expect, it } from 'vitest';
import { readReturn, sitePath } from './return-to.ts';

it.each([
  ['/bookings', '/bookings'],
  ['/shows/4?tier=2#map', '/shows/4?tier=2#map'],
  ['/a/../organize', '/organize'],
])('goes on at %s', (given, path) => {
  expect(sitePath(given)).toBe(path);
});

it.each([
  ['//evil.example'],
  ['/\\evil.example'],
  ['https://evil.example'],
  ['javascript:alert(1)'],
  ['bookings'],
  ['/\t/evil.example'],
  [''],
])('goes nowhere for %j', (given) => {
  expect(readReturn({ to: given })).toEqual({});
});

it('goes nowhere for what is no text', () => {
  expect(readReturn({ to: ['/a'] })).toEqual({});
  expect(readReturn({})).toEqual({});
});
