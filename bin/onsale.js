#!/usr/bin/env node
/**
 * Launches the command line (server/cli/onsale.ts) on a Node that runs TypeScript directly.
 *
 * On an older Node it hands over to the one that scripts/setup.mjs put into node_modules. Plain JavaScript, because
 * it must run on Node 20.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR_MIN = 24;
const FORWARDED = ['SIGTERM', 'SIGUSR2'];
// A terminal sends these to the whole group, so the child has them already; we only must outlive it.
const IGNORED = ['SIGINT', 'SIGHUP', 'SIGQUIT'];

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) {
  await import('../server/cli/onsale.ts');
} else {
  handOver();
}

/** Runs the same command on the newer Node and ends as it ends: same exit code, or same signal. */
function handOver() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write(`onsale needs Node ${NODE_MAJOR_MIN} or newer, this is ${process.version}. `);
    process.stderr.write(
      'Run "npm start" or "node scripts/setup.mjs" once: it provides one in this folder.\n',
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  for (const signal of IGNORED) process.on(signal, () => {});
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
  });
}
