/**
 * `npm run drill`: the races and fault drills of tests/drills, longer and repeatedly, one after another. A line for each says
 * what was sold, how long until sales went on, and what the checker says; the last one is `N passed, N failed`.
 *
 *     npm run drill -- [--rounds 3] [--seconds 10] [part of a file's name …] [-t 'part of a drill’s name']
 */
import { parseArgs } from 'node:util';
import { run } from './steps.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // How often each drill runs.
    rounds: { type: 'string', default: process.env.DRILL_ROUNDS ?? '3' },
    // For how long tickets sell before and after each fault.
    seconds: { type: 'string', default: process.env.DRILL_SECONDS ?? '10' },
    name: { type: 'string', short: 't', default: '' },
  },
});
process.env.DRILL_ROUNDS = values.rounds;
process.env.DRILL_SECONDS = values.seconds;
// Ctrl-C reaches the test runner too, which cleans up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const filters = positionals.length > 0 ? positionals.map((name) => `tests/drills/${name}`) : ['tests/drills'];
const { code } = await run(
  [
    'vitest',
    'run',
    '--reporter=./tests/drills/kit/reporter.ts',
    '--no-file-parallelism',
    ...(values.name ? ['-t', values.name] : []),
    ...filters,
  ],
  'inherit',
);
process.exitCode = code;
