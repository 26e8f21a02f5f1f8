/** server/grpc/generated: the messages and services of proto/ as JavaScript with types. Fails where buf's linter does. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Generator } from './generator.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');
const DIRECTORY = 'server/grpc/generated';

const execute = promisify(execFile);

export const grpcCode: Generator = {
  directory: DIRECTORY,
  generate: async () => {
    const output = await mkdtemp(join(tmpdir(), 'onsale-proto-'));
    try {
      await buf('lint');
      await buf('format', '--diff', '--exit-code');
      await buf('generate', '--output', output);
      return await readFiles(output);
    } finally {
      await rm(output, { recursive: true, force: true });
    }
  },
};

/** Runs buf on proto/. It finds its plugin on the path, and needs no network. */
async function buf(...args: string[]): Promise<void> {
  const env = { ...process.env, PATH: BIN + delimiter + (process.env.PATH ?? '') };
  const shell = process.platform === 'win32';
  await execute(join(BIN, 'buf'), args, { cwd: join(ROOT, 'proto'), env, shell }).catch((error) => {
    throw new Error(`buf ${args[0]} failed:\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  });
}

async function readFiles(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path).split(sep).join('/');
    files[`${DIRECTORY}/${name}`] = await readFile(path, 'utf8');
  }
  return files;
}
