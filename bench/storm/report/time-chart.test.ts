import { describe, expect, it } from 'vitest';
import { timeChart } from './time-chart.ts';

const times = [0, 1, 2, 3];

describe('timeChart', () => {
  it('draws every series, and leaves out moments without a value', () => {
    const svg = timeChart({
      title: 'Requests <per second>',
      times,
      series: [
        { name: 'all', tone: 'ours', values: [0, 10, 20, 40] },
        { name: 'some', tone: 'other', values: [undefined, 5, undefined, 40] },
      ],
      limit: { value: 30, label: 'enough' },
      events: [{ at: 2, label: 'noon' }],
    });
    const lines = [...svg.matchAll(/points="([^"]*)"/g)].map(([, points = '']) => points.split(' ').length);
    expect(lines).toEqual([4, 2]);
    expect(svg).toContain('&#60;per second&#62;');
    for (const word of ['enough', 'noon', '>40<', '3 s']) expect(svg).toContain(word);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('stacks, and bears having nothing to show', () => {
    const series = [
      { name: 'a', tone: 'ours', values: [1, 2, 3, 4] },
      { name: 'b', tone: 'other', values: [1, 1, 1, 1] },
    ] as const;
    const stacked = timeChart({ title: 't', times, series, isStacked: true });
    expect(stacked.match(/<polygon/g)).toHaveLength(2);
    const empty = timeChart({ title: 't', times: [], series: [], isLogarithmic: true });
    expect(stacked + empty).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has an axis of powers of ten where small and large matter alike', () => {
    const values = [0.5, 7, 300, 4_000];
    const svg = timeChart({
      title: 't',
      times,
      series: [{ name: 'a', tone: 'ours', values }],
      isLogarithmic: true,
      unit: ' ms',
    });
    for (const label of ['1 ms', '10 ms', '100 ms', '1,000 ms', '10,000 ms'])
      expect(svg).toContain(`>${label}<`);
  });
});
