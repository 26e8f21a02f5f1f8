/** Where the embedded server's data lies: in DATA_DIR, or elsewhere when its account can't reach that. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { type Account, identityOf, serverAccount } from './account.ts';
import { openDirectory, provideBinaries, SYSTEM_DIRECTORY } from './binaries.ts';

const run = promisify(execFile);

export interface Place {
  /** Folder of initdb and postgres. */
  readonly bin: string;
  /** Folder that the account owns; the cluster is the folder `cluster` in it. */
  readonly directory: string;
  readonly account: Account | undefined;
}

/**
 * Finds or makes the place for the server of `dataDirectory`. A place outside of it is written down there, in
 * the file `postgres-location`, so that every later start finds the same data.
 *
 * @throws when existing data cannot be reached any more
 */
export async function providePlace(dataDirectory: string, log: Log): Promise<Place> {
  const existing = await existingDirectory(dataDirectory);
  const account = await serverAccount(await ownerOfDirectory(existing));
  const bin = await provideBinaries(account, log);
  if (existing !== undefined) {
    if (await canUse(existing, account)) return { bin, directory: existing, account };
    throw new Error(
      `${existing} holds the database, but ${account?.name ?? 'this user'} cannot reach it. ` +
        'Check who owns it and the folders above it.',
    );
  }
  const inside = join(dataDirectory, 'postgres');
  if (await makeFor(account, inside)) return { bin, directory: inside, account };
  const outside = await makeElsewhere(dataDirectory, account);
  log.info(
    { directory: outside },
    `database files go to ${outside}: their account cannot reach ${dataDirectory}`,
  );
  return { bin, directory: outside, account };
}

/** The folder that an earlier start used, or undefined. */
export async function existingDirectory(dataDirectory: string): Promise<string | undefined> {
  const written = (await readFile(locationFile(dataDirectory), 'utf8').catch(() => '')).trim();
  for (const candidate of [written, join(dataDirectory, 'postgres')]) {
    if (candidate !== '' && (await ownerOfDirectory(join(candidate, 'cluster'))) !== undefined)
      return candidate;
  }
  return undefined;
}

async function makeElsewhere(dataDirectory: string, account: Account | undefined): Promise<string> {
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  const outside = join(await openDirectory(SYSTEM_DIRECTORY), name);
  if (!(await makeFor(account, outside)))
    throw new Error(`the database's account cannot use ${outside} either`);
  await writeFile(locationFile(dataDirectory), `${outside}\n`);
  return outside;
}

async function makeFor(account: Account | undefined, directory: string): Promise<boolean> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (account !== undefined) await chown(directory, account.uid, account.gid);
  return canUse(directory, account);
}

/** Asked of the system itself, as the account, since modes alone don't tell (access lists, mounts). */
async function canUse(directory: string, account: Account | undefined): Promise<boolean> {
  try {
    const script = 'cd "$1" && test -w . && test -x .';
    await run('/bin/sh', ['-c', script, 'sh', directory], { ...identityOf(account), cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function ownerOfDirectory(path: string | undefined): Promise<{ uid: number; gid: number } | undefined> {
  if (path === undefined) return undefined;
  const found = await lstat(path).catch(() => undefined);
  return found?.isDirectory() ? { uid: found.uid, gid: found.gid } : undefined;
}

function locationFile(dataDirectory: string): string {
  return join(dataDirectory, 'postgres-location');
}
