import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withAdmin } from '../../../tests/support/admin.ts';
import {
  cleanUpEmbedded,
  DataDirectoryInUseError,
  type EmbeddedServer,
  findEmbedded,
  startEmbedded,
} from './index.ts';

const CHILD = join(import.meta.dirname, '../../../tests/support/embedded-child.ts');
const isRoot = process.getuid?.() === 0;

let parent: string;
let dataDirectory: string;
let servers: EmbeddedServer[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'onsale-test-embedded-'));
  await chmod(parent, 0o755);
  dataDirectory = join(parent, 'data');
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
  await cleanUpEmbedded(dataDirectory);
  await rm(parent, { recursive: true, force: true });
});

async function start(directory = dataDirectory): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDirectory: directory });
  servers.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[]> {
  return withAdmin(url, async (client) => (await client.query({ text, rowMode: 'array' })).rows.flat());
}

/** Another process that runs the embedded server, as a second Onsale would. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [CHILD, dataDirectory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

async function killAndWait(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function postmasterFile(): Promise<string> {
  const location = await readFile(join(dataDirectory, 'postgres-location'), 'utf8').catch(() => undefined);
  return join(location?.trim() ?? join(dataDirectory, 'postgres'), 'cluster/postmaster.pid');
}

describe('a first and a later start', () => {
  it('keep the data and the secrets', async () => {
    const first = await start();
    expect(first.firstStart).toBe(true);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({
      firstStart: false,
      secretKey: first.secretKey,
      adminToken: first.adminToken,
    });
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
    expect((await stat(join(dataDirectory, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(first.secretKey.length).toBeGreaterThanOrEqual(32);
  });

  it('give a server with the settings that the design asks for', async () => {
    const { url } = await start();
    const names = ['server_encoding', 'fsync', 'synchronous_commit', 'TimeZone', 'listen_addresses'];
    const values = await Promise.all(names.map((name) => query(url, `select current_setting('${name}')`)));
    expect(values.flat()).toEqual(['UTF8', 'on', 'on', 'UTC', '127.0.0.1']);
    expect(await query(url, `select datcollate from pg_database where datname = current_database()`)).toEqual(
      ['C'],
    );
    expect(await query(url, `select 'é' < 'f' collate "en-x-icu"`)).toEqual([true]);
    const stranger = new URL(url);
    stranger.password = 'wrong';
    await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('after kill -9', () => {
  it('the server that was left running is taken over', async () => {
    const { child, url } = await startElsewhere();
    await query(url, 'create table kept as select 42 as answer');
    await killAndWait(child);
    const server = await start();
    expect(server).toMatchObject({ url, firstStart: false });
    expect(await query(server.url, 'select answer from kept')).toEqual([42]);
    await server.stop();
    await expect(query(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('of the server too, everything that was committed is there', async () => {
    const { child, url } = await startElsewhere();
    await query(url, 'create table kept as select 42 as answer');
    const [postmaster] = (await readFile(await postmasterFile(), 'utf8')).split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    await killAndWait(child);
    expect(await query((await start()).url, 'select answer from kept')).toEqual([42]);
  });

  it('of the server alone, it is started again at the same address', async () => {
    const { url } = await start();
    await query(url, 'create table kept as select 42 as answer');
    const [postmaster] = (await readFile(await postmasterFile(), 'utf8')).split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    await vi.waitFor(async () => expect(await query(url, 'select answer from kept')).toEqual([42]), {
      timeout: 15_000,
      interval: 200,
    });
  });

  it('process numbers that now belong to others do not stop a start', async () => {
    await (await start()).stop();
    const holder = await readHolder();
    await writeFile(await postmasterFile(), `${process.pid}\n/elsewhere\n0\n1\n\n127.0.0.1\n\n\n`);
    await writeFile(join(dataDirectory, 'onsale.pid'), holder.replace(/ \d+ /, ' 1 '));
    expect(await query((await start()).url, 'select 1')).toEqual([1]);
  });
});

describe('several at once', () => {
  it('on one folder: the second is refused, and says who has it', async () => {
    const { child } = await startElsewhere();
    await expect(startEmbedded({ dataDirectory })).rejects.toThrow(DataDirectoryInUseError);
    await expect(startEmbedded({ dataDirectory })).rejects.toThrow(`process ${child.pid}`);
    await killAndWait(child);
  });

  it('on one folder, started together: exactly one gets it', async () => {
    const attempts = await Promise.allSettled([start(), start(), start()]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('on two folders run side by side', async () => {
    const [one, other] = await Promise.all([start(), start(join(parent, 'other'))]);
    expect(one.url).not.toBe(other.url);
    expect(await query(one.url, 'select 1')).toEqual(await query(other.url, 'select 1'));
  });

  it('a command finds the server of a running one, and nothing where none runs', async () => {
    expect(await findEmbedded(dataDirectory)).toBeUndefined();
    const { child, url } = await startElsewhere();
    expect(await findEmbedded(dataDirectory)).toMatchObject({ url });
    await killAndWait(child);
    expect(await findEmbedded(dataDirectory)).toBeUndefined();
  });
});

it('works in a folder that only its owner may enter, and finds its data again', async () => {
  await chmod(parent, 0o700);
  const messages: string[] = [];
  const note = (_fields: object, message: string) => messages.push(message);
  const first = await startEmbedded({ dataDirectory, log: { info: note, warn: note } });
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await start();
  expect(second.firstStart).toBe(false);
  expect(await query(second.url, 'select answer from kept')).toEqual([42]);
  // As root the server has another account, which can't enter; it must go elsewhere and say so.
  const location = await readFile(join(dataDirectory, 'postgres-location'), 'utf8').catch(() => undefined);
  expect(location !== undefined).toBe(isRoot);
  expect(messages.some((message) => message.includes('cannot reach'))).toBe(isRoot);
});

it('survives a start that was interrupted while it made the cluster', async () => {
  const { stop } = await start();
  await stop();
  const cluster = (await postmasterFile()).replace(/\/postmaster\.pid$/, '');
  await rm(cluster, { recursive: true });
  await mkdir(`${cluster}.new`);
  expect(await start()).toMatchObject({ firstStart: true });
});

/** What the owner's file of this very process looks like. */
async function readHolder(): Promise<string> {
  const server = await start();
  const holder = await readFile(join(dataDirectory, 'onsale.pid'), 'utf8');
  await server.stop();
  return holder;
}
