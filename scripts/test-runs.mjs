/** The test runners of `npm test`, and how their reports are counted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

/** Runs vitest; filters are parts of file names. @returns how many tests passed and failed */
export async function runNodeTests(filters, folder) {
  const report = join(folder, 'node.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(['vitest', 'run', ...reporters, ...filters], 'inherit');
  return settle(countNodeTests(readReport(report)?.testResults ?? []), code);
}

/** Runs Playwright; filters are parts of file names. @returns how many tests passed and failed */
export async function runBrowserTests(filters, folder) {
  const report = join(folder, 'browser.json');
  process.env.ONSALE_WEB_REPORT = report;
  const { code } = await run(['playwright', 'test', '--config', 'tests/web', ...filters], 'inherit');
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report)?.stats ?? {};
  if (skipped > 0) console.log(`not run in the browser: ${skipped}`);
  return settle({ passed: expected, failed: unexpected + flaky + skipped }, code);
}

/** A file that can't be loaded, or an error outside a test, fails the run without failing a test. */
const settle = ({ passed, failed }, code) => ({ passed, failed: failed === 0 && code !== 0 ? 1 : failed });

function countNodeTests(files) {
  const counted = { passed: 0, failed: 0 };
  for (const { name, assertionResults, status } of files) {
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
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('The test runner ended without a report.');
    return undefined;
  }
}
