/**
 * The checks of `npm run check`, also the first part of `npm test`. Builtins only: this file runs right after the
 * set-up, still on the Node that the machine has.
 */
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const BIN = join(ROOT, 'node_modules/.bin');

/** Each is one program of node_modules/.bin with its arguments. */
export const CHECKS = [
  { name: 'types', command: ['tsc', '--project', '.'] },
  { name: 'types of the web app', command: ['tsc', '--project', 'web'] },
  { name: 'types of what draws without a page', command: ['tsc', '--project', 'web/src/seatmap'] },
  { name: 'types of the browser tests', command: ['tsc', '--project', 'tests/web'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'server', 'bench', 'web'],
  },
  { name: 'dead code', command: ['knip'] },
  { name: 'generated files', command: ['node', 'scripts/generate.ts', '--check'] },
];

/** Most run on one processor; two at a time fill the smallest machine. */
const AT_ONCE = 2;

/**
 * Runs the checks and prints one line for each as it ends, with the output of those that fail.
 * @param isStopped asked before each; what has not run by then counts as failed
 */
export async function runChecks(isStopped = () => false) {
  const waiting = [...CHECKS];
  let passed = 0;
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined && !isStopped(); check = waiting.shift())
      if (await runCheck(check)) passed += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { passed, failed: CHECKS.length - passed };
}

async function runCheck({ name, command }) {
  const startedAt = performance.now();
  const { code, output } = await run(command, 'pipe');
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  return code === 0;
}

/**
 * Runs a program with node_modules/.bin first on its path, so that it gets our Node.
 * @returns its exit code (1 when it could not start or was killed) and, with 'pipe', what it printed
 */
export function run([program, ...args], output) {
  const env = { ...process.env, PATH: BIN + delimiter + (process.env.PATH ?? '') };
  const stdio = ['ignore', output, output];
  const child = spawn(program, args, { cwd: ROOT, env, stdio, shell: process.platform === 'win32' });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((settle) => {
    child.on('error', (error) => settle({ code: 1, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
