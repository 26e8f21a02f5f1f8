/**
 * `npm run build`: builds the web app into web/dist, unless it is there and nothing it is made of has changed. So a second
 * `npm start` doesn't wait for it. Builtins only: it may run on the Node that the machine has.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from './steps.mjs';

const WEB = join(ROOT, 'web');
/** Written last, into a folder that a build empties first: it is there only when the build came to its end. */
const STAMP = join(WEB, 'dist/.built');

/** Builds where needed. @returns whether web/dist is what the sources say */
export async function buildWeb() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  console.log('Building the web app');
  const { code, output } = await run(
    ['vite', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    'pipe',
  );
  if (code === 0) writeFileSync(STAMP, wanted);
  else console.error(output.trimEnd());
  return code === 0;
}

/** Of everything that the app is made of: its files, and the packages, which the lock file names. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const path of sources(WEB)) hash.update(`${path.slice(WEB.length)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function sources(directory) {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return path === join(WEB, 'dist') ? [] : sources(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await buildWeb())) process.exitCode = 1;
