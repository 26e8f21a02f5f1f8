/** `npm run storm`: an on-sale, and the proof that nobody was told anything that is not so. */
import { writeFile } from 'node:fs/promises';
import { openPool } from '../../server/database/index.ts';
import { startStack } from '../lib/stack.ts';
import { type Circumstances, readCircumstances } from '../report/circumstances.ts';
import { type Figures, figuresOf, isTrue } from './figures.ts';
import { readOptions, type StormOptions, USAGE } from './options.ts';
import { stormReport } from './report/report.ts';
import { runStorm } from './run.ts';
import { Screen } from './screen.ts';
import { summaryOf } from './summary.ts';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(USAGE);
} else {
  try {
    process.exitCode = isTrue(await storm(readOptions(args))) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function storm(options: StormOptions): Promise<Figures> {
  const screen = new Screen(process.stdout, options);
  screen.step(`starting PostgreSQL and ${options.nodes} ${options.nodes === 1 ? 'node' : 'nodes'}`);
  const stack = await startStack({
    nodes: options.nodes,
    nodeArgs: options.nodeArgs,
    env: { MAX_HOLDS_PER_CLIENT: '4' },
  });
  try {
    const result = await runStorm(stack, options, {
      onStep: (step) => screen.step(step),
      onMoment: (moment, timeline) => screen.show(moment, timeline),
    });
    screen.end();
    const figures = figuresOf(options, result);
    console.log(summaryOf(figures, result.verdict));
    if (options.html !== undefined)
      await writeFile(
        options.html,
        stormReport(figures, result.timeline, await circumstances(stack.databaseUrl)),
      );
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
    return figures;
  } finally {
    screen.end();
    await stack.close();
  }
}

async function circumstances(databaseUrl: string): Promise<Circumstances> {
  const pool = openPool(databaseUrl, 1);
  try {
    return await readCircumstances(pool, 'the storm’s own buyers', args, 'storm');
  } finally {
    await pool.end();
  }
}
