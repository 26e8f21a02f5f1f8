/** The whole of it, as its users start it, but short. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, 'bench.ts');

it('measures a figure beside a baseline, writes both reports, and ends clean', {
  timeout: 60_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onsale-test-bench-'));
  const files = { json: join(folder, 'bench.json'), html: join(folder, 'bench.html') };
  const args = ['general-hot', 'for-update', '--only', '--rounds=1', '--seconds=1', '--connections=16'];
  const { code, output } = await run([...args, `--json=${files.json}`, `--html=${files.html}`]);
  expect(output).toContain('invariants held');
  expect(code).toBe(0);
  const { rows, ratios, invariants } = JSON.parse(await readFile(files.json, 'utf8'));
  expect(rows).toEqual([
    expect.objectContaining({ name: 'general-hot', connections: 16, oversold: 0 }),
    expect.objectContaining({ name: 'for-update', connections: 16, oversold: 0 }),
  ]);
  expect(ratios['general-hot/for-update@16']).toBeCloseTo(rows[0].per_second / rows[1].per_second, 1);
  expect(invariants).toBe('held');
  expect(await readFile(files.html, 'utf8')).toContain('</svg>');
  await rm(folder, { recursive: true });
});

async function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  // A database of its own on the server that the tests have: starting another one takes longer than measuring.
  const env = { ...process.env, DATABASE_URL: inject('adminUrl') };
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
