/** The program `onsale`, run as a person would. */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUpEmbedded } from '../server/database/embedded/index.ts';
import { createTestDatabase } from './support/database.ts';

const PROGRAM = join(import.meta.dirname, '../bin/onsale.js');
const empty = await createTestDatabase({ migrated: false });
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'onsale-test-cli-'));
  await chmod(parent, 0o755);
});

afterAll(async () => {
  await cleanUpEmbedded(join(parent, 'data'));
  await rm(parent, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly problems: string;
}

function onsale(args: string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const env = { PATH: process.env.PATH, DATA_DIR: join(parent, 'data'), ...settings };
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, problems] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    problems += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output, problems })));
}

describe('onsale', () => {
  it.each(['serve', 'migrate', 'demo', 'check', 'chart', 'chart import'])(
    '%s --help says what it does',
    async (name) => {
      const { code, output } = await onsale([...name.split(' '), '--help']);
      expect(code).toBe(0);
      expect(output).toMatch(new RegExp(`^Usage: onsale ${name}`));
      expect(output.split('\n').length).toBeGreaterThan(4);
    },
  );

  it('refuses what it does not know, and shows its help', async () => {
    const { code, problems } = await onsale(['sell']);
    expect(code).toBe(1);
    expect(problems).toMatch(/unknown command 'sell'[\s\S]*Usage: onsale/);
  });

  it('prints every wrong setting and does nothing', async () => {
    const { code, output, problems } = await onsale(['migrate'], { PORT: 'web', BATCH_LIMIT: '0' });
    expect([code, output]).toEqual([1, '']);
    expect(problems).toMatch(/PORT: "web"[^\n]*\n[^\n]*BATCH_LIMIT: "0"/);
  });
});

describe('onsale migrate', () => {
  const secrets = { SECRET_KEY: 'a-key-for-a-test-run', ADMIN_TOKEN: 'a-token-for-a-test-run' };

  it('migrates the database of DATABASE_URL, and says so when there is nothing to do', async () => {
    const settings = { DATABASE_URL: empty.url, ...secrets };
    const first = await onsale(['migrate'], settings);
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^applied 0001_.*\nThe database is up to date\.\n$/s),
    });
    expect(await onsale(['migrate'], settings)).toMatchObject({
      code: 0,
      output: 'The database is up to date.\n',
    });
  });

  it('starts and stops the embedded server when there is no DATABASE_URL', async () => {
    expect(await onsale(['migrate'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('up to date'),
    });
    expect(await onsale(['migrate'])).toMatchObject({ code: 0, output: 'The database is up to date.\n' });
  });

  it('says in one line that the server is away', async () => {
    const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', ...secrets };
    const { code, problems } = await onsale(['migrate'], settings);
    expect([code, problems]).toEqual([1, expect.stringMatching(/^[^\n]*ECONNREFUSED[^\n]*\n$/)]);
  });
});
