/** One node of a run: a server process, with its log in a file as an operator would have it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LEASH = join(import.meta.dirname, 'leash.ts');
const START_MS = 30_000;
const STOP_MS = 15_000;
const OUTPUT_BYTES_MAX = 262_144;

export interface StackNode {
  /** Such as http://127.0.0.1:43210. */
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  /** The end of what it has printed: its log, and what it says about itself. */
  output(): string;
  /** Forgets what it has printed so far; a long run would fill the disk. */
  trimOutput(): void;
  /** SIGTERM, and SIGKILL where that doesn't help. Nothing to do when it has ended already. */
  stop(): Promise<void>;
}

export interface NodeOptions {
  readonly entry: string;
  readonly nodeArgs: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** Starts a node and waits until it says where it is. Throws with its output when it doesn't. */
export async function launchNode(options: NodeOptions): Promise<StackNode> {
  const { logFile } = options;
  const child = spawnNode(options);
  const exited = once(child, 'exit').catch(() => {});
  const node = {
    pid: child.pid ?? 0,
    child,
    output: () => readEnd(logFile),
    trimOutput: () => truncateSync(logFile),
    stop: () => end(child, exited),
  };
  const deadline = performance.now() + START_MS;
  for (;;) {
    const url = /open at (\S+)/.exec(node.output())?.[1];
    if (url !== undefined) return { ...node, url };
    if (hasEnded(child) || performance.now() > deadline) {
      await node.stop();
      throw new Error(`a node did not start:\n${node.output()}`);
    }
    await sleep(20);
  }
}

function spawnNode({ entry, nodeArgs, environment, logFile }: NodeOptions): ChildProcess {
  // Appending, so that it can be emptied while the process writes.
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...nodeArgs, '--import', LEASH, entry, 'serve'], {
    env: { ...environment },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (hasEnded(child)) return;
    child.kill(signal);
    await Promise.race([exited, sleep(STOP_MS, undefined, { ref: false })]);
  }
}

function readEnd(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, OUTPUT_BYTES_MAX));
    const length = readSync(file, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}
