/** autocannon: a load generator that npm installs; it costs more than wrk, and both take from the same processors. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generator, LoadResult } from './plan.ts';

const PROGRAM = join(import.meta.dirname, 'autocannon-process.ts');

export const runAutocannon: Generator = async (options) => {
  const file = join(options.folder, 'plan.json');
  await writeFile(file, JSON.stringify(options));
  const child = spawn(process.execPath, [PROGRAM, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`autocannon ended with ${code}`);
  return JSON.parse(output) as LoadResult;
};
