/** Compares a database with the schema files of this version. Only reads. */
import type pg from 'pg';
import type { MigrationSource } from './migration-source.ts';

export interface MigrationStatus {
  /** Whether this version can run on the database. */
  readonly upToDate: boolean;
  readonly pendingMigrations: readonly string[];
  /** Function files whose text differs from what is loaded. Running nodes of two versions may disagree for a while. */
  readonly pendingFunctions: readonly string[];
}

/** Which migrations and functions are missing. For /ready: pass a source that was read once. */
export async function migrationStatus(
  database: pg.Pool | pg.ClientBase,
  source: MigrationSource,
): Promise<MigrationStatus> {
  const applied = await checksums(database, 'onsale_migrations');
  const loaded = await checksums(database, 'onsale_functions');
  const pendingMigrations = source.migrations.filter((file) => !applied.has(file.name));
  const pendingFunctions = source.functions.filter((file) => loaded.get(file.name) !== file.checksum);
  return {
    upToDate: pendingMigrations.length === 0 && source.functions.every((file) => loaded.has(file.name)),
    pendingMigrations: pendingMigrations.map((file) => file.name),
    pendingFunctions: pendingFunctions.map((file) => file.name),
  };
}

/** What one of the two bookkeeping tables knows, as a map from file name to checksum; empty when it isn't there. */
export async function checksums(
  database: pg.Pool | pg.ClientBase,
  table: string,
): Promise<Map<string, string>> {
  const exists = await database.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    table,
  ]);
  if (!exists.rows[0]?.found) return new Map();
  const result = await database.query<{ name: string; checksum: string }>(
    `select name, checksum from ${table}`,
  );
  return new Map(result.rows.map((row) => [row.name, row.checksum]));
}
