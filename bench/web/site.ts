/** The storefront as it is shipped, built into a folder of the run, with a page that shows the seat map alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, preview } from 'vite';

const WEB = join(import.meta.dirname, '..', '..', 'web');

export interface Site {
  /** Where the page is, without a slash at the end. */
  readonly url: string;
  /** Bytes after gzip of the scripts that the first page needs, and of the map's own. */
  readonly sizes: { readonly initial: number; readonly map: number };
  close(): Promise<void>;
}

/** Builds the site and serves it, with the API of a node. */
export async function openSite(apiUrl: string, folder: string): Promise<Site> {
  const outDir = join(folder, 'site');
  await build({
    configFile: join(WEB, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      rolldownOptions: { input: [join(WEB, 'index.html'), join(WEB, 'bench/harness.html')] },
    },
  });
  const server = await preview({
    root: WEB,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, proxy: { '/api': apiUrl } },
  });
  const url = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  return { url, sizes: await readSizes(outDir), close: () => server.close() };
}

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** The scripts of the front page and the show page without the map, and those that only the map needs. */
async function readSizes(outDir: string): Promise<Site['sizes']> {
  const manifest = JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const initial = new Set<string>();
  for (const entry of ['index.html', 'src/pages/show/page.tsx']) collect(manifest, entry, initial);
  const map = new Set<string>();
  collect(manifest, 'src/seatmap/picker/seat-picker.tsx', map);
  const size = async (files: Iterable<string>) => {
    let bytes = 0;
    for (const file of files) bytes += gzipSync(await readFile(join(outDir, file)), { level: 9 }).length;
    return bytes;
  };
  return { initial: await size(initial), map: await size([...map].filter((file) => !initial.has(file))) };
}

/** A chunk's file and those that it can't do without. */
function collect(manifest: Readonly<Record<string, Chunk>>, name: string, into: Set<string>): void {
  const chunk = manifest[name];
  if (chunk === undefined || into.has(chunk.file)) return;
  into.add(chunk.file);
  for (const each of chunk.imports ?? []) collect(manifest, each, into);
}
