/** The program as its users start it: a process of its own, reached over the network. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUpEmbedded } from '../../server/database/embedded/index.ts';

const program = join(import.meta.dirname, '..', '..', 'bin', 'onsale.js');
const leash = join(import.meta.dirname, '..', 'support', 'leash.ts');
/** A start takes a second or two; many at once on a busy machine take longer. */
const START_MS = 60_000;

export interface RunningProcess {
  readonly api: string;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Resolves with its exit code; null after a signal. */
  readonly exited: Promise<number | null>;
}

/** Runs a command to its end. */
export async function runProgram(args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...args], { env: cleanEnvironment(environment) });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'exit');
  return { code: code as number | null, output };
}

/**
 * Starts `onsale serve` on free ports and waits until it says where it is.
 * @param prefix a command that runs the one behind it in its own place
 */
export async function startProcess(
  environment: Record<string, string>,
  prefix: readonly string[] = [],
): Promise<RunningProcess> {
  const [command = '', ...args] = [...prefix, process.execPath, '--import', leash, program, 'serve'];
  const child = spawn(command, args, {
    env: cleanEnvironment({
      PORT: '0',
      GRPC_PORT: '0',
      LOG_LEVEL: 'warn',
      RATE_LIMIT: 'off',
      ...environment,
    }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const deadline = performance.now() + START_MS;
  for (;;) {
    const url = /open at (\S+)/.exec(output)?.[1];
    if (url !== undefined) return { api: `${url}/api/v1`, child, output: () => output, exited };
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`it did not start:\n${output}`);
    }
    await sleep(20);
  }
}

/** The settings of a test, and none of those that the tests themselves run with. */
function cleanEnvironment(environment: Record<string, string>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment };
}

/** A folder for an embedded server; call `remove` when no process uses it any more. */
export async function makeDataFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'onsale-test-'));
  return {
    folder,
    remove: async () => {
      await cleanUpEmbedded(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the administrator of these processes sends. */
export const ADMIN_TOKEN = 'an-admin-token-for-processes';

/** Settings that point a process at a database of the server that the tests use. */
export const sharedSettings = (url: string): Record<string, string> => ({
  DATABASE_URL: url,
  SECRET_KEY: 'a-secret-key-for-processes',
  ADMIN_TOKEN,
});
