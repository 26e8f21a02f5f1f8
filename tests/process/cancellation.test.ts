/** A show with many bookings is canceled, and the process is killed in the middle of it: the next one ends it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { guest } from '../../server/access/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, makeShow } from '../support/domain.ts';
import { ada } from '../support/doors.ts';
import { ADMIN_TOKEN, type RunningProcess, sharedSettings, startProcess } from './process.ts';

const BOOKINGS = 1_500;
const { database, url } = await createTestDatabase({ poolSize: 12 });
const started: RunningProcess[] = [];
afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL');
});

async function start(): Promise<RunningProcess> {
  const running = await startProcess(sharedSettings(url));
  started.push(running);
  return running;
}

async function ask(api: string, method: string, path: string, body?: object) {
  const answer = await fetch(`${api}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${ADMIN_TOKEN}`,
      ...(body && { 'content-type': 'application/json', 'if-match': '*' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what is tested
  return (await answer.json()) as any;
}

/** Asks how far it has come until that is far enough. */
async function until(
  api: string,
  showId: number,
  isEnough: (progress: Progress) => boolean,
): Promise<Progress> {
  for (;;) {
    const progress = await ask(api, 'GET', `/shows/${showId}/cancellation`);
    if (isEnough(progress)) return progress;
    await sleep(20);
  }
}

interface Progress {
  readonly finishedAt: string | null;
  readonly canceledBookings: number;
  readonly left: { readonly bookings: number };
  readonly refunds: Readonly<Record<'requested' | 'succeeded' | 'failed', { count: number; amount: number }>>;
}

it('goes on with what a killed process had begun, and gives everything back once', async () => {
  const showId = await makeShow(database, { general: BOOKINGS });
  await sellOut(showId);
  const first = await start();
  await ask(first.api, 'POST', `/shows/${showId}/cancel`, { reason: 'Storm' });
  await until(first.api, showId, ({ canceledBookings }) => canceledBookings > 0);
  first.child.kill('SIGKILL');
  await first.exited;
  const { rows } = await database.pool.query(
    "select count(*)::int from claims where show_id = $1 and state = 'confirmed'",
    [showId],
  );
  // Otherwise it was no crash in the middle.
  expect(rows[0].count).toBeGreaterThan(0);

  const second = await start();
  const done = await until(
    second.api,
    showId,
    ({ finishedAt, refunds }) => finishedAt !== null && refunds.requested.count === 0,
  );
  expect(done).toMatchObject({
    ...{ canceledBookings: BOOKINGS, left: { holds: 0, blocks: 0, bookings: 0 } },
    refunds: { succeeded: { count: BOOKINGS, amount: BOOKINGS * 1000 }, failed: { count: 0 } },
  });
  const given = await database.pool.query('select count(*)::int, sum(amount)::int from simulator_refunds');
  expect(given.rows).toEqual([{ count: BOOKINGS, sum: BOOKINGS * 1000 }]);
  expect(await checkInvariants(database.pool)).toEqual([]);
}, 120_000);

async function sellOut(showId: number): Promise<void> {
  const domain = createTestDomain(database);
  const caller = { client: undefined, address: '192.0.2.1', actor: guest };
  const input = {
    showId,
    items: [{ tierId: 1, quantity: 1 }],
    customer: ada,
    payment: { token: 'tok_approve' },
  };
  const buy = () => domain.bookings.book(input, caller, { secret: undefined, actor: guest }, randomUUID());
  for (const bought of await Promise.all(Array.from({ length: BOOKINGS }, buy))) unwrap(bought);
  await domain.close();
}
