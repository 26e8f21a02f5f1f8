/** The report of `bench growth`. */
import type { Violation } from '../../server/inventory/index.ts';
import type { Circumstances } from '../report/circumstances.ts';
import { card, facts, page, table, tiles } from '../report/page.ts';
import { disturbance } from '../report/summary.ts';
import { lineChart } from '../report/svg.ts';
import { align, count, decimal, percent } from '../report/table.ts';
import { type Level, spreadOf } from './growth.ts';
import { growthOf, type MemorySample } from './memory.ts';

export interface GrowthReport {
  readonly levels: readonly Level[];
  readonly memory: readonly MemorySample[];
  readonly circumstances: Circumstances;
  readonly violations: readonly Violation[];
}

/** What counts as flat. */
const FLAT = 0.25;

const HEAD = ['bookings there', 'after', 'per second', 'of empty', 'p95 ms', 'node µs', 'PostgreSQL µs'];
const cells = (level: Level): string[] => [
  count(level.bookings),
  count(level.bookingsAfter),
  count(level.perSecond),
  percent(level.share),
  decimal(level.p95Ms),
  decimal(level.nodeUs),
  decimal(level.databaseUs),
];

const MEBIBYTE = 2 ** 20;

/** Each measured thing with how much it changed, and whether that counts as flat. */
export function verdicts({ levels, memory }: Pick<GrowthReport, 'levels' | 'memory'>) {
  const judged = (name: string, change: number) => ({ name, change, isFlat: change <= FLAT });
  return [
    judged('PostgreSQL, processor time of a booking', spreadOf(levels.map(({ databaseUs }) => databaseUs))),
    judged('bookings a second, as a share of empty', spreadOf(levels.map(({ share }) => share))),
    judged('resident memory, last third to middle third', growthOf(memory.map(({ resident }) => resident))),
    judged('heap, last third to middle third', growthOf(memory.map(({ heap }) => heap))),
  ];
}

const told = (report: GrowthReport): string[][] =>
  verdicts(report).map(({ name, change, isFlat }) => [name, percent(change), isFlat ? 'flat' : 'NOT FLAT']);

const memoryRows = ({ memory }: GrowthReport): string[][] =>
  [0, 1, 2, 3].flatMap((quarter) => {
    const sample = memory[Math.round((quarter / 3) * (memory.length - 1))];
    if (sample === undefined) return [];
    return [[`${count(sample.second)} s`, count(sample.resident / MEBIBYTE), count(sample.heap / MEBIBYTE)]];
  });

const MEMORY_HEAD = ['after', 'resident MiB', 'heap MiB'];

export function printableGrowth(report: GrowthReport): string {
  return [
    align([HEAD, ...report.levels.map(cells)]),
    align([MEMORY_HEAD, ...memoryRows(report)]),
    align(told(report)),
    disturbance(report.levels.map(({ othersShare }) => othersShare)) ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function growthHtml(report: GrowthReport): string {
  const { levels, memory, circumstances } = report;
  const { at, machine, versions, command, generator } = circumstances;
  const cost = lineChart(
    'Processor time of a booking',
    [
      { name: 'PostgreSQL', tone: 'database', points: levels.map((l) => [l.bookings, l.databaseUs]) },
      { name: 'node', tone: 'ours', points: levels.map((l) => [l.bookings, l.nodeUs]) },
    ],
    { x: (value) => count(value), y: (value) => `${count(value)} µs`, isLogarithmic: true },
  );
  const speed = lineChart(
    'Bookings a second',
    [{ name: 'general-hot', tone: 'ours', points: levels.map((l) => [l.bookings, l.perSecond]) }],
    { x: (value) => count(value), y: count, isLogarithmic: true },
  );
  const used = lineChart(
    'Memory of the node',
    [
      { name: 'resident', tone: 'other', points: memory.map((m) => [m.second, m.resident / MEBIBYTE]) },
      { name: 'heap', tone: 'ours', points: memory.map((m) => [m.second, m.heap / MEBIBYTE]) },
    ],
    { x: (value) => `${count(value)} s`, y: (value) => `${count(value)} MiB` },
  );
  const text = 'Against the bookings that are in the database already.';
  const body = [
    tiles(
      verdicts(report).map(({ name, change, isFlat }) => ({
        value: percent(change),
        label: name,
        isBad: !isFlat,
      })),
    ),
    card({ title: 'Processor time of a booking', text, content: cost }),
    card({ title: 'Bookings a second of one hot tier', text, content: speed }),
    card({ title: 'Memory of the node while it sells', content: used }),
    card({ title: 'Figures', content: table(HEAD, levels.map(cells)) }),
    card({
      title: 'How it was measured',
      content: facts([
        ['command', command],
        ['machine', machine],
        ['versions', versions],
        ['load', generator],
      ]),
    }),
  ];
  return page(
    'Onsale: growth',
    `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine}`,
    body.join('\n'),
  );
}

export function growthJson({ levels, memory, violations }: GrowthReport) {
  return {
    levels: levels.map((level) => ({
      bookings: level.bookings,
      per_second: level.perSecond,
      share_of_empty: level.share,
      p95_ms: level.p95Ms,
      node_us: level.nodeUs,
      postgresql_us: level.databaseUs,
    })),
    memory: memory.map(({ second, resident, heap }) => ({
      second,
      resident_bytes: resident,
      heap_bytes: heap,
    })),
    invariants: violations.length === 0 ? 'held' : 'violated',
  };
}
