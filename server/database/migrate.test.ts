import type pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { databaseUrl, withAdmin } from '../../tests/support/admin.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { type MigrationSource, migrate, migrationStatus, readMigrationSource } from './index.ts';

const source = await readMigrationSource();

function file(name: string, sql: string) {
  return { name, sql, checksum: `checksum of ${sql}` };
}

const SMALL: MigrationSource = {
  migrations: [
    file('0001_first.sql', 'create table a (id int)'),
    file('0002_second.sql', 'create table b (id int)'),
  ],
  functions: [file('one.sql', 'create or replace function one() returns int language sql as $$ select 1 $$')],
};

describe('migrate', async () => {
  const { url, database } = await createTestDatabase({ migrated: false });

  it('applies everything in order, and nothing the second time', async () => {
    expect((await migrationStatus(database.pool, source)).upToDate).toBe(false);
    const first = await migrate(url);
    expect(first.applied).toEqual(source.migrations.map(({ name }) => name));
    expect(first.loaded).toEqual(source.functions.map(({ name }) => name));
    expect(await migrate(url)).toEqual({ applied: [], loaded: [] });
    expect(await migrationStatus(database.pool, source)).toEqual({
      upToDate: true,
      pendingMigrations: [],
      pendingFunctions: [],
    });
  });
});

describe('migrate, with files of a test', async () => {
  const { url, database } = await createTestDatabase({ migrated: false });

  it('lets many nodes start at once', async () => {
    const reports = await Promise.all(Array.from({ length: 6 }, () => migrate(url, undefined, SMALL)));
    expect(reports.flatMap((report) => report.applied).sort()).toEqual(['0001_first.sql', '0002_second.sql']);
    expect(reports.flatMap((report) => report.loaded)).toEqual(['one.sql']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const changed = { ...SMALL, migrations: [file('0001_first.sql', 'create table a (id bigint)')] };
    await expect(migrate(url, undefined, changed)).rejects.toThrow(
      'db/migrations/0001_first.sql: changed after',
    );
  });

  it('keeps nothing of a migration that fails, and names its line', async () => {
    const broken = file('0003_broken.sql', 'create table c (id int);\n\ncreate table d (id nonsense)');
    const failing = migrate(url, undefined, { ...SMALL, migrations: [...SMALL.migrations, broken] });
    await expect(failing).rejects.toThrow(/^db\/migrations\/0003_broken\.sql:3: .*nonsense/);
    expect((await database.pool.query("select to_regclass('c') as c")).rows).toEqual([{ c: null }]);
  });

  it('loads a function again when its text changes', async () => {
    const changed = file(
      'one.sql',
      'create or replace function one() returns int language sql as $$ select 11 $$',
    );
    const next = { ...SMALL, functions: [changed] };
    expect(await migrationStatus(database.pool, next)).toMatchObject({
      upToDate: true,
      pendingFunctions: ['one.sql'],
    });
    expect((await migrate(url, undefined, next)).loaded).toEqual(['one.sql']);
    expect((await database.pool.query('select one()')).rows).toEqual([{ one: 11 }]);
  });

  it('leaves the functions of a newer version alone', async () => {
    const newer = {
      ...SMALL,
      migrations: [...SMALL.migrations, file('0003_newer.sql', 'create table e (id int)')],
    };
    await migrate(url, undefined, newer);
    const older = {
      ...SMALL,
      functions: [file('one.sql', 'create or replace function one() returns int as')],
    };
    expect(await migrate(url, undefined, older)).toEqual({ applied: [], loaded: [] });
  });
});

it('needs no superuser', async () => {
  const admin = inject('adminUrl');
  const name = `${inject('templateDatabase').replace('_template', '')}_owner`;
  await withAdmin(admin, async (client) => {
    await client.query(`create role ${name} login password 'for-a-test'`);
    await client.query(`create database ${name} owner ${name} template template0`);
  });
  const url = new URL(databaseUrl(admin, name));
  url.username = name;
  url.password = 'for-a-test';
  expect((await migrate(url.href)).applied).toHaveLength(source.migrations.length);
  await withAdmin(admin, async (client: pg.Client) => {
    await client.query(`drop database ${name}`);
    await client.query(`drop role ${name}`);
  });
});
