import { afterEach, expect, it, vi } from 'vitest';
import { Proposals } from './proposals.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('remembers a seat for a while, counted from the last time', () => {
  vi.useFakeTimers();
  const proposals = new Proposals(1_000);
  proposals.add([1, 2]);
  vi.advanceTimersByTime(600);
  proposals.add([1]);
  vi.advanceTimersByTime(600);
  proposals.tidy();
  expect([proposals.has(1), proposals.has(2)]).toEqual([true, false]);
  vi.advanceTimersByTime(600);
  proposals.tidy();
  expect(proposals.has(1)).toBe(false);
});
