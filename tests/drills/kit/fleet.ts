/** Nodes: real processes of the program on one database, which can be killed, stopped and started again. */
import { type RunningProcess, sharedSettings, startProcess } from '../../process/process.ts';

export interface FleetOptions {
  /** The database, for all or for each node (a proxy of its own). Default: each brings its own. */
  readonly urls?: string | readonly string[];
  /** Default: 3. */
  readonly size?: number;
  /** Settings of one node beside the shared ones. */
  readonly environment?: (node: number) => Readonly<Record<string, string>>;
  /** A command that runs the program in its own place. */
  readonly prefix?: readonly string[];
}

/** Of each node: several fleets share a server that lets a hundred in. */
export const POOL_SIZE = 5;

/** As shipped, but for the size of the pool, and the caps that would take all buyers of one machine for one. */
const SETTINGS = {
  DATABASE_POOL_SIZE: String(POOL_SIZE),
  SERVICES: 'http,worker',
  MAX_HOLDS_PER_CLIENT: '0',
  MAX_HOLDS_PER_IP: '0',
  LOG_LEVEL: 'error',
};

export class Fleet {
  readonly size: number;
  readonly #options: FleetOptions;
  readonly #nodes: RunningProcess[] = [];

  private constructor(options: FleetOptions) {
    this.#options = options;
    this.size = options.size ?? 3;
  }

  /** Starts the nodes, all at once. */
  static async start(options: FleetOptions): Promise<Fleet> {
    const fleet = new Fleet(options);
    const started = await Promise.allSettled(fleet.all.map((node) => fleet.startNode(node)));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed === undefined) return fleet;
    await fleet.stop();
    throw failed.reason;
  }

  /** The numbers of all nodes. */
  get all(): readonly number[] {
    return Array.from({ length: this.size }, (_, node) => node);
  }

  /** Starts nodes that have ended: what one drill leaves must not fail the next. */
  async revive(): Promise<void> {
    const ended = this.all.filter((node) => hasEnded(this.#node(node).child));
    await Promise.all(ended.map((node) => this.startNode(node)));
  }

  /** Where a node's API is; that of one which was killed is where it was. */
  api(node: number): string {
    return this.#node(node).api;
  }

  pid(node: number): number {
    return this.#node(node).child.pid ?? 0;
  }

  /** Sends a signal to a node. */
  signal(node: number, signal: NodeJS.Signals): void {
    this.#node(node).child.kill(signal);
  }

  /** kill -9, until it is gone. */
  async kill(node: number): Promise<void> {
    this.signal(node, 'SIGKILL');
    await this.#node(node).exited;
  }

  /** Starts a node, also one that was killed: on another port. */
  async startNode(node: number): Promise<void> {
    const { urls, environment, prefix } = this.#options;
    const url = typeof urls === 'string' ? urls : urls?.[node];
    this.#nodes[node] = await startProcess(
      { ...(url !== undefined && sharedSettings(url)), ...SETTINGS, ...environment?.(node) },
      prefix,
    );
  }

  /** Stops all nodes as an operator does. Throws when one of them doesn't end well: then something in it was stuck. */
  async stop(): Promise<void> {
    const nodes = this.#nodes.filter((node) => node !== undefined && !hasEnded(node.child));
    for (const { child } of nodes) child.kill('SIGTERM');
    const codes = await Promise.all(nodes.map(({ exited }) => exited));
    if (codes.some((code) => code !== 0)) throw new Error(`nodes ended with ${codes.join(', ')}`);
  }

  /** Nodes that have ended by themselves, with the end of what they printed. */
  get ended(): string[] {
    return this.#nodes
      .filter(({ child }) => child.exitCode !== null)
      .map(({ child, output }) => `a node ended by itself (${child.exitCode}): ${output().slice(-1_500)}`);
  }

  /** Reads a node's /metrics. The returned function gives one value, or the sum where a name has several series. */
  async measure(node: number): Promise<(name: string) => number> {
    const response = await fetch(new URL('/metrics', this.api(node)));
    const lines = (await response.text()).split('\n');
    return (name) =>
      lines
        .filter((line) => line.startsWith(name))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  #node(node: number): RunningProcess {
    const found = this.#nodes[node];
    if (found === undefined) throw new Error(`node ${node} was never started`);
    return found;
  }
}

const hasEnded = ({ exitCode, signalCode }: RunningProcess['child']): boolean =>
  exitCode !== null || signalCode !== null;
