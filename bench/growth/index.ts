/** `npm run bench -- growth`: what a booking costs when there are many already, and what a node's memory does. */
import { checkInvariants } from '../../server/inventory/index.ts';
import type { BenchOptions } from '../options.ts';
import type { Circumstances } from '../report/circumstances.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Bench } from '../run/figure.ts';
import { createProgress } from '../run/progress.ts';
import { growthSteps, measureGrowth } from './growth.ts';
import { measureMemory } from './memory.ts';
import { growthHtml, growthJson, printableGrowth } from './report.ts';

const MEMORY_SECONDS = 60;

export async function grow(
  bench: Bench,
  options: BenchOptions,
  circumstances: Circumstances,
): Promise<Outcome> {
  const { levels, rounds, seconds } = options;
  const connections = Math.max(...options.connections);
  const progress = createProgress(process.stderr, growthSteps({ levels, rounds }) + 2);
  try {
    const measured = await measureGrowth(bench, { levels, rounds, seconds, connections, progress });
    progress.begin('memory of the node while it sells', MEMORY_SECONDS);
    const memory = await measureMemory(bench, { connections, seconds: MEMORY_SECONDS });
    progress.begin('asking every invariant');
    const violations = await checkInvariants(bench.pool);
    const report = { levels: measured, memory, circumstances, violations };
    return {
      circumstances,
      violations,
      text: printableGrowth(report),
      json: growthJson(report),
      html: growthHtml(report),
      isClean: violations.length === 0,
    };
  } finally {
    progress.end();
  }
}
