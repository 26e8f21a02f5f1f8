/** The lint rules that keep the domain modules pure: no wall clock, no environment. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MODULES = ['catalog', 'inventory', 'bookings', 'payments'];
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'onsale-lint-'));
  const { $schema: _, vcs: __, ...config } = JSON.parse(await readFile(join(ROOT, 'biome.json'), 'utf8'));
  await writeFile(join(directory, 'biome.json'), JSON.stringify(config));
  await cp(join(ROOT, 'scripts/lint'), join(directory, 'scripts/lint'), { recursive: true });
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the lint rules of the domain', () => {
  it.each(MODULES)('refuse the wall clock and the environment in server/%s', async (name) => {
    expect(await faultyLines(`server/${name}/impure.ts`)).toEqual([1, 2, 3]);
  });

  it.each(['server/http/impure.ts', 'server/catalog/impure.test.ts'])('accept them in %s', async (path) => {
    expect(await faultyLines(path)).toEqual([]);
  });
});

/** Lints the fixture as if it were the file at `path`. */
async function faultyLines(path: string): Promise<number[]> {
  await mkdir(join(directory, path, '..'), { recursive: true });
  await cp(join(ROOT, 'tests/fixtures/domain-rules/impure.ts'), join(directory, path));
  const program = join(ROOT, 'node_modules/.bin/biome');
  const report = await new Promise<string>((resolve) => {
    execFile(program, ['lint', '--reporter=json', path], { cwd: directory }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { diagnostics } = JSON.parse(report) as { diagnostics: { location: { start: { line: number } } }[] };
  return diagnostics.map((diagnostic) => diagnostic.location.start.line);
}
