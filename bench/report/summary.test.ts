import { expect, it } from 'vitest';
import type { Figure, Sample } from '../run/figure.ts';
import { toHtml } from './html.ts';
import { isClean, toJson } from './report.ts';
import { median, summarize } from './summary.ts';
import { printable } from './table.ts';

const figure = (name: string, role: Figure['role']): Figure => ({
  name,
  role,
  what: `What <${name}> is.`,
  prepare: () => Promise.reject(new Error('not here')),
});
const figures = [
  figure('general-hot', 'onsale'),
  figure('for-update', 'baseline'),
  figure('empty', 'ceiling'),
];

const sample = (name: string, perSecond: number, more: Partial<Sample> = {}): Sample => ({
  figure: name,
  connections: 512,
  perSecond,
  p50Ms: 1,
  p95Ms: 2,
  p99Ms: 3,
  nodeUs: 30,
  databaseUs: undefined,
  generatorUs: 5,
  othersShare: 0.01,
  bookings: 100,
  oversold: 0,
  ...more,
});
/** The machine is half as fast in the second round, which ratios must not see. */
const rounds = [
  [sample('general-hot', 600), sample('for-update', 10), sample('empty', 1000)],
  [sample('general-hot', 300), sample('for-update', 5), sample('empty', 500)],
  [sample('general-hot', 700, { p95Ms: 9 }), sample('for-update', 7), sample('empty', 1000, { oversold: 2 })],
];
const circumstances = {
  command: 'npm run bench',
  at: new Date(0),
  machine: 'a machine',
  versions: 'Node',
  commit: undefined,
  generator: 'wrk',
};
const report = {
  ...summarize(rounds, figures),
  figures,
  circumstances,
  seconds: 1,
  rounds: 3,
  violations: [],
};

it('takes the middle one', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('makes a row of medians for each figure, and sums what was oversold', () => {
  const [hot, , empty] = report.rows;
  expect(hot).toMatchObject({
    figure: 'general-hot',
    perSecond: 600,
    perSecondRange: [300, 700],
    p95Ms: 2,
    nodeUs: 30,
  });
  expect(hot?.databaseUs).toBeUndefined();
  expect(empty?.oversold).toBe(2);
  expect(isClean(report)).toBe(false);
});

it('compares within each round, then takes the median', () => {
  expect(report.ratios.map(({ name, value }) => [name, value])).toEqual([
    ['general-hot/for-update@512', 60],
    ['general-hot/empty@512', 0.6],
  ]);
});

it('writes the JSON that others read', () => {
  const clean = { ...report, ...summarize(rounds.slice(0, 1), figures) };
  expect(toJson(clean)).toEqual({
    rows: [600, 10, 1000].map((perSecond, index) => ({
      name: figures[index]?.name,
      connections: 512,
      per_second: perSecond,
      p50_ms: 1,
      p95_ms: 2,
      p99_ms: 3,
      oversold: 0,
    })),
    ratios: { 'general-hot/for-update@512': 60, 'general-hot/empty@512': 0.6 },
    invariants: 'held',
  });
  expect(isClean(clean)).toBe(true);
  const violations = [{ name: 'I1', rule: 'never', rows: [] }];
  expect(toJson({ ...clean, violations }).invariants).toBe('violated');
});

it('prints a table with ratios below', () => {
  const lines = printable(report).split('\n');
  expect(lines[1]).toMatch(/^general-hot +512 +600 +300 +700 +1\.0 +2\.0 +3\.0 +30\.0 +5\.0 +0$/);
  expect(lines.slice(-2)).toEqual([
    'general-hot/for-update@512   60.0x',
    'general-hot/empty@512       60.0 %',
  ]);
});

it('says so when the machine had other things to do', () => {
  const busy = summarize(
    [[sample('general-hot', 1), sample('empty', 2, { othersShare: 0.4 })]],
    figures.slice(0, 1),
  );
  expect(printable(busy)).toContain('other programs took up to 40 % of the processors');
  expect(printable(report)).not.toContain('other programs');
});

it('draws a page of its own that runs nothing and loads nothing', () => {
  const html = toHtml(report);
  expect(html).toContain('What &#60;for-update&#62; is.');
  expect(html).toContain('60.0x');
  expect(html).not.toMatch(/<script|src=|href=|NaN|undefined/);
});
