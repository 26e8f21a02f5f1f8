/**
 * `npm test`: the checks, the web app, then every test on a real PostgreSQL. The last line says `N passed, N failed` for all of it;
 * the exit code is 1 when anything failed. A skipped test counts as failed: what isn't run proves nothing.
 *
 * With arguments, only those tests run: `npm test -- server/inventory`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run, runChecks } from './steps.mjs';
import { buildWeb } from './web.mjs';

const filters = process.argv.slice(2);
// Ctrl-C reaches the test runner too, which cleans up; the result is still printed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const checks = filters.length === 0 ? await runChecks() : { passed: 0, failed: 0 };
const built = await buildWeb();
const tests = await runTests();
const failed = checks.failed + tests.failed + (built ? 0 : 1);
console.log(`\n${checks.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runTests() {
  const directory = mkdtempSync(join(tmpdir(), 'onsale-report-'));
  const report = join(directory, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(['vitest', 'run', ...reporters, ...filters], 'inherit');
  const { passed, failed } = countTests(report);
  rmSync(directory, { recursive: true, force: true });
  // A file that can't be loaded, or an error outside a test, fails the run without failing a test.
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function countTests(report) {
  const counted = { passed: 0, failed: 0 };
  for (const { name, assertionResults, status } of readReport(report)) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counted.passed += 1;
      else counted.failed += 1;
      if (!['passed', 'failed'].includes(test.status))
        console.log(`not run: ${name.slice(ROOT.length + 1)}: ${test.fullName}`);
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
      counted.failed += 1;
  }
  return counted;
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    console.log('The test runner ended without a report.');
    return [];
  }
}
