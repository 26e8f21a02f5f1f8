/** The figures of a storm, as they are printed and written to --json. */
import type { Effort } from './effort.ts';
import type { Percentiles } from './latency.ts';
import { WRITES } from './load/stats.ts';
import type { StormOptions } from './options.ts';
import type { StormResult } from './run.ts';

export interface Figures {
  readonly options: StormOptions;
  readonly capacity: number;
  readonly sold: number;
  /** Seconds from the opening of the sale; null when it did not sell out. */
  readonly soldOutAfter: number | null;
  /** Live feeds: the most at a time, and in the middle of the sale. */
  readonly connected: { readonly most: number; readonly median: number };
  /** Milliseconds, by kind of write, from wanting to send it to having its answer. */
  readonly writes: Readonly<Record<string, Percentiles>>;
  /** All writes while the house was full. */
  readonly writesWhenFull: Percentiles;
  /** Milliseconds from the answer of a write until the writer's own feed told of it; and until a feed showed the map. */
  readonly feed: { readonly delay: Percentiles; readonly open: Percentiles; readonly lost: number };
  readonly answers: Readonly<Record<string, number>>;
  readonly effort: Effort;
  readonly ledger: StormResult['verdict']['ledger'];
  readonly rows: StormResult['verdict']['rows'];
  readonly watchersCompared: number;
  readonly differences: Readonly<Record<string, number>>;
  readonly invariants: 'held' | readonly string[];
  readonly failures: readonly string[];
}

const NOTHING: Percentiles = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };

export function figuresOf(
  options: StormOptions,
  { timeline, verdict, capacity, effort, failures }: StormResult,
): Figures {
  const { moments, openedAt = 0, soldOutAt, total, full, answers, feedsLost } = timeline;
  const of = (kind: Parameters<typeof total.get>[0]) => total.get(kind)?.percentiles() ?? NOTHING;
  const during = moments.filter(({ at }) => at >= openedAt && at <= (soldOutAt ?? Number.POSITIVE_INFINITY));
  const connected = during.map((moment) => moment.connected).sort((a, b) => a - b);
  return {
    options,
    capacity,
    sold: verdict.rows.tickets,
    soldOutAfter: soldOutAt === undefined ? null : round(soldOutAt - openedAt),
    connected: {
      most: Math.max(0, ...moments.map((moment) => moment.connected)),
      median: connected[Math.floor(connected.length / 2)] ?? 0,
    },
    writes: Object.fromEntries(WRITES.map((kind) => [kind, rounded(of(kind))])),
    writesWhenFull: rounded(full.percentiles()),
    feed: { delay: rounded(of('feed')), open: rounded(of('open')), lost: feedsLost },
    answers: Object.fromEntries(Object.entries(answers).sort(([a], [b]) => a.localeCompare(b))),
    effort: roundedEffort(effort),
    ledger: verdict.ledger,
    rows: verdict.rows,
    watchersCompared: verdict.watchers,
    differences: countBy(verdict.differences.map(({ kind }) => kind)),
    invariants: verdict.violations.length === 0 ? 'held' : verdict.violations.map(({ name }) => name),
    failures,
  };
}

/** Whether ledger, feed and rows agree, and nothing went wrong with the storm itself. */
export const isTrue = ({ differences, invariants, failures }: Figures): boolean =>
  Object.keys(differences).length === 0 && invariants === 'held' && failures.length === 0;

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const rounded = (percentiles: Percentiles): Percentiles => ({
  count: percentiles.count,
  p50: round(percentiles.p50),
  p95: round(percentiles.p95),
  p99: round(percentiles.p99),
  max: round(percentiles.max),
});

function roundedEffort({ processors, batches, batchSize, batchMs }: Effort): Effort {
  const { nodes, database, load, others, available } = processors;
  return {
    processors: {
      nodes: hundredths(nodes),
      database: hundredths(database),
      load: hundredths(load),
      others: hundredths(others),
      available,
    },
    batches,
    batchSize: round(batchSize),
    batchMs: round(batchMs),
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
