/**
 * Runs once before all tests: a PostgreSQL server (embedded in a temporary folder, or the one of DATABASE_URL) with a
 * migrated template database, from which each test file clones its own. Everything is removed at the end.
 */
import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { TestProject } from 'vitest/node';
import { cleanUpEmbedded, startEmbedded } from '../../server/database/embedded/index.ts';
import { migrate } from '../../server/database/index.ts';
import { databaseUrl, dropDatabase, withAdmin } from './admin.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of the server, as a role that may create databases. */
    adminUrl: string;
    /** Name of the migrated database to clone. */
    templateDatabase: string;
  }
}

const FOLDER_PREFIX = 'onsale-test-';
const LEFTOVER_AGE_MS = 60_000;

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `onsale_test_${process.pid}_template`;
  try {
    await makeTemplate(server.url, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('adminUrl', server.url);
  project.provide('templateDatabase', template);
  return async () => {
    await removeDatabases(server.url);
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  await removeLeftovers();
  const dataDirectory = await mkdtemp(join(tmpdir(), FOLDER_PREFIX));
  await chmod(dataDirectory, 0o755);
  const server = await startEmbedded({ dataDirectory });
  const stop = async () => {
    await server.stop();
    await cleanUpEmbedded(dataDirectory);
  };
  return { url: server.url, stop };
}

/**
 * What an earlier run left when it was killed: its server still runs, and its folder is there. Young folders are left
 * alone, because another run may be about to start its server in one.
 */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const changedAt = (await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - changedAt > LEFTOVER_AGE_MS) await cleanUpEmbedded(folder);
  }
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    await dropDatabase(admin, template);
    // The same order and letters on every server, whatever its own default is.
    await admin.query(`create database ${template} template template0 encoding 'UTF8' lc_collate 'C'`);
  });
  await migrate(databaseUrl(adminUrl, template));
}

/** Everything this run has made, also what a test file that was interrupted has not dropped. */
async function removeDatabases(adminUrl: string): Promise<void> {
  await withAdmin(adminUrl, async (admin: pg.Client) => {
    const found = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`onsale_test_${process.pid}_`],
    );
    for (const { datname } of found.rows) await dropDatabase(admin, datname);
  });
}
