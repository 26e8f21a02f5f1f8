/** The charts of a run of figures. */
import type { Figure } from '../run/figure.ts';
import { card } from './page.ts';
import type { Report } from './report.ts';
import type { Row } from './summary.ts';
import { type BarGroup, barChart, spanChart, type Tone } from './svg.ts';
import { count, decimal, ratio } from './table.ts';

const TONES: Readonly<Record<Figure['role'], readonly [many: Tone, few: Tone]>> = {
  onsale: ['ours', 'ours-light'],
  baseline: ['other', 'other-light'],
  ceiling: ['ceiling', 'ceiling-light'],
};

/** Where the bars of costs are cut: what matters is what the fast ones spend. */
const COST_US_MAX = 2_500;

export const roleOf = ({ figures }: Report, name: string): Figure['role'] =>
  figures.find((figure) => figure.name === name)?.role ?? 'onsale';

/** A group for each figure, with a bar for each number of connections. */
function grouped(
  report: Report,
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
  textOf: (row: Row) => string,
): BarGroup[] {
  const most = Math.max(...rows.map(({ connections }) => connections));
  return [...Map.groupBy(rows, ({ figure }) => figure)].map(([label, ofFigure]) => ({
    label,
    bars: ofFigure.map((row) => {
      const [many, few] = TONES[roleOf(report, row.figure)];
      const tone = row.connections === most ? many : few;
      return { parts: [{ value: lengthOf(row), tone }], text: textOf(row) };
    }),
  }));
}

function legendOf({ rows }: Report, tone: Tone): [string, string][] {
  const counts = [...new Set(rows.map(({ connections }) => connections))].sort((a, b) => a - b);
  if (counts.length !== 2) return [];
  return [
    [`${tone}-light`, `${counts[0]} connections`],
    [tone, `${counts[1]} connections`],
  ];
}

export function hotCard(report: Report): string {
  const rows = report.rows.filter(
    ({ figure }) => figure === 'general-hot' || roleOf(report, figure) !== 'onsale',
  );
  const title = 'Bookings a second of one hot tier';
  return card({
    title,
    text: 'The same request, answer and durability, on the same server and PostgreSQL. "empty" does nothing: the ceiling of any design.',
    legend: legendOf(report, 'other'),
    content: barChart(
      title,
      grouped(
        report,
        rows,
        ({ perSecond }) => perSecond,
        ({ perSecond }) => count(perSecond),
      ),
    ),
  });
}

export function shareCard(report: Report): string {
  const shares = report.ratios.filter(({ to }) => roleOf(report, to) === 'ceiling');
  if (shares.length === 0) return '';
  const most = Math.max(...shares.map(({ connections }) => connections));
  const title = 'Share of the ceiling';
  const groups = [...Map.groupBy(shares, ({ figure }) => figure)].map(([label, ofFigure]) => ({
    label,
    bars: ofFigure.map((each) => ({
      parts: [
        { value: each.value, tone: each.connections === most ? ('ours' as const) : ('ours-light' as const) },
      ],
      text: ratio(each),
    })),
  }));
  return card({
    title,
    text: 'How much of what the server can answer at all is left when it does the work.',
    legend: legendOf(report, 'ours'),
    content: barChart(title, groups, Math.max(1, ...shares.map(({ value }) => value))),
  });
}

export function latencyCard(report: Report): string {
  const title = 'Latency under full load';
  const spans = report.rows.map((row) => ({
    label: `${row.figure} @${row.connections}`,
    tone: TONES[roleOf(report, row.figure)][0],
    marks: [row.p50Ms, row.p95Ms, row.p99Ms] as const,
    text: `${decimal(row.p95Ms)} ms`,
  }));
  return card({
    title,
    text: 'p50, p95 (large) and p99. Every connection asks again at once, so this is the wait in a queue as long as there are connections.',
    content: spanChart(title, spans),
  });
}

export function costCard(report: Report): string {
  const rows = report.rows.filter(
    ({ nodeUs, databaseUs }) => nodeUs !== undefined && databaseUs !== undefined,
  );
  if (rows.length === 0) return '';
  const most = Math.max(...rows.map(({ connections }) => connections));
  const title = 'Processor time of one request';
  const groups = rows
    .filter(({ connections }) => connections === most)
    .map(({ figure, nodeUs = 0, databaseUs = 0, generatorUs = 0 }) => ({
      label: figure,
      bars: [
        {
          parts: [
            { value: nodeUs, tone: 'ours' as const },
            { value: databaseUs, tone: 'database' as const },
            { value: generatorUs, tone: 'generator' as const },
          ],
          text: `${count(nodeUs + databaseUs + generatorUs)} µs`,
        },
      ],
    }));
  return card({
    title,
    text: `At ${most} connections. Beside reads runs a stream of bookings, whose cost is in theirs. Bars end at ${count(COST_US_MAX)} µs.`,
    legend: [
      ['ours', 'node'],
      ['database', 'PostgreSQL'],
      ['generator', 'load generator'],
    ],
    content: barChart(title, groups, COST_US_MAX),
  });
}
