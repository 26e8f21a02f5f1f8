import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../tests/support/database.ts';
import { inTransaction, OutcomeUnknownError, openPool } from './index.ts';

const { database, url } = await createTestDatabase();
const { pool, kysely } = database;

it('gives bigint as a number, timestamps as dates, and keeps the session in UTC', async () => {
  const { rows } = await pool.query(`
    select 9007199254740991::bigint as big, array[1, null]::bigint[] as list, current_setting('timezone') as zone,
      timestamptz '2026-01-01 00:00+00' as at, 1.10::numeric as exact`);
  expect(rows).toEqual([
    {
      big: Number.MAX_SAFE_INTEGER,
      list: [1, null],
      zone: 'UTC',
      at: new Date('2026-01-01T00:00:00Z'),
      exact: '1.10',
    },
  ]);
});

it('refuses a bigint that a number cannot hold', async () => {
  await expect(pool.query('select 9007199254740992::bigint')).rejects.toThrow(RangeError);
  await expect(pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
});

it('limits statements and idle transactions', async () => {
  const { rows } = await pool.query(`select current_setting('statement_timeout') as statement,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`);
  expect(rows).toEqual([{ statement: '5s', idle: '10s', name: 'onsale' }]);
});

it.each([
  ['that was not answered in time', { text: 'begin; select pg_sleep(0.5)', query_timeout: 100 }],
  ['that nobody ended', { text: 'begin' }],
])('lets nobody write in the transaction %s', async (_which, begin) => {
  await pool.query('create table if not exists kept (value int)');
  const small = openPool(url, 1);
  const client = await small.connect();
  await client.query(begin).catch(() => {});
  // As one who knows of nothing gives it back.
  client.release();
  const { rows } = await small.query('insert into kept values (1) returning pg_backend_pid() as pid');
  await pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await small.end();
  expect((await pool.query('delete from kept returning value')).rows).toEqual([{ value: 1 }]);
});

it('keeps a connection that has answered, also with a refusal', async () => {
  const small = openPool(url, 1);
  const pids = new Set<number>();
  for (let round = 0; round < 3; round += 1) {
    const client = await small.connect();
    await expect(client.query('select 1 / 0')).rejects.toThrow('division');
    pids.add((await client.query('select pg_backend_pid() as pid')).rows[0].pid);
    client.release();
  }
  await small.end();
  expect(pids.size).toBe(1);
});

it('runs a transaction again as a whole after a conflict', async () => {
  await pool.query('create table counters (id int primary key, value int)');
  await pool.query('insert into counters values (1, 0)');
  let runs = 0;
  await inTransaction(kysely, async (transaction) => {
    runs += 1;
    await sql`update counters set value = value + 1`.execute(transaction);
    if (runs === 1) throw Object.assign(new Error('made up'), { code: '40001' });
  });
  const { rows } = await pool.query('select value from counters');
  expect([runs, rows]).toEqual([2, [{ value: 1 }]]);
});

it('keeps nothing of a transaction that fails', async () => {
  const failing = inTransaction(kysely, async (transaction) => {
    await sql`update counters set value = 100`.execute(transaction);
    throw new TypeError('a bug');
  });
  await expect(failing).rejects.toThrow(TypeError);
  expect((await pool.query('select value from counters')).rows).toEqual([{ value: 1 }]);
});

it('says so when the outcome of a transaction is unknown', async () => {
  const lost = inTransaction(kysely, async () => {
    throw Object.assign(new Error('made up'), { code: 'ECONNRESET' });
  });
  await expect(lost).rejects.toThrow(OutcomeUnknownError);
});
