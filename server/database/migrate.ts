/**
 * Brings a database to the schema of this version. Migrations are append-only and numbered; functions are loaded
 * again whenever their text changes. Any number of nodes may start at once: each step is one transaction under an
 * advisory lock, and looks first whether another node has done it.
 */
import pg from 'pg';
import { type Log, silentLog } from './log.ts';
import { type MigrationSource, readMigrationSource, type SqlFile } from './migration-source.ts';
import { checksums } from './migration-status.ts';
import { withRetry } from './retry.ts';

/** Any fixed number that no other program is likely to use for its advisory locks. */
const ADVISORY_LOCK = 6_207_184_331;
/** A migration that waits for a table lock blocks everybody behind it, so it gives up early and tries again. */
const LOCK_TIMEOUT_MS = 5_000;

const BOOKKEEPING = `
  create table if not exists onsale_migrations (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  create table if not exists onsale_functions (
    name text primary key,
    checksum text not null,
    loaded_at timestamptz not null default now()
  );`;

export interface MigrationReport {
  /** Names of the migrations that this call applied. */
  readonly applied: readonly string[];
  /** Names of the function files that this call loaded. */
  readonly loaded: readonly string[];
}

/**
 * Applies what is missing, in order, and loads changed functions. Does nothing when all is there.
 * @throws when an applied migration's file has been changed, or a file fails (naming file and line); steps before it
 *   stay applied
 */
export async function migrate(
  url: string,
  log: Log = silentLog,
  source?: MigrationSource,
): Promise<MigrationReport> {
  const files = source ?? (await readMigrationSource());
  // A connection of its own, because a migration may take longer than the pool's statement timeout allows.
  const client = new pg.Client({
    connectionString: url,
    application_name: 'onsale-migrate',
    connectionTimeoutMillis: 10_000,
    options: '-c TimeZone=UTC',
  });
  client.on('error', (error) => log.warn({ err: error }, 'lost the connection that migrates'));
  await client.connect();
  try {
    return await migrateWith(client, files, log);
  } finally {
    await client.end();
  }
}

async function migrateWith(client: pg.Client, source: MigrationSource, log: Log): Promise<MigrationReport> {
  await locked(client, () => client.query(BOOKKEEPING));
  refuseChanged(await checksums(client, 'onsale_migrations'), source);
  const applied: string[] = [];
  for (const file of source.migrations) {
    if (await locked(client, () => applyMigration(client, file))) {
      log.info({ migration: file.name }, 'applied a migration');
      applied.push(file.name);
    }
  }
  const loaded = await locked(client, () => loadFunctions(client, source, log));
  if (loaded.length > 0) log.info({ functions: loaded.length }, 'loaded database functions');
  return { applied, loaded };
}

/** Runs one step in a transaction that no other migrating node can enter at the same time. */
function locked<Value>(client: pg.Client, step: () => Promise<Value>): Promise<Value> {
  return withRetry(async () => {
    await client.query('begin');
    try {
      // Released by the end of the transaction, so a lost connection leaves no lock behind. Waiting for another node
      // may take long; waiting for tables may not, and that limit is set only afterwards.
      await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
      await client.query(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
      const value = await step();
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    }
  });
}

async function applyMigration(client: pg.Client, file: SqlFile): Promise<boolean> {
  const known = await client.query('select 1 from onsale_migrations where name = $1', [file.name]);
  if (known.rowCount !== 0) return false;
  await runFile(client, `db/migrations/${file.name}`, file.sql);
  await client.query('insert into onsale_migrations (name, checksum) values ($1, $2)', [
    file.name,
    file.checksum,
  ]);
  return true;
}

/** Loads the functions whose text changed. They replace each other by name, so an older node keeps running. */
async function loadFunctions(client: pg.Client, source: MigrationSource, log: Log): Promise<string[]> {
  const applied = await checksums(client, 'onsale_migrations');
  const known = new Set(source.migrations.map((file) => file.name));
  const newer = [...applied.keys()].filter((name) => !known.has(name));
  const loaded = await checksums(client, 'onsale_functions');
  if (newer.length > 0) {
    // A newer version has been here and owns the functions now; an older node that restarts must not take them back.
    log.warn({ migrations: newer }, 'the database is newer than this version');
  }
  const changed = source.functions.filter((file) =>
    newer.length > 0 ? !loaded.has(file.name) : loaded.get(file.name) !== file.checksum,
  );
  // Functions may call each other, in any order of their names.
  if (changed.length > 0) await client.query('set local check_function_bodies = off');
  for (const file of changed) {
    await runFile(client, `db/functions/${file.name}`, file.sql);
    await client.query(
      `insert into onsale_functions (name, checksum) values ($1, $2)
       on conflict (name) do update set checksum = excluded.checksum, loaded_at = now()`,
      [file.name, file.checksum],
    );
  }
  return changed.map((file) => file.name);
}

function refuseChanged(applied: Map<string, string>, source: MigrationSource): void {
  const changed = source.migrations.filter(
    (file) => (applied.get(file.name) ?? file.checksum) !== file.checksum,
  );
  if (changed.length === 0) return;
  const names = changed.map((file) => `db/migrations/${file.name}`).join(', ');
  throw new Error(
    `${names}: changed after it was applied. Migrations are append-only: undo the change and add a new file.`,
  );
}

async function runFile(client: pg.Client, path: string, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (error instanceof pg.DatabaseError) error.message = `${path}:${lineOf(error, sql)}: ${error.message}`;
    throw error;
  }
}

function lineOf(error: pg.DatabaseError, sql: string): number {
  return sql.slice(0, Number(error.position ?? 1) - 1).split('\n').length;
}
