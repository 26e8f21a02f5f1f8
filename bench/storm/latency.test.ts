import { describe, expect, it } from 'vitest';
import { Latencies } from './latency.ts';

describe('Latencies', () => {
  it('tells percentiles within 3.2 %', () => {
    for (const scale of [0.001, 0.05, 1, 250]) {
      const latencies = new Latencies();
      for (let n = 1; n <= 1_000; n += 1) latencies.record(n * scale);
      for (const share of [0.5, 0.95, 0.99, 1]) {
        const exact = 1_000 * share * scale;
        expect(latencies.at(share)).toBeGreaterThanOrEqual(exact * 0.999);
        expect(latencies.at(share)).toBeLessThan(Math.max(exact * 1.032, exact + 0.001));
      }
    }
  });

  it('adds up what several have counted', () => {
    const [one, other, both] = [new Latencies(), new Latencies(), new Latencies()];
    for (const value of [1, 2, 3]) one.record(value);
    for (const value of [100, 200]) other.record(value);
    both.add(one.counts());
    both.add(other.counts());
    expect(both.count).toBe(5);
    expect(both.at(0.5)).toBeCloseTo(3, 1);
    expect(both.at(1)).toBeGreaterThanOrEqual(200);
    both.clear();
    expect(both.percentiles()).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0 });
  });
});
