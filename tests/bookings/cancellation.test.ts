/** A show is canceled: nothing is sold any more, everything is given back once, and who goes on after a crash ends it. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { guest, tokenAdministrator } from '../../server/access/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { relayOutbox } from '../../server/jobs/outbox.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, makeShow } from '../support/domain.ts';
import { ada } from '../support/doors.ts';

const { database } = await createTestDatabase({ poolSize: 12 });
const { pool } = database;
const nodes = [createTestDomain(database), createTestDomain(database)];
const [node = expect.unreachable(), other = expect.unreachable()] = nodes;
afterAll(() => Promise.all(nodes.map((each) => each.close())));

const address = '192.0.2.1';
const nobody = { secret: undefined, actor: guest };
const role = { secret: undefined, actor: tokenAdministrator, requestId: 'request-1' };
const by = { actor: tokenAdministrator, requestId: 'request-1' };
const caller = { client: undefined, address, actor: guest };

function buy(showId: number, places: object, payment?: { token: string }, domain = node) {
  const input = { showId, ...places, customer: ada, ...(payment && { payment }) };
  return domain.bookings.book(input, caller, nobody, randomUUID());
}

const approve = { token: 'tok_approve' };
const cancel = (showId: number) => node.catalog.cancelShow(showId, 'The singer is ill', 'any', by);

/** Moves the money of refunds, as the job queue does. */
async function moveMoney(): Promise<void> {
  const { rows } = await pool.query(
    "select distinct show_id, claim_id from refunds where state = 'requested'",
  );
  for (const { show_id, claim_id } of rows) await node.bookings.runRefunds(show_id, claim_id);
}

async function expectNothingLeft(showId: number): Promise<void> {
  const live = await pool.query(
    "select id, kind, state from claims where show_id = $1 and state in ('held', 'pending', 'confirmed')",
    [showId],
  );
  expect(live.rows).toEqual([]);
  const { rows } = await pool.query(
    `select p.claim_id, p.amount, coalesce(sum(r.amount), 0)::bigint as refunded, count(r.number)::int as refunds
     from payments p left join refunds r on r.show_id = p.show_id and r.claim_id = p.claim_id and r.payment_number = p.number
     where p.show_id = $1 and p.state = 'captured' group by p.claim_id, p.number, p.amount
     having coalesce(sum(r.amount), 0) <> p.amount or count(r.number) <> 1`,
    [showId],
  );
  expect(rows).toEqual([]);
  // By the books of the provider as well.
  const money = await pool.query(
    `select coalesce(sum(p.amount), 0)::bigint as captured, coalesce(sum(r.amount), 0)::bigint as refunded
     from payments p left join (select reference, sum(amount) as amount from simulator_refunds group by reference) as r
       on r.reference = p.reference
     where p.show_id = $1 and p.state = 'captured'`,
    [showId],
  );
  expect(money.rows[0].refunded).toBe(money.rows[0].captured);
  expect(await checkInvariants(pool)).toEqual([]);
}

it('cancels and refunds all there is, and says how far it has come', async () => {
  const showId = await makeShow(database, { seats: 10, general: 50 });
  const paid = unwrap(await buy(showId, { seats: [1, 2] }, approve));
  unwrap(await buy(showId, { items: [{ tierId: 1, quantity: 2 }] }));
  unwrap(await node.bookings.createHold(showId, { seats: [3] }, caller));
  const block = { seats: [4], note: 'Press' };
  unwrap(await node.bookings.createBlock(showId, block, { ...caller, ...role }));
  const early = await node.bookings.getCancellation(showId, role);
  expect(early).toMatchObject({ ok: false, refusal: { code: 'show_not_canceled' } });

  expect(unwrap(await cancel(showId))).toMatchObject({ status: 'canceled' });
  const before = unwrap(await node.bookings.getCancellation(showId, role));
  expect(before).toMatchObject({
    ...{ reason: 'The singer is ill', requestedBy: 'ADMIN_TOKEN', finishedAt: null, canceledBookings: 0 },
    left: { holds: 1, blocks: 1, bookings: 2 },
  });
  for (const actor of [guest, tokenAdministrator]) {
    const late = await node.bookings.createHold(showId, { seats: [5] }, { ...caller, actor });
    expect(late).toMatchObject({ ok: false, refusal: { code: 'show_canceled' } });
  }
  await node.bookings.runCancellations();
  await moveMoney();
  expect(unwrap(await node.bookings.getCancellation(showId, role))).toMatchObject({
    finishedAt: expect.any(Date),
    left: { holds: 0, blocks: 0, bookings: 0 },
    canceledBookings: 2,
    refunds: { requested: { count: 0 }, succeeded: { count: 1, amount: 10_000 }, failed: { count: 0 } },
    currency: 'USD',
  });
  await expectNothingLeft(showId);
  const again = unwrap(await node.bookings.getBooking(paid.booking.id, role));
  expect(again).toMatchObject({ status: 'canceled', endReason: 'show_canceled', refunded: 10_000 });
});

it('tells each customer once, and the audit log who did it', async () => {
  const showId = await makeShow(database, { general: 50 });
  const { booking } = unwrap(await buy(showId, { items: [{ tierId: 1, quantity: 2 }] }, approve));
  unwrap(await cancel(showId));
  await Promise.all(nodes.map((each) => each.bookings.runCancellations()));
  const jobs = { addJobs: async () => {} };
  await relayOutbox({ pool, jobs, bookings: node.bookings, messages: node.messages } as never);
  const { rows } = await pool.query(
    "select kind from messages where subject_type = 'booking' and subject_id = $1",
    [booking.id],
  );
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['canceled', 'tickets']);
  const log = await pool.query(
    "select actor_name, after from audit_log where action = 'show.canceled' and about_show_id = $1",
    [showId],
  );
  expect(log.rows).toEqual([
    { actor_name: 'ADMIN_TOKEN', after: { status: 'canceled', reason: 'The singer is ill' } },
  ]);
});

it('does the same where the status is changed, and nothing anew where it is canceled again', async () => {
  const showId = await makeShow(database, { general: 50 });
  unwrap(await buy(showId, { items: [{ tierId: 1, quantity: 2 }] }, approve));
  unwrap(await node.catalog.patchShow(showId, { status: 'canceled' }, 'any', by));
  unwrap(await node.catalog.cancelShow(showId, 'Late', 1, by));
  await node.bookings.runCancellations();
  await moveMoney();
  expect(unwrap(await node.bookings.getCancellation(showId, role))).toMatchObject({
    reason: '',
    canceledBookings: 1,
  });
  await expectNothingLeft(showId);
});

it('goes on where it was left, on any node', async () => {
  const showId = await makeShow(database, { general: 2_000 });
  const buyers = Array.from({ length: 450 }, () =>
    buy(showId, { items: [{ tierId: 1, quantity: 1 }] }, approve),
  );
  for (const bought of await Promise.all(buyers)) unwrap(bought);
  unwrap(await cancel(showId));
  const dying = createTestDomain(database);
  let decisions = 0;
  const { decide } = dying.engine;
  Object.assign(dying.engine, {
    decide: (...request: Parameters<typeof decide>) => {
      decisions += 1;
      if (decisions > 230) throw new Error('the process died');
      return decide(...request);
    },
  });
  await expect(dying.bookings.runCancellations()).rejects.toThrow('the process died');
  await dying.close();
  const halfway = unwrap(await node.bookings.getCancellation(showId, role));
  expect([halfway.finishedAt, halfway.canceledBookings > 0, halfway.left.bookings > 0]).toEqual([
    null,
    true,
    true,
  ]);
  await Promise.all(nodes.map((each) => each.bookings.runCancellations()));
  await moveMoney();
  expect(unwrap(await node.bookings.getCancellation(showId, role))).toMatchObject({
    ...{ finishedAt: expect.any(Date), canceledBookings: 450 },
    refunds: { succeeded: { count: 450, amount: 450_000 } },
  });
  await expectNothingLeft(showId);
}, 60_000);

it('leaves nothing of a storm that was buying when the show was canceled', async () => {
  const showId = await makeShow(database, { general: 5_000, seats: 400 });
  let storming = true;
  const buyers = Array.from({ length: 24 }, async (_, buyer) => {
    const answers = new Map<string, number>();
    for (let round = 0; storming; round += 1) {
      const places =
        round % 2
          ? { seats: [1 + ((buyer * 16 + round) % 400)] }
          : { items: [{ tierId: 1, quantity: 1 + (round % 3) }] };
      const bought = await buy(showId, places, round % 5 ? approve : undefined, nodes[buyer % 2]);
      const answer = bought.ok ? 'booked' : bought.refusal.code;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if (answer === 'show_canceled') break;
    }
    return answers;
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  unwrap(await cancel(showId));
  await Promise.all([node.bookings.runCancellations(), other.bookings.runCancellations()]);
  storming = false;
  const answers = await Promise.all(buyers);
  // All were told, and many had bought before.
  expect(answers.every((each) => each.has('show_canceled'))).toBe(true);
  expect(answers.reduce((sum, each) => sum + (each.get('booked') ?? 0), 0)).toBeGreaterThan(24);
  await moveMoney();
  await expectNothingLeft(showId);
}, 60_000);
