/** What one needs to judge a measurement by: the machine, the programs and the command. */
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type { Pool } from 'pg';

export interface Circumstances {
  readonly command: string;
  readonly at: Date;
  readonly machine: string;
  readonly versions: string;
  readonly commit: string | undefined;
  readonly generator: string;
}

/** The machine, the programs and the command of this run. */
export async function readCircumstances(
  pool: Pool,
  generator: string,
  args: readonly string[],
  script = 'bench',
): Promise<Circumstances> {
  const { rows } = await pool.query<{ version: string; fsync: string; commit: string }>(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  const { version, fsync, commit } = rows[0] ?? { version: '?', fsync: '?', commit: '?' };
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    command: [`npm run ${script}`, ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    at: new Date(),
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ${memory} GiB, ${type()} ${release()}`,
    versions: `Node ${process.versions.node}, PostgreSQL ${version} (fsync ${fsync}, synchronous_commit ${commit})`,
    commit: readCommit(),
    generator,
  };
}

/** Undefined outside of a clone. */
function readCommit(): string | undefined {
  try {
    const git = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return git.toString().trim();
  } catch {
    return undefined;
  }
}
