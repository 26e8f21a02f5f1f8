/**
 * `npm test`: the checks, the web app, then every test on a real PostgreSQL: in Node (vitest) and in a browser (Playwright,
 * tests/web). The last line says `N passed, N failed` for all of it; the exit code is 1 when anything failed. A skipped test
 * counts as failed: what isn't run proves nothing.
 *
 * With arguments, only those tests run: `npm test -- server/inventory`, `npm test -- tests/web/hold`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { runChecks } from './steps.mjs';
import { runBrowserTests, runNodeTests } from './test-runs.mjs';
import { buildWeb } from './web.mjs';

const isInBrowser = (filter) => /^(\.\/)?tests\/web\b/.test(filter);
const filters = process.argv.slice(2);
// Ctrl-C reaches the test runners too, which clean up; what has not begun doesn't begin, and the result is still printed.
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    isInterrupted = true;
  });

const reports = mkdtempSync(join(tmpdir(), 'onsale-report-'));
const results = [];
if (filters.length === 0) results.push(await runChecks(() => isInterrupted));
results.push((await buildWeb()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
await runWanted((filter) => !isInBrowser(filter), runNodeTests);
await runWanted(isInBrowser, async (wanted, folder) =>
  (await provideBrowser()) ? runBrowserTests(wanted, folder) : { passed: 0, failed: 1 },
);
rmSync(reports, { recursive: true, force: true });

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;

/** Runs the tests of one kind that were asked for; all of them when nothing was. */
async function runWanted(isWanted, runTests) {
  const wanted = filters.filter(isWanted);
  if (filters.length > 0 && wanted.length === 0) return;
  results.push(isInterrupted ? { passed: 0, failed: 1 } : await runTests(wanted, reports));
}
