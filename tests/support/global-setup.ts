/**
 * Runs once before all tests: a PostgreSQL server (embedded in a temporary folder, or the one of DATABASE_URL) with a
 * migrated template database, from which each test file clones its own. Everything is removed at the end.
 */
import type { TestProject } from 'vitest/node';
import { provideTestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of the server, as a role that may create databases. */
    adminUrl: string;
    /** Name of the migrated database to clone. */
    templateDatabase: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, templateDatabase, tearDown } = await provideTestServer();
  project.provide('adminUrl', adminUrl);
  project.provide('templateDatabase', templateDatabase);
  return tearDown;
}
