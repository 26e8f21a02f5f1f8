/** What a load run is aimed at: one PostgreSQL and one or more nodes, started for it and gone afterwards. */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { type BenchDatabase, provideDatabase } from './database.ts';
import { makeFolder } from './folder.ts';
import { launchNode, type StackNode } from './node.ts';

export type { StackNode } from './node.ts';

export interface StackOptions {
  /** Default: 1. */
  readonly nodes?: number;
  /** Settings beside or instead of those below. */
  readonly env?: Readonly<Record<string, string>>;
  /** The program that a node runs. Default: bench/server.ts. */
  readonly entry?: string;
  /** For Node itself, such as --cpu-prof. */
  readonly nodeArgs?: readonly string[];
}

export interface Stack {
  readonly databaseUrl: string;
  /** Process of PostgreSQL, where the stack has started it. */
  readonly databasePid: number | undefined;
  readonly adminToken: string;
  readonly nodes: StackNode[];
  /** For files of the run; removed at the end. */
  readonly folder: string;
  /** Adds a node with the same settings. */
  startNode(): Promise<StackNode>;
  /** Stops everything and removes the folder. */
  close(): Promise<void>;
}

const SERVER = join(import.meta.dirname, '..', 'server.ts');

/** As shipped, but for the limits that would take one machine of many buyers for one buyer. */
const SETTINGS = {
  PORT: '0',
  GRPC_PORT: '0',
  RATE_LIMIT: 'off',
  MAX_HOLDS_PER_CLIENT: '0',
  MAX_HOLDS_PER_IP: '0',
  MAX_STREAMS: '0',
  MAX_STREAMS_PER_IP: '0',
};

/**
 * Starts PostgreSQL in a fresh folder with its shipped settings (or makes a database on the server of DATABASE_URL), then
 * the nodes. Everything is stopped and removed by `close`, by Ctrl-C and SIGTERM, and when the start fails.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const opened: (() => Promise<unknown>)[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    for (const each of opened.splice(0).reverse()) await each().catch(report);
  };
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  opened.push(catchSignals(close));
  try {
    const folder = await makeFolder();
    opened.push(() => rm(folder, { recursive: true, force: true }));
    const database = await provideDatabase(folder);
    opened.push(() => database.remove());
    const stack = assemble(options, folder, database, close);
    opened.push(() => Promise.all(stack.nodes.map((node) => node.stop())));
    // One after another: the first brings the database up to date.
    for (let count = 0; count < (options.nodes ?? 1); count += 1) await stack.startNode();
    return stack;
  } catch (error) {
    await close();
    throw error;
  }
}

function assemble(
  { env = {}, entry = SERVER, nodeArgs = [] }: StackOptions,
  folder: string,
  database: BenchDatabase,
  close: () => Promise<void>,
): Stack {
  const adminToken = randomBytes(24).toString('hex');
  const { PATH = '', HOME = '' } = process.env;
  const environment = {
    ...{ PATH, HOME },
    ...SETTINGS,
    DATABASE_URL: database.url,
    SECRET_KEY: randomBytes(24).toString('hex'),
    ADMIN_TOKEN: adminToken,
    ...env,
  };
  const nodes: StackNode[] = [];
  let started = 0;
  const startNode = async () => {
    started += 1;
    const logFile = join(folder, `node-${started}.txt`);
    const node = await launchNode({ entry, nodeArgs, environment, logFile });
    nodes.push(node);
    return node;
  };
  return {
    databaseUrl: database.url,
    databasePid: database.pid,
    adminToken,
    nodes,
    folder,
    startNode,
    close,
  };
}

/** Closes the stack and ends the process when it is told to end; returns what takes that back. */
function catchSignals(close: () => Promise<void>): () => Promise<void> {
  const onSignal = (signal: NodeJS.Signals) => {
    void close().finally(() => process.exit(128 + constants.signals[signal]));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return async () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

function report(error: unknown): void {
  process.stderr.write(`while cleaning up: ${error instanceof Error ? error.message : String(error)}\n`);
}
