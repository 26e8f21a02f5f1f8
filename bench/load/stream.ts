/** A steady stream of requests beside what is measured. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FixedPlan, SeatsPlan } from './plan.ts';

const PROGRAM = join(import.meta.dirname, 'stream-process.ts');

export interface StreamOptions {
  readonly url: string;
  readonly plan: FixedPlan | SeatsPlan;
  readonly perSecond: number;
  /** For files of the run. */
  readonly folder: string;
}

export interface StreamResult {
  /** Answers below 400. */
  readonly perSecond: number;
  /** Other answers, and requests without one. */
  readonly failed: number;
}

/** Starts a stream; resolves when it flows, with what ends it. */
export async function startStream(options: StreamOptions): Promise<() => Promise<StreamResult>> {
  const file = join(options.folder, 'stream.json');
  await writeFile(file, JSON.stringify(options));
  const child = spawn(process.execPath, [PROGRAM, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  return async () => {
    child.kill('SIGTERM');
    await closed;
    return JSON.parse(output) as StreamResult;
  };
}
