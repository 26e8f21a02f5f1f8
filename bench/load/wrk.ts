/** wrk: a load generator in C, the cheapest there is; used where it is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANSWER_SECONDS_MAX, type Generator, type LoadResult, type Plan } from './plan.ts';

const SCRIPT = join(import.meta.dirname, 'wrk.lua');

/** Whether wrk can be run here. */
export const hasWrk = (): boolean => spawnSync('wrk', ['--version']).error === undefined;

export const runWrk: Generator = async ({ url, plan, connections, seconds, folder }) => {
  const data = join(folder, 'plan.lua');
  await writeFile(data, `return ${toLua(withHost(plan, url))}\n`);
  const child = spawn(
    'wrk',
    [
      '--threads=1',
      `--connections=${connections}`,
      `--duration=${seconds}s`,
      `--timeout=${ANSWER_SECONDS_MAX}s`,
      `--script=${SCRIPT}`,
      url,
      '--',
      data,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  await once(child, 'close');
  return readResult(output, plan);
};

/** wrk sends what the script gives it, byte by byte, so even this is ours to say. */
const withHost = (plan: Plan, url: string): Plan => ({
  ...plan,
  headers: { host: new URL(url).host, ...plan.headers },
});

/** Reads the line that wrk.lua prints at the end. Throws with all of the output when there is none. */
export function readResult(output: string, { kind }: Plan): LoadResult {
  const line = /^result (\{.*\})$/m.exec(output)?.[1];
  if (line === undefined) throw new Error(`wrk gave no result:\n${output}`);
  const read = JSON.parse(line) as Record<string, number>;
  const of = (name: string): number => read[name] ?? 0;
  const isJourney = kind === 'journey';
  return {
    seconds: of('seconds'),
    granted: isJourney ? of('booked') : of('answers') - of('errors'),
    refused: isJourney ? of('refused') : of('errors'),
    broken: of('broken'),
    p50Ms: of('p50'),
    p95Ms: of('p95'),
    p99Ms: of('p99'),
    showsUsed: of('shows_used'),
  };
}

/** A value as Lua source. Texts are ASCII: then what JSON escapes is what Lua escapes. */
export function toLua(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(toLua).join(',')}}`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([name, member]) => `[${toLua(name)}]=${toLua(member)}`)}}`;
  }
  return JSON.stringify(value);
}
