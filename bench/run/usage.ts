/** Processor time by process, as Linux accounts for it. */
import { readdirSync, readFileSync } from 'node:fs';

/** The unit of /proc; the same on every Linux that Node runs on. */
const TICK_US = 10_000;

/** Microseconds of processor time so far. */
export interface Usage {
  readonly node: number;
  /** The server with all its backends; undefined where it isn't ours. */
  readonly database: number | undefined;
  /** Processes started by this one that have ended: the load generator. */
  readonly generator: number;
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
  return {
    node: nodePids.reduce((sum, pid) => sum + (readStat(pid)?.own ?? 0), 0),
    database: databasePid === undefined ? undefined : usageOfTree(databasePid),
    generator: readStat(process.pid)?.children ?? 0,
  };
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
