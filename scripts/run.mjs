/**
 * Runs a TypeScript program of this repository: `node scripts/run.mjs bench/bench.ts --help`. On a Node that can't, it hands
 * over to the one that scripts/setup.mjs has put into node_modules.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE_MAJOR_MIN = 24;
const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const [program = '', ...args] = process.argv.slice(2);
const file = resolve(ROOT, program);

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) {
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else {
  handOver();
}

/** Ends as the program ends: same exit code, or same signal. */
function handOver() {
  const node = resolve(ROOT, `node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends these to the whole group, so the child has them already; we only must outlive it.
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => {});
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
  });
}
