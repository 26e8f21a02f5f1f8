/** `npm run bench`: see docs/performance.md. */
import { figureNames } from './figures/index.ts';
import { grow } from './growth/index.ts';
import { openAdmin } from './lib/admin.ts';
import { openPatientPool } from './lib/pool.ts';
import { startStack } from './lib/stack.ts';
import { chooseGenerator } from './load/index.ts';
import { readOptions } from './options.ts';
import { readCircumstances } from './report/circumstances.ts';
import { publish } from './report/outcome.ts';
import { compare } from './run/compare.ts';
import type { Bench } from './run/figure.ts';

const args = process.argv.slice(2);
const options = readOptions(args, figureNames);
const { name, generate } = chooseGenerator(options.generator);
const { services } = options;
const stack = await startStack(services === undefined ? {} : { env: { SERVICES: services } });
try {
  const [node] = stack.nodes;
  if (node === undefined) throw new Error('there is no node');
  const admin = openAdmin(node.url, stack.adminToken);
  const pool = openPatientPool(stack.databaseUrl, 2);
  const bench: Bench = { stack, url: node.url, admin, pool, generate };
  const circumstances = await readCircumstances(pool, name, args);
  const run = options.figures.includes('growth') ? grow : compare;
  const outcome = await run(bench, options, circumstances);
  await pool.end();
  process.exitCode = await publish(outcome, options);
} finally {
  await stack.close();
}
