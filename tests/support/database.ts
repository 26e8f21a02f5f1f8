/** A migrated database for one test file. */
import { afterAll, inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../server/database/index.ts';
import { cloneDatabase, dropDatabase, withAdmin } from './admin.ts';

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
  const { name, url } = await cloneDatabase(
    adminUrl,
    template,
    (options.migrated ?? true) ? template : 'template0',
  );
  const database = openDatabase(url, options.poolSize ?? 10);
  afterAll(async () => {
    await database.close();
    await withAdmin(adminUrl, (admin) => dropDatabase(admin, name));
  });
  return { url, database };
}
