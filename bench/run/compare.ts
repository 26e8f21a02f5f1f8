/** A run of figures: Onsale, other designs and the ceiling, beside each other. */
import { mkdir } from 'node:fs/promises';
import { checkInvariants } from '../../server/inventory/index.ts';
import { chooseFigures } from '../figures/index.ts';
import type { BenchOptions } from '../options.ts';
import type { Circumstances } from '../report/circumstances.ts';
import { toHtml } from '../report/html.ts';
import type { Outcome } from '../report/outcome.ts';
import { isClean, toJson } from '../report/report.ts';
import { summarize } from '../report/summary.ts';
import { printable } from '../report/table.ts';
import type { Bench } from './figure.ts';
import { createProgress } from './progress.ts';
import { countSlots, runRounds } from './rounds.ts';

export async function compare(
  bench: Bench,
  options: BenchOptions,
  circumstances: Circumstances,
): Promise<Outcome> {
  const { seconds, rounds, connections, prof } = options;
  if (prof !== undefined) await mkdir(prof, { recursive: true });
  const figures = chooseFigures(options.figures, options.only);
  const plan = { figures, seconds, rounds, connections };
  const progress = createProgress(process.stderr, countSlots(plan) + 1);
  try {
    const samples = await runRounds(bench, { ...plan, profileFolder: prof, progress });
    progress.begin('asking every invariant');
    const violations = await checkInvariants(bench.pool);
    const report = { ...summarize(samples, figures), ...plan, circumstances, violations };
    return {
      circumstances,
      violations,
      text: printable(report),
      json: toJson(report),
      html: toHtml(report),
      isClean: isClean(report),
    };
  } finally {
    progress.end();
  }
}
