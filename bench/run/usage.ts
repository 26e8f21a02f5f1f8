/** Processor time by process, as Linux accounts for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The unit of /proc; the same on every Linux that Node runs on. */
const TICK_US = 10_000;

/** Microseconds of processor time so far. */
export interface Usage {
  readonly node: number;
  /** The server with all its backends; undefined where it isn't ours. */
  readonly database: number | undefined;
  /** Processes started by this one that have ended: the load generator. */
  readonly generator: number;
  /** This process. */
  readonly self: number;
  /** All programs of the machine. */
  readonly machine: number;
  /** What there was, since some moment in the past. */
  readonly available: number;
}

export interface Processes {
  readonly nodePids: readonly number[];
  readonly databasePid: number | undefined;
}

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly children: number;
}

/** Undefined where the system doesn't tell. */
export function readUsage({ nodePids, databasePid }: Processes): Usage | undefined {
  if (process.platform !== 'linux') return undefined;
  const self = readStat(process.pid);
  return {
    node: nodePids.reduce((sum, pid) => sum + (readStat(pid)?.own ?? 0), 0),
    database: databasePid === undefined ? undefined : usageOfTree(databasePid),
    generator: self?.children ?? 0,
    self: self?.own ?? 0,
    machine: parseMachine(readFileSync('/proc/stat', 'utf8')),
    available: performance.now() * 1_000 * cpus().length,
  };
}

/** Share of the processors that went to programs which have nothing to do with the measurement; 0 to 1. */
export function shareOfOthers(before: Usage, after: Usage): number | undefined {
  if (before.database === undefined || after.database === undefined) return undefined;
  const between = (name: keyof Usage) => (after[name] ?? 0) - (before[name] ?? 0);
  const ours = between('node') + between('database') + between('generator') + between('self');
  return Math.max(0, (between('machine') - ours) / between('available'));
}

/** Reads user, nice and system time of /proc/stat: see proc_stat(5). Interrupts belong to nobody. */
export function parseMachine(text: string): number {
  const [, user = 0, nice = 0, system = 0] = (text.split('\n', 1)[0] ?? '').split(/ +/).map(Number);
  return (user + nice + system) * TICK_US;
}

function usageOfTree(root: number): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: readStat(Number(name)) }));
  return stats.reduce((sum, { pid, stat }) => {
    if (stat === undefined) return sum;
    if (pid === root) return sum + stat.own + stat.children;
    return stat.parent === root ? sum + stat.own : sum;
  }, 0);
}

function readStat(pid: number): Stat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // Gone in the meantime.
    return undefined;
  }
}

/** Reads a line of /proc/PID/stat: see proc_pid_stat(5). */
export function parseStat(line: string): Stat {
  // The second field is the program's name in parentheses and may contain anything, so count from its end.
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
  return {
    parent,
    own: (user + system) * TICK_US,
    children: (childrenUser + childrenSystem) * TICK_US,
  };
}
