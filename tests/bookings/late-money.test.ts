/** Payments that are settled later: by webhook, by look-up, too late, twice, or for nothing. */

import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { guest, system } from '../../server/access/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { type Result, unwrap } from '../../server/lib/errors.ts';
import { newClaimId } from '../../server/lib/ids.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, installTestClock, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const domain = createTestDomain(database, { environment: { SIMULATOR_SLOW: '0.1' } });
const { bookings, simulator } = domain;
const caller = { client: 'client-1', address: '192.0.2.1', actor: guest };
const customer = { name: 'Ada Example', email: 'ada@example.com' };

afterAll(async () => {
  expect(await checkInvariants(database.pool)).toEqual([]);
  await domain.close();
});

async function buy(showId: number, token: string, places: object = { items: [{ tierId: 1, quantity: 1 }] }) {
  const { booking, secret } = unwrap(
    await bookings.book(
      { showId, ...places, customer, payment: { token } },
      caller,
      { secret: undefined, actor: guest },
      randomUUID(),
    ),
  );
  const access = { secret, actor: guest };
  return {
    id: booking.id,
    booking,
    access,
    read: async () => unwrap(await bookings.getBooking(booking.id, access)),
  };
}

async function referenceOf(bookingId: string): Promise<string> {
  const { rows } = await database.pool.query(
    'select reference from payments where claim_id = $1 order by number desc',
    [bookingId],
  );
  return rows[0].reference;
}

/** Sends webhooks until a booking's payment is settled. */
async function deliver(until: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await simulator.deliverDueWebhooks();
        return until();
      },
      { timeout: 10_000 },
    )
    .toBe(true);
}

it('confirms when the customer has done what the bank asks for', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, booking, read } = await buy(showId, 'tok_action');
  expect(booking).toMatchObject({ status: 'pending', payments: [{ state: 'action_required' }] });
  expect(booking.payments[0]?.actionUrl).toContain(await referenceOf(id));
  unwrap(await simulator.complete(await referenceOf(id), 'approve'));
  await deliver(async () => (await read()).status === 'confirmed');
  expect(await read()).toMatchObject({
    paid: 1000,
    payments: [{ state: 'captured' }],
    tickets: [{ status: 'valid' }],
  });
});

it('keeps a booking pending whose customer declined, so that another card can be tried', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, access, read } = await buy(showId, 'tok_action');
  unwrap(await simulator.complete(await referenceOf(id), 'decline'));
  await deliver(async () => (await read()).payments[0]?.state === 'failed');
  expect((await read()).status).toBe('pending');
  const confirmed = unwrap(await bookings.confirmBooking(id, { token: 'tok_approve' }, access));
  expect(confirmed).toMatchObject({ status: 'confirmed', paid: 1000 });
});

it('confirms a slow payment when its webhook comes', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { booking, read } = await buy(showId, 'tok_slow');
  expect(booking).toMatchObject({ status: 'pending', payments: [{ state: 'processing' }] });
  await deliver(async () => (await read()).status === 'confirmed');
});

it('finds out what became of a payment whose answer never came', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { booking, read } = await buy(showId, 'tok_timeout');
  expect(booking).toMatchObject({ status: 'pending', payments: [{ state: 'unknown' }] });
  await clock.advance(10);
  await bookings.reconcilePayments();
  expect(await read()).toMatchObject({ status: 'confirmed', paid: 1000 });
});

it('takes the same places again for money that comes after the clock', async () => {
  const showId = await makeShow(database, { general: 5, seats: 2 });
  const { id, read } = await buy(showId, 'tok_action', { seats: [1], items: [{ tierId: 1, quantity: 2 }] });
  await clock.advance(1000);
  expect((await read()).status).toBe('expired');
  unwrap(await simulator.complete(await referenceOf(id), 'approve'));
  await deliver(async () => (await read()).status === 'confirmed');
  expect(await read()).toMatchObject({ paid: 7000, refunded: 0 });
});

it('gives the money back, and says why, when the places are gone', async () => {
  const showId = await makeShow(database, { seats: 1 });
  const { id, read } = await buy(showId, 'tok_action', { seats: [1] });
  await clock.advance(1000);
  await buy(showId, 'tok_approve', { seats: [1] });
  unwrap(await simulator.complete(await referenceOf(id), 'approve'));
  await deliver(async () => (await read()).paid > 0);
  expect(await read()).toMatchObject({
    status: 'expired',
    paid: 5000,
    refunded: 5000,
    refunds: [{ reason: 'places_gone', state: 'succeeded' }],
  });
});

it('gives the money back when the booking was canceled meanwhile, once, however often it is told', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, access, read } = await buy(showId, 'tok_action');
  unwrap(await bookings.cancelBooking(id, {}, access));
  const reference = await referenceOf(id);
  const event = { reference, state: 'captured' as const, paidAt: new Date().toISOString() };
  unwrap(await simulator.complete(reference, 'approve'));
  await Promise.all(
    ['e1', 'e1', 'e2'].map((eventId) => bookings.settlePayment('simulator', { id: eventId, ...event })),
  );
  expect(await read()).toMatchObject({
    status: 'canceled',
    paid: 1000,
    refunded: 1000,
    refunds: [{ reason: 'booking_canceled' }],
  });
  expect((await read()).refunds).toHaveLength(1);
});

it('gives back the second of two payments for one booking', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, access, read } = await buy(showId, 'tok_action');
  const first = await referenceOf(id);
  unwrap(await bookings.confirmBooking(id, { token: 'tok_approve' }, access));
  unwrap(await simulator.complete(first, 'approve'));
  await deliver(async () => (await read()).paid === 2000);
  expect(await read()).toMatchObject({
    status: 'confirmed',
    refunded: 1000,
    refunds: [{ reason: 'paid_twice' }],
  });
});

it('never goes backward: a failure told after the capture changes nothing', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, read } = await buy(showId, 'tok_action');
  const reference = await referenceOf(id);
  const told = (eventId: string, state: 'captured' | 'failed') =>
    bookings.settlePayment('simulator', { id: eventId, reference, state, paidAt: new Date().toISOString() });
  unwrap(await told('a', 'captured'));
  unwrap(await told('b', 'failed'));
  expect(await read()).toMatchObject({ status: 'confirmed', payments: [{ state: 'captured' }] });
});

it('asks for an unmatched payment again while it is young, and gives it back when it is old', async () => {
  const told = (paidAt: Date) =>
    bookings.settlePayment('simulator', {
      id: `lost-${paidAt.getTime()}`,
      reference: newClaimId(1),
      state: 'captured',
      paidAt: paidAt.toISOString(),
    });
  expect(await told(new Date())).toMatchObject({ ok: false, refusal: { code: 'payment_not_found' } });
  expect(await told(new Date(Date.now() - 120_000))).toMatchObject({ ok: true });
});

it('gives up a payment that waits for a customer whose booking has ended', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, access, read } = await buy(showId, 'tok_action');
  unwrap(await bookings.cancelBooking(id, {}, access));
  await clock.advance(10);
  await bookings.reconcilePayments();
  expect((await read()).payments).toMatchObject([{ state: 'voided' }]);
});

const codeOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal.code);

it('brings an expired booking back for a role, not for a customer who pays too late', async () => {
  const showId = await makeShow(database, { general: 5 });
  const input = { showId, items: [{ tierId: 1, quantity: 1 }], customer };
  const { booking, secret } = unwrap(
    await bookings.book(input, caller, { secret: undefined, actor: guest }, randomUUID()),
  );
  await clock.advance(1000);
  const late = await bookings.confirmBooking(booking.id, { token: 'tok_approve' }, { secret, actor: guest });
  expect(codeOf(late)).toBe('booking_expired');
  const role = await bookings.confirmBooking(booking.id, undefined, { secret: undefined, actor: system });
  expect(unwrap(role).status).toBe('confirmed');
});

it('does not charge twice while a payment is under way', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, access, read } = await buy(showId, 'tok_timeout');
  const again = await Promise.all(
    Array.from({ length: 4 }, () => bookings.confirmBooking(id, { token: 'tok_timeout' }, access)),
  );
  expect(again.map(codeOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect((await read()).payments).toHaveLength(1);
});

it('writes down every payment of a booking that several are tried for at once', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, access, read } = await buy(showId, 'tok_action');
  const tokens = ['tok_action', 'tok_action', 'tok_approve', 'tok_approve'];
  await Promise.all(tokens.map((token) => bookings.confirmBooking(id, { token }, access)));
  const booking = await read();
  expect(booking).toMatchObject({ status: 'confirmed' });
  // Whatever came in beside the one that confirmed goes back.
  expect(booking.paid - booking.refunded).toBe(1000);
});

it('gives back what a customer paid in the moment in which a role confirmed', async () => {
  const showId = await makeShow(database, { general: 5 });
  const input = { showId, items: [{ tierId: 1, quantity: 1 }], customer };
  const { booking, secret } = unwrap(
    await bookings.book(input, caller, { secret: undefined, actor: guest }, randomUUID()),
  );
  await Promise.all([
    bookings.confirmBooking(booking.id, undefined, { secret: undefined, actor: system }),
    bookings.confirmBooking(booking.id, { token: 'tok_approve' }, { secret, actor: guest }),
  ]);
  const after = unwrap(await bookings.getBooking(booking.id, { secret, actor: guest }));
  expect(after.status).toBe('confirmed');
  expect(after.refunded).toBe(after.payments.length > 0 && after.refunds.length > 0 ? 1000 : 0);
});

it('does not retake a seat that is sold in another tier now', async () => {
  const showId = await makeShow(database, { seats: 2 });
  const { id, read } = await buy(showId, 'tok_action', { seats: [1] });
  await clock.advance(1000);
  await domain.engine.expire(showId);
  await database.pool.query(
    `insert into tiers (show_id, tier, name, kind, price) values ($1, 3, 'Better', 'reserved', 9000)`,
    [showId],
  );
  await database.pool.query('insert into stock (show_id, tier, capacity) values ($1, 3, 1)', [showId]);
  await database.pool.query('update stock set capacity = 1 where show_id = $1 and tier = 2', [showId]);
  await database.pool.query('update show_seats set tier = 3 where show_id = $1 and seat = 1', [showId]);
  unwrap(await simulator.complete(await referenceOf(id), 'approve'));
  await deliver(async () => (await read()).paid > 0);
  expect(await read()).toMatchObject({ status: 'expired', refunds: [{ reason: 'places_gone' }] });
});

it('asks about unknown payments however many others wait', async () => {
  const showId = await makeShow(database, { general: 300 });
  await Promise.all(Array.from({ length: 120 }, () => buy(showId, 'tok_action')));
  const { read } = await buy(showId, 'tok_timeout');
  await clock.advance(10);
  await bookings.reconcilePayments();
  expect((await read()).status).toBe('confirmed');
});

it('gives up a payment that a process asked for before it died', async () => {
  const orphan = newClaimId(1);
  const amount = { amount: 700, currency: 'USD' };
  await simulator.authorize({ reference: orphan, amount, token: 'tok_timeout' });
  await database.pool.query(
    "update simulator_payments set created_at = now() - interval '2 minutes' where reference = $1",
    [orphan],
  );
  expect(await bookings.voidUnmatchedPayments()).toBe(1);
  expect(await simulator.lookup(orphan)).toEqual({ state: 'voided' });
});

it('confirms nothing with a payment that was given up', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id, read } = await buy(showId, 'tok_action');
  const reference = await referenceOf(id);
  await clock.advance(1000);
  await domain.engine.expire(showId);
  await bookings.reconcilePayments();
  const event = { id: 'late', reference, state: 'captured' as const, paidAt: new Date().toISOString() };
  unwrap(await bookings.settlePayment('simulator', event));
  expect(await read()).toMatchObject({ status: 'expired', paid: 0, payments: [{ state: 'voided' }] });
  const direct = await domain.engine.decide(showId, {
    kind: 'settle',
    request: {
      id,
      event: 'confirm',
      by_role: false,
      payment: { provider: 'simulator', reference, state: 'captured', amount: 1000 },
    },
  });
  expect(unwrap(direct).code).toBe('payment_not_found');
});

it('does not take a rerun of its own for another payment', async () => {
  const showId = await makeShow(database, { general: 5 });
  const { id } = await buy(showId, 'tok_action');
  const payment = {
    provider: 'simulator',
    reference: newClaimId(showId),
    state: 'processing' as const,
    amount: 1000,
  };
  const wait = () =>
    domain.engine.decide(showId, {
      kind: 'settle',
      request: { id, event: 'await', payment, by_role: false },
    });
  expect(unwrap(await wait()).code).toBeUndefined();
  unwrap(
    await domain.engine.decide(showId, {
      kind: 'settle',
      request: { id, event: 'confirm', payment: { ...payment, state: 'captured' }, by_role: false },
    }),
  );
  const again = unwrap(await wait());
  expect([again.code, again.replayed]).toEqual([undefined, false]);
});
