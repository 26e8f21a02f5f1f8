/** `npm run bench`: see docs/performance.md. */
import { mkdir, writeFile } from 'node:fs/promises';
import { openPool } from '../server/database/index.ts';
import { checkInvariants } from '../server/inventory/index.ts';
import { chooseFigures, figureNames } from './figures/index.ts';
import { openAdmin } from './lib/admin.ts';
import { type Stack, startStack } from './lib/stack.ts';
import { chooseGenerator } from './load/index.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { summarize } from './report/summary.ts';
import { printable } from './report/table.ts';
import type { Bench } from './run/figure.ts';
import { runRounds } from './run/rounds.ts';

const options = readOptions(process.argv.slice(2), figureNames);
const stack = await startStack();
try {
  await run(stack, options);
} finally {
  await stack.close();
}

async function run(stack: Stack, options: BenchOptions): Promise<void> {
  const [node] = stack.nodes;
  if (node === undefined) throw new Error('there is no node');
  const pool = openPool(stack.databaseUrl, 2);
  const generator = chooseGenerator(options.generator);
  const bench: Bench = {
    stack,
    url: node.url,
    admin: openAdmin(node.url, stack.adminToken),
    pool,
    generate: generator.generate,
  };
  const { prof } = options;
  if (prof !== undefined) await mkdir(prof, { recursive: true });
  const figures = chooseFigures(options.figures, options.only);
  const rounds = await runRounds(bench, {
    ...options,
    figures,
    profileFolder: prof,
    onSlot: (what, done, of) => console.error(`${done}/${of} ${what}`),
  });
  const summary = summarize(rounds, figures);
  console.log(printable(summary));
  console.log(`\nload by ${generator.name}`);
  const violations = await checkInvariants(pool);
  console.log(violations.length === 0 ? 'invariants held' : JSON.stringify(violations, null, 2));
  await pool.end();
  if (options.json !== undefined) await writeFile(options.json, JSON.stringify(summary, null, 2));
  process.exitCode = violations.length === 0 ? 0 : 1;
}
