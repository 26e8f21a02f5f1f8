/** BookingService over plain gRPC, with the web door and the domain beside it. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startNode } from '../http/domain.ts';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { ada, approve, asAdmin } from '../support/doors.ts';
import { fresh, startTestGrpc } from './support.ts';

const { database } = await createTestDatabase();
const { booking, domain, lines } = await startTestGrpc(database);
const node = await startNode(database);

const opened = (secret: string) => ({ 'onsale-secret': secret });

describe('a hold', () => {
  it('becomes a booking, is read, and is canceled', async () => {
    const showId = await makeShow(database, { general: 10, seats: 10 });
    const places = { showId, seats: [1, 2], items: [{ tierId: 1, quantity: 2 }] };
    const { message: held } = await booking('hold', places);
    expect(held.hold).toMatchObject({
      showId,
      status: 'BOOKING_STATUS_HELD',
      total: { amount: 12_000, currency: 'USD' },
      lines: expect.arrayContaining([
        expect.objectContaining({ tierName: 'Seats', seat: { id: 2, name: 'seat 2' }, quantity: 1 }),
      ]),
    });
    expect(held.hold.expiresAt.seconds).toBeGreaterThan(Date.now() / 1000);

    const order = { holdId: held.hold.id, customer: ada, payment: approve, names: ['Bob'] };
    expect((await booking('bookTickets', order, fresh())).problem.code).toBe('hold_not_found');
    const booked = await booking('bookTickets', order, { ...fresh(), ...opened(held.secret) });
    expect(booked.message).toMatchObject({
      secret: held.secret,
      booking: {
        id: held.hold.id,
        status: 'BOOKING_STATUS_CONFIRMED',
        customer: ada,
        paid: { amount: 12_000 },
        payments: [{ state: 'PAYMENT_STATE_CAPTURED' }],
      },
    });
    expect(booked.message.booking.tickets).toHaveLength(4);
    expect(booked.message.booking.tickets[0]).toMatchObject({ name: 'Bob', valid: true, admits: 1 });

    const { id, reference } = booked.message.booking;
    for (const bookingId of [id, reference]) {
      const read = await booking('getBooking', { bookingId }, opened(held.secret));
      const tickets = booked.message.booking.tickets.map((ticket: object) => ({
        ...ticket,
        qr: expect.stringMatching(/^OT1\./),
        _qr: 'qr',
      }));
      expect(read.message.booking).toEqual({ ...booked.message.booking, tickets });
    }
    const ticket = booked.message.booking.tickets[0].id;
    const part = await booking('cancelBooking', { bookingId: id, tickets: [ticket] }, opened(held.secret));
    expect(part.message.booking.tickets.filter((each: { valid: boolean }) => each.valid)).toHaveLength(3);
    const reason = 'I am ill';
    const canceled = await booking('cancelBooking', { bookingId: id, reason }, opened(held.secret));
    expect(canceled.message.booking).toMatchObject({
      status: 'BOOKING_STATUS_CANCELED',
      refunded: { amount: 12_000 },
      endReason: reason,
    });
    expect((await booking('hold', places)).status).toBe('OK');
  });

  it('is let go', async () => {
    const showId = await makeShow(database, { seats: 4 });
    const { message } = await booking('hold', { showId, bestAvailable: { tierId: 2, quantity: 0 } });
    expect(message).toBeUndefined();
    const held = (await booking('hold', { showId, seats: [3] })).message;
    const holdId = held.hold.id;
    expect((await booking('releaseHold', { holdId })).problem.code).toBe('hold_not_found');
    expect((await booking('releaseHold', { holdId }, opened(held.secret))).status).toBe('OK');
    expect((await booking('hold', { showId, seats: [3] })).status).toBe('OK');
  });

  it('is the same for the same key', async () => {
    const showId = await makeShow(database, { general: 5 });
    const request = { showId, bestAvailable: { tierId: 1, quantity: 3 } };
    const key = fresh();
    const first = (await booking('hold', request, key)).message;
    const second = (await booking('hold', request, key)).message;
    expect(second).toEqual({ ...first, replayed: true });
  });
});

describe('BookTickets', () => {
  it('books seats that the web door then reports sold', async () => {
    const showId = await makeShow(database, { seats: 10 });
    const order = { showId, seats: [7, 8], customer: ada, payment: approve, expectedTotal: 10_000 };
    expect((await booking('bookTickets', order, fresh())).message.booking.status).toBe(
      'BOOKING_STATUS_CONFIRMED',
    );
    expect(await node.availability(showId, 2)).toMatchObject({ sold: 2, available: 8 });
    expect((await node.book({ showId, seats: [8] })).json).toMatchObject({
      code: 'seats_taken',
      conflicts: [{ seat: 8 }],
    });
  });

  it('needs an idempotency key, and takes effect once for each', async () => {
    const showId = await makeShow(database, { general: 10 });
    const order = { showId, items: [{ tierId: 1, quantity: 1 }], customer: ada, payment: approve };
    expect(await booking('bookTickets', order)).toMatchObject({
      status: 'INVALID_ARGUMENT',
      problem: { code: 'idempotency_key_missing' },
    });
    const key = fresh();
    const first = (await booking('bookTickets', order, key)).message;
    const second = (await booking('bookTickets', order, key)).message;
    expect(second).toEqual({ ...first, replayed: true });
    const other = { ...order, items: [{ tierId: 1, quantity: 2 }] };
    expect(await booking('bookTickets', other, key)).toMatchObject({
      status: 'FAILED_PRECONDITION',
      problem: { code: 'idempotency_key_reused' },
    });
    expect((await node.availability(showId, 1)).sold).toBe(1);
  });

  it('knows the keys of the web door', async () => {
    const showId = await makeShow(database, { general: 10 });
    const key = randomUUID() as string;
    const body = { showId, items: [{ tierId: 1, quantity: 1 }], payment: approve };
    const made = (await node.book(body, { key })).json;
    const order = { ...body, customer: ada };
    const again = await booking('bookTickets', order, { 'idempotency-key': key });
    expect(again.message).toMatchObject({ replayed: true, secret: made.secret, booking: { id: made.id } });
  });

  it('names conflicts and alternatives', async () => {
    const showId = await makeShow(database, { general: 3, seats: 10 });
    await booking('hold', { showId, seats: [1, 2] });
    const two = await booking('bookTickets', { showId, seats: [1, 2], customer: ada }, fresh());
    expect(two.detail).toBe('2 of the seats are taken: seat 1; seat 2.');
    expect(await booking('bookTickets', { showId, seats: [1, 3], customer: ada }, fresh())).toMatchObject({
      status: 'ABORTED',
      detail: 'seat 1 is taken.',
      problem: {
        code: 'seats_taken',
        conflicts: [{ place: { case: 'seat', value: { id: 1, name: 'seat 1' } } }],
      },
    });
    const items = [{ tierId: 1, quantity: 4 }];
    expect(await booking('bookTickets', { showId, items, customer: ada }, fresh())).toMatchObject({
      status: 'RESOURCE_EXHAUSTED',
      problem: {
        code: 'sold_out',
        conflicts: [{ place: { case: 'tier', value: { tierId: 1, available: 3 } } }],
      },
    });
  });

  it('tells what else there is to know', async () => {
    const closed = await makeShow(database, { general: 3, saleOpensInSeconds: 3_600 });
    const items = [{ tierId: 1, quantity: 1 }];
    const early = await booking('bookTickets', { showId: closed, items, customer: ada }, fresh());
    expect(early).toMatchObject({ status: 'FAILED_PRECONDITION', problem: { code: 'sale_not_open' } });
    expect(Number(early.problem.opensAt.seconds)).toBeGreaterThan(Date.now() / 1000);
    const showId = await makeShow(database, { general: 3 });
    const order = { showId, items, customer: ada, expectedTotal: 1 };
    expect(await booking('bookTickets', order, fresh())).toMatchObject({
      status: 'ABORTED',
      problem: { code: 'price_changed', total: { amount: 1_000n, currency: 'USD' } },
    });
    const declined = { showId, items, customer: ada, payment: { token: 'tok_decline' } };
    expect((await booking('bookTickets', declined, fresh())).problem.code).toBe('payment_declined');
  });

  it.each([
    ['/customer', { customer: undefined }],
    ['/customer/email', { customer: { name: 'Ada', email: 'nobody' } }],
    ['/items/0/quantity', { items: [{ tierId: 1, quantity: 0 }] }],
    ['/showId', { showId: 0 }],
  ])('names what is wrong: %s', async (pointer, change) => {
    const order = { showId: 1, items: [{ tierId: 1, quantity: 1 }], customer: ada, ...change };
    const { status, detail, problem } = await booking('bookTickets', order, fresh());
    expect(status).toBe('INVALID_ARGUMENT');
    expect(detail).not.toContain('%');
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('takes either a hold or a show', async () => {
    const both = { holdId: randomUUID(), showId: 1, seats: [1], customer: ada };
    expect((await booking('bookTickets', both, fresh())).problem.code).toBe('invalid_request');
    expect((await booking('bookTickets', { customer: ada }, fresh())).problem.code).toBe('invalid_request');
  });
});

describe('a booking that waits', () => {
  it('is confirmed with a payment, or by the administrator', async () => {
    const showId = await makeShow(database, { general: 10 });
    const order = { showId, items: [{ tierId: 1, quantity: 1 }], customer: ada };
    const { booking: pending, secret } = (await booking('bookTickets', order, fresh())).message;
    expect(pending.status).toBe('BOOKING_STATUS_PENDING');
    const bookingId = pending.id;
    expect((await booking('confirmBooking', { bookingId }, opened(secret))).problem.code).toBe(
      'payment_required',
    );
    const paid = await booking('confirmBooking', { bookingId, payment: approve }, opened(secret));
    expect(paid.message.booking).toMatchObject({ status: 'BOOKING_STATUS_CONFIRMED', tickets: [{}] });
    const door = (await booking('bookTickets', order, fresh())).message.booking;
    expect((await booking('confirmBooking', { bookingId: door.id }, asAdmin)).message.booking.status).toBe(
      'BOOKING_STATUS_CONFIRMED',
    );
  });
});

describe('who may see bookings', () => {
  it('is told by the secret', async () => {
    const showId = await makeShow(database, { general: 10 });
    const order = { showId, items: [{ tierId: 1, quantity: 1 }], customer: ada, payment: approve };
    const { booking: made } = (await booking('bookTickets', order, fresh())).message;
    for (const method of ['getBooking', 'confirmBooking', 'cancelBooking']) {
      for (const metadata of [{}, opened('x'.repeat(32))]) {
        expect(await booking(method, { bookingId: made.id }, metadata)).toMatchObject({
          status: 'NOT_FOUND',
          problem: { code: 'booking_not_found' },
        });
      }
    }
    expect((await booking('getBooking', { bookingId: made.id }, asAdmin)).message.booking.id).toBe(made.id);
  });

  it('lists those of a customer to the administrator', async () => {
    const showId = await makeShow(database, { general: 10 });
    const customer = { name: 'Bo', email: `${randomUUID()}@example.com` };
    const order = { showId, items: [{ tierId: 1, quantity: 1 }], customer };
    const ids: string[] = [];
    for (const _ of [1, 2, 3]) ids.unshift((await booking('bookTickets', order, fresh())).message.booking.id);
    const request = { email: customer.email.toUpperCase(), limit: 2, status: 'BOOKING_STATUS_PENDING' };
    expect((await booking('getUserBookings', request)).status).toBe('UNAUTHENTICATED');
    const first = (await booking('getUserBookings', request, asAdmin)).message;
    const second = (await booking('getUserBookings', { ...request, cursor: first.nextCursor }, asAdmin))
      .message;
    const found = [...first.bookings, ...second.bookings].map((each: { id: string }) => each.id);
    expect(found).toEqual(ids);
    expect(second.nextCursor).toBeUndefined();
    expect((await booking('getUserBookings', {}, asAdmin)).problem.errors).toMatchObject([
      { pointer: '/email' },
    ]);
    expect(domain.bookings.secretOf(ids[0] ?? '')).toHaveLength(32);
  });
});

it('logs calls without what is in them', () => {
  expect(lines).toContainEqual(
    expect.objectContaining({
      service: 'onsale.v1.BookingService',
      method: 'BookTickets',
      code: 'OK',
      msg: 'call',
    }),
  );
  expect(JSON.stringify(lines)).not.toMatch(/ada@|tok_|Bearer/i);
});
