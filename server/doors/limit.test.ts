import { describe, expect, it } from 'vitest';
import { createLimit } from './limit.ts';

function limitOf(perSecond: number, burst: number, keysMax?: number) {
  const { take: draw } = createLimit({ name: 'ip', perSecond, burst }, keysMax);
  return { draw, take: (key: string, nowMs: number) => draw(key, nowMs).waitMs };
}

describe('createLimit', () => {
  it('gives a burst, then one at a time as the bucket refills', () => {
    const limit = limitOf(10, 3);
    expect([1, 2, 3].map(() => limit.take('a', 1_000))).toEqual([0, 0, 0]);
    expect(limit.take('a', 1_000)).toBe(100);
    expect(limit.take('a', 1_040)).toBe(60);
    expect(limit.take('a', 1_100)).toBe(0);
    expect(limit.take('a', 1_100)).toBe(100);
  });

  it('tells what is left, and when all of it is back', () => {
    const limit = limitOf(10, 3);
    expect(limit.draw('a', 1_000)).toEqual({ waitMs: 0, remaining: 2, fullMs: 100 });
    expect(limit.draw('a', 1_000)).toEqual({ waitMs: 0, remaining: 1, fullMs: 200 });
    expect(limit.draw('a', 1_050)).toEqual({ waitMs: 0, remaining: 0, fullMs: 250 });
    expect(limit.draw('a', 1_050)).toEqual({ waitMs: 50, remaining: 0, fullMs: 250 });
  });

  it('is full again after a pause, and never fuller', () => {
    const limit = limitOf(10, 3);
    for (let count = 0; count < 3; count += 1) limit.take('a', 0);
    const taken = [1, 2, 3, 4].map(() => limit.take('a', 60_000));
    expect(taken.map((waitMs) => waitMs === 0)).toEqual([true, true, true, false]);
  });

  it('counts each key by itself', () => {
    const limit = limitOf(1, 1);
    expect(limit.take('a', 0)).toBe(0);
    expect(limit.take('b', 0)).toBe(0);
    expect(limit.take('a', 0)).toBeGreaterThan(0);
  });

  it('lets through the rate over a long time, however the requests come', () => {
    const limit = limitOf(100, 200);
    let passed = 0;
    for (let ms = 0; ms < 60_000; ms += 3) if (limit.take('a', ms) === 0) passed += 1;
    expect(passed).toBeGreaterThanOrEqual(6_000);
    expect(passed).toBeLessThanOrEqual(6_200);
  });

  it('forgets the oldest keys when there are too many, and still limits the rest', () => {
    const limit = limitOf(0.001, 1, 100);
    for (let key = 0; key < 10_000; key += 1) expect(limit.take(`k${key}`, 0)).toBe(0);
    expect(limit.take('k9999', 0)).toBeGreaterThan(0);
    expect(limit.take('k0', 0)).toBe(0);
  });
});
