/** A folder for what a run leaves on disk, where writing to disk is what it says. */
import { chmod, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TMPFS = 0x01021994;

/** Makes a fresh folder on a disk: where the system keeps temporary files in memory, an fsync would cost nothing. */
export async function makeFolder(): Promise<string> {
  const places = [tmpdir(), '/var/tmp', process.cwd()];
  for (const place of places) {
    const system = await statfs(place).catch(() => undefined);
    if (system === undefined || system.type === TMPFS) continue;
    const folder = await mkdtemp(join(place, 'onsale-bench-'));
    // PostgreSQL may run as another account.
    await chmod(folder, 0o755);
    return folder;
  }
  throw new Error(`none of these folders is on a disk: ${places.join(', ')}`);
}
