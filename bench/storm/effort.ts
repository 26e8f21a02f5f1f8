/** What a sale costs the machine: processor time by who spends it, and how the nodes decided. */
import { availableParallelism, cpus } from 'node:os';
import { readUsage } from '../run/usage.ts';

/** So far. Times are seconds. */
interface Reading {
  readonly at: number;
  readonly nodes: number;
  readonly database: number;
  readonly load: number;
  /** Of the whole machine, whoever spends it. */
  readonly machine: number;
  readonly batches: number;
  readonly decided: number;
  readonly deciding: number;
}

export interface Effort {
  /** Processors kept busy, by whom. `others` has the system's own work and whatever else runs here. */
  readonly processors: {
    readonly nodes: number;
    readonly database: number;
    readonly load: number;
    readonly others: number;
    readonly available: number;
  };
  readonly batches: number;
  /** Requests in a batch, and milliseconds that one took, on average. */
  readonly batchSize: number;
  readonly batchMs: number;
}

export interface Workers {
  readonly nodes: readonly { readonly url: string; readonly pid?: number }[];
  readonly databasePid?: number | undefined;
  readonly loadPids: readonly number[];
}

export async function readEffort({ nodes, databasePid, loadPids }: Workers): Promise<Reading> {
  const pages = await Promise.all(nodes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
  const sum = (name: string) => pages.reduce((total, page) => total + metricOf(page, name), 0);
  const usage = readUsage({ nodePids: nodes.map(({ pid = 0 }) => pid), databasePid });
  const load = readUsage({ nodePids: loadPids, databasePid: undefined });
  return {
    at: performance.now() / 1000,
    nodes: (usage?.node ?? 0) / 1e6,
    database: (usage?.database ?? 0) / 1e6,
    load: (load?.node ?? 0) / 1e6,
    machine:
      cpus().reduce((total, { times }) => total + times.user + times.nice + times.sys + times.irq, 0) / 1000,
    batches: sum('onsale_batch_size_count'),
    decided: sum('onsale_batch_size_sum'),
    deciding: sum('onsale_batch_duration_seconds_sum'),
  };
}

/** What was spent between two readings. */
export function effortBetween(before: Reading, after: Reading): Effort {
  const seconds = after.at - before.at;
  const rate = (name: 'nodes' | 'database' | 'load' | 'machine') => (after[name] - before[name]) / seconds;
  const [nodes, database, load] = [rate('nodes'), rate('database'), rate('load')];
  const batches = after.batches - before.batches;
  const each = (total: number) => (batches > 0 ? total / batches : 0);
  return {
    processors: {
      nodes,
      database,
      load,
      others: Math.max(0, rate('machine') - nodes - database - load),
      available: availableParallelism(),
    },
    batches,
    batchSize: each(after.decided - before.decided),
    batchMs: 1000 * each(after.deciding - before.deciding),
  };
}

function metricOf(page: string, name: string): number {
  const line = page.split('\n').find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
  return Number(line?.slice(line.lastIndexOf(' ')) ?? 0);
}
