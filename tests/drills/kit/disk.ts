/** A small disk for a node with its embedded database: a file system in memory that only its processes see. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = '512m';

export interface Disk {
  readonly folder: string;
  /** Command that mounts the disk and runs what stands behind it; it is gone with the last of these processes. */
  readonly prefix: readonly string[];
  /** Why there is no small disk but only a folder; undefined when there is one. */
  readonly missing: string | undefined;
}

/** Provides a disk of 512 MB, or only a folder where the system lets nobody mount one. */
export async function provideDisk(): Promise<Disk> {
  const parent = await mkdtemp(join(tmpdir(), 'onsale-test-'));
  // As root, the database has an account of its own, which has to get there.
  await chmod(parent, 0o755);
  const folder = join(parent, 'disk');
  await mkdir(folder);
  const prefix = mounting(folder);
  const [command = '', ...args] = [...prefix, 'true'];
  const missing = await run(command, args).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { folder, missing, prefix: missing === undefined ? prefix : [] };
}

/** Removes the folder; call it when no process uses the disk any more. */
export const removeDisk = ({ folder }: Disk): Promise<void> =>
  rm(join(folder, '..'), { recursive: true, force: true });

/** In a mount namespace of its own, so that nothing is left behind; in a user namespace too, who is not root may mount. */
function mounting(folder: string): string[] {
  const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-current-user', '--keep-caps'];
  const script = `mount -t tmpfs -o size=${SIZE},mode=755 tmpfs "$0" && exec "$@"`;
  return ['unshare', ...asUser, '--mount', '--propagation', 'private', 'sh', '-c', script, folder];
}

/** Where a file of the disk is for us, who don't see what process `pid` has mounted. */
export const seenFrom = (pid: number, file: string): string => `/proc/${pid}/root${file}`;

const BLOCK_SIZES = [1_048_576, 4_096];

/** Writes into a file until there is no space left. */
export async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const size of BLOCK_SIZES) {
      const block = Buffer.alloc(size);
      try {
        for (;;) if ((await handle.write(block)).bytesWritten < size) break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    await handle.close();
  }
}
