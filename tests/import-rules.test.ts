/** A rule that never fires protects nothing: each one is broken here on purpose. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const ROOT = join(import.meta.dirname, '..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const FIXTURES = join(import.meta.dirname, 'fixtures/import-rules');
const { forbidden } = createRequire(import.meta.url)(CONFIG) as {
  forbidden: { name: string; severity: string; comment: string }[];
};
const violations = await findViolations();

describe('the import rules', () => {
  it.each(forbidden)('$name fires, is an error and says why', ({ name, severity, comment }) => {
    const files = violations
      .filter((violation) => violation.rule.name === name)
      .map((violation) => violation.from);
    expect(files).toEqual([expect.stringMatching(new RegExp(`/breaks-${name}\\.ts$`))]);
    expect(severity).toBe('error');
    expect(comment.length).toBeGreaterThan(40);
  });

  it('accept what the design allows', () => {
    expect(violations.filter(({ from }) => !from.includes('/breaks-'))).toEqual([]);
  });
});

function findViolations(): Promise<Violation[]> {
  const args = ['--config', CONFIG, '--output-type', 'json', 'server', 'web'];
  const program = join(ROOT, 'node_modules/.bin/depcruise');
  return new Promise((resolve, reject) => {
    // Its exit code is the number of violations.
    execFile(program, args, { cwd: FIXTURES, maxBuffer: 64e6 }, (_error, stdout, stderr) => {
      try {
        resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
      } catch {
        reject(new Error(`dependency-cruiser gave no report: ${stderr}`));
      }
    });
  });
}
