/** The job queue, where its own library loses count. */
import { makeWorkerUtils } from 'graphile-worker';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { startWorker, workerLogger } from '../../server/jobs/worker.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const { pool } = database;
const log = pino({ level: 'silent' });

/**
 * The end of `bad` can't be written down; that of `good` is, a moment later, while both workers still ask for their next
 * job. That is when the runner's count goes past zero.
 */
const MISCOUNT = `
  create sequence failures;
  create function meddle() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' then perform pg_sleep(0.6); return null; end if;
    if old.key = 'bad' then perform nextval('failures'); raise 'no end of this can be written down'; end if;
    perform pg_sleep(0.2);
    return old;
  end $$;
  create trigger slow_asking before update on graphile_worker._private_jobs for each statement execute function meddle();
  create trigger failing_end before delete on graphile_worker._private_jobs for each row execute function meddle()`;

it('goes on with another runner when one never says that it has ended, and can be stopped', async () => {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: workerLogger(log) });
  await utils.migrate();
  await pool.query(MISCOUNT);
  for (const jobKey of ['bad', 'good']) await utils.addJob('note', { jobKey }, { jobKey });
  const done: string[] = [];
  const stop = startWorker({
    ...{ pool, utils, log, endMs: 1_500 },
    taskList: { note: async (payload) => void done.push((payload as { jobKey: string }).jobKey) },
  });
  // A sequence counts on where a transaction is rolled back.
  const left = `select (select is_called from failures), array(select key from graphile_worker.jobs) as jobs`;
  await expect
    .poll(async () => (await pool.query(left)).rows, { timeout: 15_000 })
    .toEqual([{ is_called: true, jobs: ['bad'] }]);
  await pool.query('drop function meddle cascade');
  await utils.addJob('note', { jobKey: 'later' });
  await expect.poll(async () => (await pool.query(left)).rows[0].jobs, { timeout: 20_000 }).toEqual([]);
  expect(new Set(done)).toEqual(new Set(['bad', 'good', 'later']));
  await stop();
  await utils.release();
}, 60_000);
