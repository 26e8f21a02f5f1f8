/** The end of a storm in words. */
import type { Figures } from './figures.ts';
import type { Verdict } from './verify.ts';

const DIFFERENCES_SHOWN = 20;

const count = (value: number): string => value.toLocaleString('en-US');

/** What is printed when all is over. */
export function summaryOf(figures: Figures, { differences, violations }: Verdict): string {
  const { options, sold, capacity, soldOutAfter, connected, writes, writesWhenFull, feed } = figures;
  const { effort } = figures;
  const { processors } = effort;
  const rows = [...Object.entries(writes), ['all, full house', writesWhenFull] as const];
  return [
    '',
    `${count(options.buyers)} buyers, ${options.nodes} ${options.nodes === 1 ? 'node' : 'nodes'}, seed ${options.seed}`,
    soldOutAfter === null
      ? `sold ${count(sold)} of ${count(capacity)}`
      : `sold out: ${count(sold)} of ${count(capacity)}, ${soldOutAfter} s after the opening`,
    `connected: ${count(connected.most)} at most, ${count(connected.median)} in the middle of the sale`,
    `feed: ${feed.delay.p50} ms until the buyer's own map shows it (p95 ${feed.delay.p95} ms), ${feed.lost} feeds lost`,
    `processors: nodes ${processors.nodes}, PostgreSQL ${processors.database}, buyers ${processors.load}, others ${processors.others} of ${processors.available}`,
    `batches: ${count(effort.batches)} of ${effort.batchSize} requests, ${effort.batchMs} ms each`,
    '',
    `${'writes (ms)'.padEnd(18)}${['count', 'p50', 'p95', 'p99', 'max'].map((name) => name.padStart(10)).join('')}`,
    ...rows.map(
      ([name, { count: total, p50, p95, p99, max }]) =>
        `${name.padEnd(18)}${[count(total), p50, p95, p99, max].map((value) => String(value).padStart(10)).join('')}`,
    ),
    '',
    'answers:',
    ...Object.entries(figures.answers).map(
      ([name, each]) => `  ${name.padEnd(36)}${count(each).padStart(10)}`,
    ),
    '',
    `compared: ${count(figures.ledger.claims)} claims and ${count(figures.ledger.attempts)} keys of buyers ` +
      `(${count(figures.ledger.unknown)} answers never heard) with ${count(figures.rows.claims)} rows and ` +
      `${count(figures.rows.tickets)} tickets; ${count(figures.watchersCompared)} live feeds with the seats`,
    differences.length === 0 ? 'ledger and rows are identical' : `${count(differences.length)} DIFFERENCES`,
    ...differences.slice(0, DIFFERENCES_SHOWN).map(({ kind, detail }) => `  ${kind}: ${detail}`),
    violations.length === 0 ? 'all invariants hold' : 'INVARIANTS BROKEN',
    ...violations.map(({ name, rows: broken }) => `  ${name}: ${JSON.stringify(broken.slice(0, 3))}`),
    ...figures.failures.slice(0, DIFFERENCES_SHOWN).map((failure) => `the storm itself failed: ${failure}`),
  ].join('\n');
}
