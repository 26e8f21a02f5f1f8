/** The storefront as it is shipped, which the node under test serves, and how large its scripts are. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '../../scripts/web.mjs';

const DIST = join(import.meta.dirname, '..', '..', 'web', 'dist');

/** Bytes after gzip: of the scripts that a show's page needs, without the map, and of those that only the map needs. */
export interface Sizes {
  readonly initial: number;
  readonly map: number;
}

/** Builds the app where it isn't built yet. A node that starts later serves it. */
export async function buildSite(): Promise<Sizes> {
  if (!(await buildWeb())) throw new Error('the app could not be built');
  const manifest = JSON.parse(await readFile(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
  const initial = new Set<string>();
  for (const entry of ['index.html', 'src/pages/show/page.tsx']) collect(manifest, entry, initial);
  const map = new Set<string>();
  collect(manifest, 'src/seatmap/picker/seat-picker.tsx', map);
  return { initial: await sizeOf(initial), map: await sizeOf([...map].filter((file) => !initial.has(file))) };
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** A chunk's file and those that it can't do without. */
function collect(manifest: Manifest, name: string, into: Set<string>): void {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the build has no ${name}`);
  if (into.has(chunk.file)) return;
  into.add(chunk.file);
  for (const each of chunk.imports ?? []) collect(manifest, each, into);
}

async function sizeOf(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(join(DIST, file)), { level: 9 }).length;
  return bytes;
}
