import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.next());
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Random', () => {
  it('is the same for the same seed and stream, and differs between neighbors', () => {
    expect(draw(new Random(1, 2), 5)).toEqual(draw(new Random(1, 2), 5));
    const firsts = [new Random(1, 2), new Random(2, 2), new Random(1, 3)].map((random) => random.next());
    expect(new Set(firsts).size).toBe(3);
  });

  it('is even within a stream and across streams', () => {
    expect(mean(draw(new Random(7), 20_000))).toBeCloseTo(0.5, 1);
    const firsts = Array.from({ length: 20_000 }, (_, stream) => new Random(7, stream).next());
    expect(mean(firsts)).toBeCloseTo(0.5, 1);
  });

  it('weighs names, and takes about as long as people do', () => {
    const random = new Random(3);
    const names = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(names.filter((name) => name === 'often').length / 4_000).toBeCloseTo(0.75, 1);
    expect(names).not.toContain('never');
    const times = Array.from({ length: 4_000 }, () => random.around(100));
    expect(mean(times)).toBeGreaterThan(90);
    expect(mean(times)).toBeLessThan(110);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(30);
  });
});
