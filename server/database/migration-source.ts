/** The SQL files that make up the schema, read from the folder db/ with their checksums. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of db/migrations or db/functions. */
export interface SqlFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly checksum: string;
}

export interface MigrationSource {
  /** In the order of their numbers. */
  readonly migrations: readonly SqlFile[];
  readonly functions: readonly SqlFile[];
}

const SCHEMA_DIRECTORY = join(import.meta.dirname, '../../db');

/**
 * Reads db/migrations and db/functions.
 * @throws when a migration's name is not NNNN_name.sql, or two have one number
 */
export async function readMigrationSource(directory = SCHEMA_DIRECTORY): Promise<MigrationSource> {
  const migrations = await readSqlFiles(join(directory, 'migrations'));
  const functions = await readSqlFiles(join(directory, 'functions'));
  const numbers = new Set<string>();
  for (const { name } of migrations) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined) throw new Error(`db/migrations/${name}: the name must look like 0001_name.sql`);
    if (numbers.has(number)) throw new Error(`db/migrations: the number ${number} is used twice`);
    numbers.add(number);
  }
  return { migrations, functions };
}

async function readSqlFiles(directory: string): Promise<SqlFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => toSqlFile(name, await readFile(join(directory, name), 'utf8'))),
  );
}

function toSqlFile(name: string, text: string): SqlFile {
  // A checkout on Windows may have other line ends; that is not another migration.
  const sql = text.replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
