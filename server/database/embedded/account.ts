/**
 * Who runs PostgreSQL. Its server refuses to run as root, so as root we run it as an ordinary account; otherwise it
 * runs as ourselves.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The programs that add a system account: shadow-utils (most Linux), then BusyBox (Alpine). */
const CREATE_POSTGRES: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--no-create-home', '--shell', '/bin/false', 'postgres'],
  ['adduser', '-S', '-H', '-D', 'postgres'],
];

/**
 * The account for the server, or undefined when it runs as the current user. As root: the owner of existing data if
 * there is one, else `postgres` (created where it's missing and can be), else `nobody`.
 *
 * @throws when root finds no account at all
 */
export async function serverAccount(dataOwner?: { uid: number; gid: number }): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (dataOwner !== undefined && dataOwner.uid !== 0) return { name: `user ${dataOwner.uid}`, ...dataOwner };
  const account = (await lookUp('postgres')) ?? (await createPostgres()) ?? (await lookUp('nobody'));
  if (account !== undefined) return account;
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither an account postgres nor nobody',
  );
}

/** Options for child_process that make a program run as `account`. */
export function identityOf(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createPostgres(): Promise<Account | undefined> {
  for (const [program, ...args] of CREATE_POSTGRES) {
    try {
      await run(program, args);
      return await lookUp('postgres');
    } catch {
      // Not on this machine, or accounts can't be added here: try the next.
    }
  }
  return undefined;
}
