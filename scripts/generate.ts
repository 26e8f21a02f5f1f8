/**
 * `npm run generate` writes the files that are made from others; with `--check` it writes nothing and fails when one
 * of them is stale. To add one, write a generator next to the others and put it into the list.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apiReference } from './generators/api-reference.ts';
import type { Generator } from './generators/generator.ts';
import { grpcCode } from './generators/grpc-code.ts';
import { permissionsReference } from './generators/permissions-reference.ts';
import { schemaDump } from './generators/schema-dump.ts';
import { settingsReference } from './generators/settings-reference.ts';
import { webClient } from './generators/web-client.ts';

const GENERATORS: readonly Generator[] = [
  settingsReference,
  permissionsReference,
  apiReference,
  webClient,
  grpcCode,
  schemaDump,
];

const ROOT = join(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');
let staleCount = 0;
for (const generator of GENERATORS) {
  const files = await generator.generate();
  const leftOver = await leftOverFiles(generator, files);
  for (const path of leftOver) await settle(path, undefined);
  for (const [path, content] of Object.entries(files)) {
    if ((await readText(path)) !== content) await settle(path, content);
  }
}
if (checkOnly && staleCount > 0) {
  console.error('Run "npm run generate" and commit the result.');
  process.exitCode = 1;
}

/** Reports a stale file, or brings it up to date: undefined deletes it. */
async function settle(path: string, content: string | undefined): Promise<void> {
  staleCount += 1;
  console.log(`${checkOnly ? 'stale' : content === undefined ? 'deleted' : 'wrote'}: ${path}`);
  if (checkOnly) return;
  if (content === undefined) return rm(join(ROOT, path));
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), content);
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(join(ROOT, path), 'utf8').catch(() => undefined);
}

/** Files in a folder that belongs to a generator, but that it makes no more. */
async function leftOverFiles(generator: Generator, files: Record<string, string>): Promise<string[]> {
  if (generator.directory === undefined) return [];
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(join(ROOT, generator.directory), options).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((path) => !(path in files));
}
