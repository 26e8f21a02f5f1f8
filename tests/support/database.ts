/** A migrated database for one test file. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../server/database/index.ts';
import { databaseUrl, dropDatabase, withAdmin } from './admin.ts';

const OBJECT_IN_USE = '55006';

export interface TestDatabase {
  readonly url: string;
  readonly database: OpenDatabase;
}

export interface TestDatabaseOptions {
  /** Whether it has the schema; an empty database otherwise. Default: true. */
  readonly migrated?: boolean;
  /** Most connections of the pool. Default: 10. */
  readonly poolSize?: number;
}

/**
 * Makes a database and drops it after the last test of the file. Call it at the top level of a test file:
 *
 *     const { url, database } = await createTestDatabase();
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const template = inject('templateDatabase');
  // Named after the run, so that the run can remove it even when this file never gets to.
  const name = `${template.replace(/_template$/, '')}_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (admin) =>
    create(admin, name, (options.migrated ?? true) ? template : 'template0'),
  );
  const url = databaseUrl(adminUrl, name);
  const database = openDatabase(url, options.poolSize ?? 10);
  afterAll(async () => {
    await database.close();
    await withAdmin(adminUrl, (admin) => dropDatabase(admin, name));
  });
  return { url, database };
}

/** A template can't be cloned while a session looks at it; autovacuum does so for moments. */
async function create(admin: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(
        `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`,
      );
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === 50) throw error;
      await sleep(100);
    }
  }
}
