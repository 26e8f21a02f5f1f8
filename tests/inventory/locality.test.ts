/** The rules that let each show live on a database node of its own, asked of the catalogs. */
import { expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();

const showTables = `
  select c.oid, c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'show_id' and not a.attisdropped
  where c.relkind = 'r'`;

async function namesOf(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(sql);
  return rows.map((row) => row.name);
}

it('finds the tables below a show', async () => {
  const names = await namesOf(`select name from (${showTables}) as t`);
  expect(names).toEqual(
    expect.arrayContaining(['claims', 'tickets', 'payments', 'refunds', 'show_seats', 'stock']),
  );
});

it('has show_id first in every primary and unique key', async () => {
  const wrong = await namesOf(`
    select i.indexrelid::regclass::text as name from pg_index i
    join (${showTables}) as t on t.oid = i.indrelid
    where i.indisunique and (
      select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) <> 'show_id'`);
  expect(wrong).toEqual([]);
});

it('has no foreign key below a show, and no triggers but the one that keeps the audit log', async () => {
  const keys = await namesOf(`
    select k.conname as name from pg_constraint k
    join (${showTables}) as t on t.oid in (k.conrelid, k.confrelid) where k.contype = 'f'`);
  expect(keys).toEqual([]);
  const triggers = await namesOf(`
    select g.tgname as name from pg_trigger g
    join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where not g.tgisinternal`);
  expect(triggers).toEqual(['audit_log_keep']);
});

it('notifies nobody', async () => {
  const notifying = await namesOf(`
    select p.proname as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
    where p.prosrc ~* '\\m(notify|pg_notify|listen)\\M'`);
  expect(notifying).toEqual([]);
});
