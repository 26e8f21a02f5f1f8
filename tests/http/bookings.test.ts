import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { ada, approve, asAdmin } from '../support/doors.ts';
import { post, request } from './app.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const node = await startNode(database);
const { api, hold, book, read, send, availability } = node;

describe('POST /bookings', () => {
  it('books places directly, with tickets', async () => {
    const showId = await makeShow(database, { general: 10, seats: 10 });
    const body = {
      showId,
      seats: [7],
      items: [{ tierId: 1, quantity: 2 }],
      payment: approve,
      names: ['Bob'],
    };
    const booked = await book(body);
    expect(booked.status).toBe(201);
    expect(booked.headers.get('location')).toBe(`/api/v1/bookings/${booked.json.id}`);
    expect(booked.json).toMatchObject({
      status: 'confirmed',
      reference: expect.stringMatching(/^\w+-\w{6}$/),
      total: 7_000,
      paid: 7_000,
      customer: ada,
      expiresAt: null,
      payments: [{ provider: 'simulator', state: 'captured', amount: 7_000 }],
    });
    expect(booked.json.tickets).toHaveLength(3);
    expect(new Set(booked.json.tickets.map((ticket: { code: string }) => ticket.code)).size).toBe(3);
    expect(booked.json.tickets.map((ticket: { name: string }) => ticket.name).sort()).toEqual([
      'Ada Example',
      'Ada Example',
      'Bob',
    ]);
    const stored = await read(`/bookings/${booked.json.id}`, booked.json.secret);
    const signed = { qr: expect.stringMatching(/^OT1\.[\w-]+\.[\w-]{86}$/) };
    const tickets = booked.json.tickets.map((ticket: object) => ({ ...ticket, ...signed }));
    expect({ ...stored.json, secret: booked.json.secret }).toEqual({ ...booked.json, tickets });
    expect((await read(`/bookings/${booked.json.reference}`, booked.json.secret)).json.id).toBe(
      booked.json.id,
    );
  });

  it('books a hold, which keeps its id and its secret', async () => {
    const showId = await makeShow(database, { seats: 10 });
    const { json: held } = await hold(showId, { seats: [1, 2] });
    expect((await book({ holdId: held.id, payment: approve })).json.code).toBe('hold_not_found');
    const booked = await book({ holdId: held.id, payment: approve }, { secret: held.secret });
    expect(booked.json).toMatchObject({ id: held.id, secret: held.secret, status: 'confirmed' });
    expect((await read(`/holds/${held.id}`, held.secret)).json.status).toBe('confirmed');
    expect((await send('DELETE', `/holds/${held.id}`, held.secret)).json.code).toBe('already_booked');
  });

  it('needs an Idempotency-Key, and takes effect once for each', async () => {
    const showId = await makeShow(database, { general: 10 });
    const body = { showId, items: [{ tierId: 1, quantity: 1 }], payment: approve };
    expect((await post(`${api}/bookings`, { customer: ada, ...body })).json).toMatchObject({
      status: 400,
      code: 'idempotency_key_missing',
    });
    expect((await book(body, { key: 'with space' })).json.code).toBe('invalid_request');

    const key = 'book-once';
    const answers = await Promise.all([book(body, { key }), book(body, { key }), book(body, { key })]);
    expect(new Set(answers.map((answer) => answer.json.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    // The order of members says nothing.
    const reordered = {
      payment: approve,
      items: body.items,
      customer: { email: ada.email, name: ada.name },
      showId,
    };
    expect((await post(`${api}/bookings`, reordered, { 'idempotency-key': key })).json.id).toBe(
      answers[0]?.json.id,
    );
    const other = await book({ ...body, items: [{ tierId: 1, quantity: 2 }] }, { key });
    expect(other.json).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect(await availability(showId, 1)).toMatchObject({ sold: 1, available: 9 });
  });

  it('replays on another node', async () => {
    const other = await startNode(database);
    const showId = await makeShow(database, { general: 10 });
    const body = { showId, items: [{ tierId: 1, quantity: 1 }], payment: approve };
    const [first, second] = [
      await book(body, { key: 'two-nodes' }),
      await other.book(body, { key: 'two-nodes' }),
    ];
    expect(second.json.id).toBe(first.json.id);
    expect(second.json.secret).toBe(first.json.secret);
  });

  it('charges only what was expected', async () => {
    const showId = await makeShow(database, { general: 10 });
    const body = { showId, items: [{ tierId: 1, quantity: 2 }], payment: approve };
    expect((await book({ ...body, expectedTotal: 1_999 })).json).toMatchObject({
      code: 'price_changed',
      total: 2_000,
      currency: 'USD',
    });
    expect((await book({ ...body, expectedTotal: 2_000 })).status).toBe(201);
  });

  it.each([
    [{ showId: 1, holdId: 'x' }, ['/holdId']],
    [{ showId: 1, items: [{ tierId: 1, quantity: 0 }] }, ['/items/0/quantity']],
    [
      { showId: 1, seats: [1], customer: { name: '', email: 'nobody' } },
      ['/customer/name', '/customer/email'],
    ],
    [{ showId: 1, seats: [1], payment: {} }, ['/payment/token']],
    [{ showId: 1, seats: [1], total: 5 }, ['/total']],
  ])('names the fields that are wrong in %j', async (body, pointers) => {
    const { json } = await book(body);
    expect(json.code).toBe('invalid_request');
    expect(json.errors.map((error: { pointer: string }) => error.pointer)).toEqual(pointers);
  });

  it('counts attempts by customer', async () => {
    const limited = await startNode(database, { config: { rateLimit: true, rateLimitCustomer: 2 } });
    const showId = await makeShow(database, { general: 10 });
    const attempt = (email: string) =>
      limited.book({ showId, items: [{ tierId: 1, quantity: 1 }], customer: { ...ada, email } });
    expect((await attempt('ada@example.com')).status).toBe(201);
    expect((await attempt('ADA@example.com')).status).toBe(201);
    const refused = await attempt('ada@example.com');
    expect(refused.json).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(refused.headers.get('ratelimit-policy')).toBe('"customer";q=2;w=60');
    expect((await attempt('bob@example.com')).status).toBe(201);
  });
});

describe('a race', () => {
  it('for one seat has one winner, and names the seat to the loser', async () => {
    const showId = await makeShow(database, { seats: 10 });
    const other = await startNode(database);
    const body = { showId, seats: [5], payment: approve };
    const answers = await Promise.all([book(body), other.book(body)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const loser = answers.find((answer) => answer.status === 409);
    expect(loser?.json).toMatchObject({ code: 'seats_taken', conflicts: [{ seat: 5 }] });
  });
});

describe('confirm, cancel and refund', () => {
  const pending = async () => {
    const showId = await makeShow(database, { general: 10 });
    const { json } = await book({ showId, items: [{ tierId: 1, quantity: 2 }] });
    return { showId, ...json, path: `/bookings/${json.id}` };
  };

  it('confirms with a payment, and not without', async () => {
    const { path, secret, status } = await pending();
    expect(status).toBe('pending');
    expect((await send('POST', `${path}/confirm`, secret)).json.code).toBe('payment_required');
    const declined = await send('POST', `${path}/confirm`, secret, { payment: { token: 'tok_decline' } });
    expect(declined.json).toMatchObject({ status: 402, code: 'payment_declined' });
    const confirmed = await send('POST', `${path}/confirm`, secret, { payment: approve });
    expect(confirmed.json).toMatchObject({ status: 'confirmed', paid: 2_000 });
    expect(confirmed.json.tickets).toHaveLength(2);
  });

  it('cancels a ticket, then the rest, and gives the money and the places back', async () => {
    const { path, secret, showId } = await pending();
    const { json } = await send('POST', `${path}/confirm`, secret, { payment: approve });
    const one = await send('POST', `${path}/cancel`, secret, {
      tickets: [json.tickets[0].id],
      reason: 'ill',
    });
    expect(one.json).toMatchObject({ status: 'confirmed', refunded: 1_000 });
    const all = await request(`${api}${path}/cancel`, {
      method: 'POST',
      headers: { 'onsale-secret': secret },
    });
    expect(all.json).toMatchObject({ status: 'canceled', paid: 2_000, refunded: 2_000 });
    expect(await availability(showId, 1)).toMatchObject({ sold: 0, available: 10 });
    expect((await send('POST', `${path}/cancel`, secret)).json.refunded).toBe(2_000);
    const bad = await send('POST', `${path}/cancel`, secret, { tickets: ['nonsense'] });
    expect(bad.json.code).toBe('ticket_not_found');
  });

  it('refunds only for the administrator, once a key, and not more than was paid', async () => {
    const { path, secret } = await pending();
    await send('POST', `${path}/confirm`, secret, { payment: approve });
    const refund = (headers: Record<string, string>, amount = 500) =>
      post(`${api}${path}/refund`, { amount, reason: 'view' }, headers);
    expect((await refund({ 'onsale-secret': secret })).status).toBe(401);
    expect((await refund(asAdmin)).json.code).toBe('idempotency_key_missing');
    const once = { ...asAdmin, 'idempotency-key': 'refund-1' };
    expect((await refund(once)).json.refunded).toBe(500);
    expect((await refund(once)).json.refunded).toBe(500);
    const more = await refund({ ...asAdmin, 'idempotency-key': 'refund-2' }, 1_501);
    expect(more.json).toMatchObject({ status: 422, code: 'refund_too_large' });
  });
});

describe('reading bookings', () => {
  it('is for who has the secret, or the administrator', async () => {
    const showId = await makeShow(database, { general: 10 });
    const customer = { name: 'Eve', email: 'Eve@Example.com' };
    const body = { showId, items: [{ tierId: 1, quantity: 1 }], payment: approve, customer };
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await book(body)).json.id);
    for (const secret of ['', 'wrong']) {
      expect((await read(`/bookings/${ids[0]}`, secret)).json.code).toBe('booking_not_found');
    }
    expect((await request(`${api}/bookings?email=eve@example.com`)).status).toBe(401);
    const list = (query: string) => request(`${api}/bookings?${query}`, { headers: asAdmin });
    const first = await list('email=eve@example.com&limit=2');
    const second = await list(`email=eve@example.com&limit=2&cursor=${first.json.nextCursor}`);
    const listed = [...first.json.items, ...second.json.items].map((item: { id: string }) => item.id);
    expect(listed).toEqual(ids.toReversed());
    expect(second.json.nextCursor).toBeNull();
    expect((await list('cursor=nonsense')).json.code).toBe('invalid_cursor');
    expect((await list('limit=101')).json.code).toBe('invalid_request');
  });

  it('leaves no e-mail address in the log', () => {
    expect(node.lines.length).toBeGreaterThan(20);
    expect(JSON.stringify(node.lines)).not.toMatch(/@example\.com/i);
  });
});
