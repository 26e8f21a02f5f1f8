/** What the outbox asks for: mails to customers, rows of the audit log; each once, however often it is relayed. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { guest, tokenAdministrator } from '../../server/access/index.ts';
import { relayOutbox } from '../../server/jobs/outbox.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase();
const { pool } = database;
const domain = createTestDomain(database);
const { bookings, messages } = domain;
afterAll(() => domain.close());

const caller = { client: undefined, address: '192.0.2.1', actor: guest };
const role = { secret: undefined, actor: tokenAdministrator, requestId: 'request-1' };
const jobs: unknown[] = [];
const deps = { pool, bookings, messages, jobs: { addJobs: async (added: unknown[]) => jobs.push(...added) } };

async function buy(quantity: number, email = `${randomUUID()}@example.com`) {
  const showId = await makeShow(database, { general: 100 });
  const input = {
    showId,
    items: [{ tierId: 1, quantity }],
    customer: { name: 'Ada', email },
    payment: { token: 'tok_approve' },
  };
  return unwrap(await bookings.book(input, caller, { secret: undefined, actor: guest }, randomUUID()))
    .booking;
}

/** Relays what there is twice, as two nodes do, or one that died before it could delete its rows. */
async function relayTwice(): Promise<void> {
  const { rows } = await pool.query('select show_id, id, at, effects from outbox order by id');
  await relayOutbox(deps as never);
  for (const { show_id, id, at, effects } of rows) {
    await pool.query(
      'insert into outbox (show_id, id, at, effects) overriding system value values ($1, $2, $3, $4)',
      [show_id, id, at, JSON.stringify(effects)],
    );
  }
  await relayOutbox(deps as never);
  while ((await messages.sendDue(100)) > 0);
}

async function mailsAbout(id: string) {
  const { rows } = await pool.query(
    "select id, kind, state, headline, data from messages where subject_type = 'booking' and subject_id = $1 order by id",
    [id],
  );
  return rows;
}

it('mails the tickets of a booking once, with a link that is not kept in the row', async () => {
  const booking = await buy(2);
  await relayTwice();
  const [mail, ...more] = await mailsAbout(booking.id);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    kind: 'tickets',
    state: 'kept',
    headline: `Your tickets for Night (${booking.reference})`,
    data: { places: ['2 × GA'], total: 2000, paid: 2000, venue: 'Hall, Town', currency: 'USD' },
  });
  const secret = bookings.secretOf(booking.id);
  expect(JSON.stringify(mail)).not.toContain(secret);
  const read = unwrap(await messages.readMailbox(mail.id));
  expect(read.links).toEqual([
    { label: 'Open your tickets', href: `http://localhost:3000/bookings/${booking.id}#${secret}` },
  ]);
  expect(read.text).toContain(`Booking: ${booking.reference}`);
  expect(read.text).toContain('Total: $20.00');
});

it('says what was canceled and what money goes back, in one mail', async () => {
  const booking = await buy(3);
  await relayTwice();
  const first = booking.tickets[0]?.id ?? '';
  unwrap(await bookings.cancelBooking(booking.id, { tickets: [first], reason: 'Ada is ill' }, role));
  await relayTwice();
  unwrap(await bookings.cancelBooking(booking.id, {}, role));
  await relayTwice();
  expect(await mailsAbout(booking.id)).toMatchObject([
    { kind: 'tickets' },
    {
      kind: 'canceled',
      headline: `Partly canceled: Night (${booking.reference})`,
      data: { places: ['1 × GA'], isAll: false, moneyBack: 1000, reason: 'Ada is ill' },
    },
    {
      kind: 'canceled',
      headline: `Canceled: Night (${booking.reference})`,
      data: { places: ['2 × GA'], isAll: true, moneyBack: 2000 },
    },
  ]);
  expect(jobs).toContainEqual({
    identifier: 'refund',
    payload: { showId: booking.showId, claimId: booking.id },
    jobKey: `refund:${booking.id}`,
  });
});

it('tells of a refund that cancels nothing', async () => {
  const booking = await buy(1);
  unwrap(
    await bookings.refundBooking(booking.id, { amount: 300, reason: 'The view was blocked' }, role, 'key-1'),
  );
  await relayTwice();
  const mails = await mailsAbout(booking.id);
  expect(mails).toMatchObject([
    { kind: 'tickets' },
    { kind: 'refund', data: { moneyBack: 300, reason: 'The view was blocked' } },
  ]);
  const { text } = unwrap(await messages.readMailbox(mails[1].id));
  expect(text).toContain('$3.00 go back');
  expect(text).toContain('Reason: The view was blocked');
});

it('sends no tickets of a booking that was canceled before the mail went', async () => {
  const booking = await buy(1);
  unwrap(await bookings.cancelBooking(booking.id, {}, role));
  await relayTwice();
  expect(await mailsAbout(booking.id)).toMatchObject([
    { kind: 'tickets', state: 'failed' },
    { kind: 'canceled', state: 'kept' },
  ]);
});

it('writes what a role did into the audit log, once', async () => {
  const booking = await buy(1);
  const actor = { kind: 'administrator', id: null, name: 'ADMIN_TOKEN' };
  const request = { id: booking.id, event: 'cancel', by_role: true, actor, request_id: 'request-1' } as const;
  unwrap(await domain.engine.decide(booking.showId, { kind: 'settle', request }));
  await relayTwice();
  const { rows } = await pool.query('select * from audit_log where subject_id = $1', [booking.id]);
  expect(rows).toMatchObject([
    {
      actor_kind: 'administrator',
      actor_name: 'ADMIN_TOKEN',
      action: 'booking.canceled',
      subject_type: 'booking',
      about_show_id: booking.showId,
      request_id: 'request-1',
    },
  ]);
});

it('leaves what it does not know to a newer version', async () => {
  await pool.query(
    `insert into outbox (show_id, at, effects) values (1, now(), '[{"type": "from the future"}]')`,
  );
  expect(await relayOutbox(deps as never)).toBe(0);
  const { rows } = await pool.query('delete from outbox returning effects');
  expect(rows).toEqual([{ effects: [{ type: 'from the future' }] }]);
});
