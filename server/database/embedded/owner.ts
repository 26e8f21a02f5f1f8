/** One live Onsale per DATA_DIR: a file that names its process. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from './process.ts';

/** Another live Onsale owns the folder. */
export class DataDirectoryInUseError extends Error {
  constructor(dataDirectory: string, pid: string) {
    super(
      `the folder ${dataDirectory} is in use by another Onsale (process ${pid}). ` +
        'Stop that one first, or set DATA_DIR to another folder.',
    );
    this.name = 'DataDirectoryInUseError';
  }
}

/**
 * Takes the folder for this process until the returned function is called or the process ends, however it ends.
 * @throws DataDirectoryInUseError while another process has it
 */
export async function takeOwnership(dataDirectory: string): Promise<() => Promise<void>> {
  const file = ownerFile(dataDirectory);
  const mine = (await processIdentity(process.pid)) ?? String(process.pid);
  while (!(await createExclusively(file, mine))) {
    const holder = await readFile(file, 'utf8').catch(() => undefined);
    if (holder === undefined) continue;
    if (await isLive(holder)) throw new DataDirectoryInUseError(dataDirectory, pidOf(holder));
    await removeStale(file, holder);
  }
  return () => rm(file, { force: true });
}

/** The number of the live process that owns the folder, or undefined. */
export async function ownerOf(dataDirectory: string): Promise<string | undefined> {
  const holder = await readFile(ownerFile(dataDirectory), 'utf8').catch(() => undefined);
  return holder !== undefined && (await isLive(holder)) ? pidOf(holder) : undefined;
}

function ownerFile(dataDirectory: string): string {
  return join(dataDirectory, 'onsale.pid');
}

/** The content is complete at the moment the name appears, so nobody reads half of it. */
async function createExclusively(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function isLive(holder: string): Promise<boolean> {
  return (await processIdentity(Number(pidOf(holder)))) === holder;
}

/** Renames before it deletes: if another start was faster and the file is its new one, it is put back. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.stale.${process.pid}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function pidOf(holder: string): string {
  return holder.split(' ')[0] ?? '';
}
