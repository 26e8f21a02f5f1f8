/** The background work on a real job queue: refunds that a crash left behind, holds that ran out, webhooks, old changes. */

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeWorkerUtils } from 'graphile-worker';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { guest, system } from '../../server/access/index.ts';
import { pruneChanges } from '../../server/inventory/index.ts';
import { startJobs } from '../../server/jobs/index.ts';
import { freeLostJobs } from '../../server/jobs/worker.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { withAdmin } from '../support/admin.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, installTestClock, makeShow } from '../support/domain.ts';

const { database, url } = await createTestDatabase();
const clock = await installTestClock(database);
const domain = createTestDomain(database, { environment: { SIMULATOR_SLOW: '0.1' } });
const { bookings, engine } = domain;
const log = pino({ level: 'silent' });
const stop = await startJobs({
  domain,
  pool: database.pool,
  databaseUrl: url,
  mailRate: 100,
  sweepIntervalSeconds: 0.1,
  log,
});
afterAll(async () => {
  await stop();
  await domain.close();
});

const caller = { client: undefined, address: '192.0.2.1', actor: guest };
const access = { secret: undefined, actor: system };
const customer = { name: 'Ada Example', email: 'ada@example.com' };

async function buy(showId: number, token: string) {
  const input = { showId, items: [{ tierId: 1, quantity: 1 }], customer, payment: { token } };
  return unwrap(await bookings.book(input, caller, access, randomUUID())).booking;
}

it('relays a refund that the process could not finish after its commit', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id } = await buy(showId, 'tok_approve');
  // What a crash right after the commit leaves: the decision, and its effect in the outbox.
  unwrap(await engine.decide(showId, { kind: 'settle', request: { id, event: 'cancel', by_role: false } }));
  await expect
    .poll(async () => unwrap(await bookings.getBooking(id, access)).refunds, { timeout: 10_000 })
    .toMatchObject([{ amount: 1000, state: 'succeeded' }]);
  const { rows } = await database.pool.query('select count(*)::int from outbox');
  expect(rows[0].count).toBe(0);
});

it('goes on with refunds when its connections are lost while it writes down what it did', async () => {
  const showId = await makeShow(database, { general: 100 });
  const bought = await Promise.all(Array.from({ length: 60 }, () => buy(showId, 'tok_approve')));
  let cutting = true;
  const cut = withAdmin(url, async (admin) => {
    for (; cutting; await sleep(20)) {
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query ~ 'graphile_worker' and pid <> pg_backend_pid()`,
      );
    }
  });
  for (const { id } of bought) {
    unwrap(await engine.decide(showId, { kind: 'settle', request: { id, event: 'cancel', by_role: false } }));
    await sleep(10);
  }
  cutting = false;
  await cut;
  await expect
    .poll(
      async () =>
        (
          await database.pool.query(
            "select count(*)::int from refunds where show_id = $1 and state = 'succeeded'",
            [showId],
          )
        ).rows[0].count,
      { timeout: 15_000 },
    )
    .toBe(bought.length);
}, 40_000);

it('runs a refund whose job was lost', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id } = await buy(showId, 'tok_approve');
  await database.pool.query('create rule lose as on insert to outbox do instead nothing');
  unwrap(await engine.decide(showId, { kind: 'settle', request: { id, event: 'cancel', by_role: false } }));
  await database.pool.query('drop rule lose on outbox');
  expect(unwrap(await bookings.getBooking(id, access)).refunds).toMatchObject([{ state: 'requested' }]);
  await clock.advance(6);
  await expect
    .poll(async () => unwrap(await bookings.getBooking(id, access)).refunds, { timeout: 10_000 })
    .toMatchObject([{ amount: 1000, state: 'succeeded' }]);
});

it('frees a job whose worker is gone', async () => {
  await database.pool.query(
    `select graphile_worker.add_job('refund', '{"showId":1,"claimId":"00000000-0000-4000-8000-000000000000"}',
       run_at => now() + interval '1 hour', job_key => 'lost')`,
  );
  await database.pool.query(
    `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() - interval '2 minutes'
     where key = 'lost'`,
  );
  const utils = await makeWorkerUtils({ pgPool: database.pool });
  expect(await freeLostJobs(database.pool, utils)).toBe(1);
  const { rows } = await database.pool.query("select locked_by from graphile_worker.jobs where key = 'lost'");
  expect(rows).toEqual([{ locked_by: null }]);
  await utils.release();
});

it('lets holds go whose clock ran out, and tells the feed', async () => {
  const showId = await makeShow(database, { general: 5 });
  unwrap(await bookings.createHold(showId, { items: [{ tierId: 1, quantity: 5 }] }, caller));
  await clock.advance(200);
  await expect
    .poll(
      async () =>
        (await database.pool.query('select held from stock where show_id = $1 and tier = 1', [showId]))
          .rows[0].held,
      { timeout: 5_000 },
    )
    .toBe(0);
  const { rows } = await database.pool.query('select count(*)::int from show_changes where show_id = $1', [
    showId,
  ]);
  expect(rows[0].count).toBe(2);
});

it('brings the webhook of a slow payment', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, status } = await buy(showId, 'tok_slow');
  expect(status).toBe('pending');
  await expect
    .poll(async () => unwrap(await bookings.getBooking(id, access)).status, { timeout: 10_000 })
    .toBe('confirmed');
});

it('keeps changes of the feed for ten minutes', async () => {
  const showId = await makeShow(database, { general: 5 });
  await buy(showId, 'tok_approve');
  await database.pool.query("update show_changes set at = at - interval '20 minutes' where show_id = $1", [
    showId,
  ]);
  await buy(showId, 'tok_approve');
  await pruneChanges(database.pool);
  const { rows } = await database.pool.query('select revision from show_changes where show_id = $1', [
    showId,
  ]);
  expect(rows).toEqual([{ revision: 2 }]);
});
