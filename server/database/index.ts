/** The way into this module: connections, transactions and the schema. */

export { decide, type ExpectedVersion, staleVersion } from './decide.ts';
export { lend } from './lend.ts';
export type { Log } from './log.ts';
export { type MigrationReport, migrate } from './migrate.ts';
export { type MigrationSource, readMigrationSource } from './migration-source.ts';
export { type MigrationStatus, migrationStatus } from './migration-status.ts';
export { type OpenDatabase, openDatabase, openPool } from './pool.ts';
export { backoffMs, classify, type Verdict } from './retry.ts';
export type { Database } from './tables.ts';
export { inTransaction, OutcomeUnknownError } from './transaction.ts';
