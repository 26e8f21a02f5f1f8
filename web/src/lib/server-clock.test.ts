import { expect, it } from 'vitest';
import { noteServerTime, onThisClock, serverNow } from './server-clock.ts';

const NOW = Date.parse('2030-01-01T10:00:00.000Z');

it('takes over the clock of the server where this one is wrong', () => {
  noteServerTime('Tue, 01 Jan 2030 10:00:01 GMT', NOW);
  expect(serverNow(NOW)).toBe(NOW);
  noteServerTime('Tue, 01 Jan 2030 10:05:00 GMT', NOW);
  expect(serverNow(NOW)).toBe(NOW + 300_500);
  // An answer from a cache: made four minutes ago, which is no news of the clock.
  noteServerTime('Tue, 01 Jan 2030 10:01:00 GMT', NOW);
  expect(serverNow(NOW)).toBe(NOW + 300_500);
  expect(onThisClock('2030-01-01T10:05:00.500Z')).toBe(NOW);
  noteServerTime('Tue, 01 Jan 2030 10:00:00 GMT', NOW);
  expect(serverNow(NOW)).toBe(NOW);
  noteServerTime(null, NOW);
  noteServerTime('soon', NOW);
  expect(serverNow(NOW)).toBe(NOW);
});
