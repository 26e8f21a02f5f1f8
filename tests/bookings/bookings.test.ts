/** Holds and bookings as the doors use them: prices, keys, secrets, names, references, cancel and refund. */

import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { guest, system } from '../../server/access/index.ts';
import { parseReference } from '../../server/bookings/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { type Result, unwrap } from '../../server/lib/errors.ts';
import { createWorld } from '../catalog/support.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, installTestClock, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const domain = createTestDomain(database);
const { bookings } = domain;
const caller = { client: 'client-1', address: '192.0.2.1', actor: guest };
const stranger = { secret: undefined, actor: guest };
const role = { secret: undefined, actor: system };
const customer = { name: 'Ada Example', email: 'Ada@Example.com' };
const approve = { token: 'tok_approve' };
const freshKey = () => randomUUID();

afterAll(async () => {
  expect(await checkInvariants(database.pool)).toEqual([]);
  await domain.close();
});

const codeOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal.code);
const open = (secret: string) => ({ secret, actor: guest });

async function hold(showId: number, input: Parameters<typeof bookings.createHold>[1]) {
  return unwrap(await bookings.createHold(showId, input, caller));
}

async function buy(showId: number, more: object = {}, key: string = freshKey()) {
  const input = { showId, items: [{ tierId: 1, quantity: 2 }], customer, payment: approve, ...more };
  return unwrap(await bookings.book(input, caller, stranger, key));
}

describe('a hold', () => {
  it('keeps places, shows them with names and prices, and opens only with its secret', async () => {
    const showId = await makeShow(database, { general: 5, seats: 3 });
    const { hold: held, secret } = await hold(showId, { seats: [2], items: [{ tierId: 1, quantity: 2 }] });
    expect(held).toMatchObject({ status: 'held', total: 7000, currency: 'USD' });
    expect(held.lines).toEqual([
      { tierId: 1, tierName: 'GA', quantity: 2, price: 1000 },
      { tierId: 2, tierName: 'Seats', seat: { id: 2, name: 'seat 2' }, quantity: 1, price: 5000 },
    ]);
    expect(codeOf(await bookings.getHold(held.id, stranger))).toBe('hold_not_found');
    expect(
      codeOf(await bookings.getHold(held.id, open(`${secret.slice(1)}${secret[0] === 'x' ? 'y' : 'x'}`))),
    ).toBe('hold_not_found');
    expect(unwrap(await bookings.getHold(held.id, open(secret)))).toEqual(held);
  });

  it('changes click by click, and extends only by real changes up to its last end', async () => {
    const showId = await makeShow(database, { general: 5, seats: 5, holdMaxSeconds: 300 });
    const { hold: held, secret } = await hold(showId, { seats: [1] });
    await clock.advance(60);
    const same = unwrap(await bookings.changeHold(held.id, { addSeats: [1] }, open(secret)));
    expect(same.expiresAt).toEqual(held.expiresAt);
    const more = unwrap(
      await bookings.changeHold(held.id, { addSeats: [2, 3], removeSeats: [1] }, open(secret)),
    );
    expect(more.lines.map((line) => line.seat?.id)).toEqual([2, 3]);
    expect(more.expiresAt?.getTime()).toBeGreaterThan((held.expiresAt?.getTime() ?? 0) + 59_000);
    await clock.advance(100);
    const last = unwrap(await bookings.extendHold(held.id, open(secret)));
    expect(last.expiresAt).toEqual(last.expiresAtMax);
    expect(codeOf(await bookings.extendHold(held.id, open(secret)))).toBe('hold_at_maximum');
    await clock.advance(150);
    expect(unwrap(await bookings.getHold(held.id, open(secret))).status).toBe('expired');
    expect(codeOf(await bookings.changeHold(held.id, { addSeats: [4] }, open(secret)))).toBe('hold_expired');
  });

  it('loses nothing when a change is refused', async () => {
    const showId = await makeShow(database, { seats: 3 });
    const { hold: held, secret } = await hold(showId, { seats: [1] });
    await hold(showId, { seats: [2] });
    const refused = await bookings.changeHold(held.id, { addSeats: [2, 3], removeSeats: [1] }, open(secret));
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'seats_taken', conflicts: [{ seat: 2 }] } });
    expect(unwrap(await bookings.getHold(held.id, open(secret))).lines.map((line) => line.seat?.id)).toEqual([
      1,
    ]);
  });

  it('is released once, and frees its places', async () => {
    const showId = await makeShow(database, { seats: 1 });
    const { hold: held, secret } = await hold(showId, { seats: [1] });
    unwrap(await bookings.releaseHold(held.id, open(secret)));
    unwrap(await bookings.releaseHold(held.id, open(secret)));
    const next = await hold(showId, { seats: [1] });
    expect(next.hold.status).toBe('held');
  });

  it('answers the same hold for the same key, also when there is nothing left to choose', async () => {
    const { addShow } = await createWorld(database);
    const seats = {
      name: 'Seats',
      kind: 'reserved',
      price: 5_000,
      orderMax: 60,
      seats: { rest: true },
    } as const;
    const { id: showId } = await addShow({ tiers: [seats] });
    await hold(showId, { seats: Array.from({ length: 58 }, (_, index) => index + 1) });
    const wish = { bestAvailable: { quantity: 2 } };
    const first = unwrap(await bookings.createHold(showId, wish, caller, 'last-seats'));
    const again = unwrap(await bookings.createHold(showId, wish, caller, 'last-seats'));
    expect(again).toEqual({ ...first, replayed: true });
    expect(codeOf(await bookings.createHold(showId, wish, caller, 'other'))).toBe('no_seats_together');
    const other = { bestAvailable: { quantity: 1 } };
    expect(codeOf(await bookings.createHold(showId, other, caller, 'last-seats'))).toBe(
      'idempotency_key_reused',
    );
  });

  it('answers the same hold for the same key', async () => {
    const showId = await makeShow(database, { general: 5 });
    const input = { items: [{ tierId: 1, quantity: 2 }] };
    const first = unwrap(await bookings.createHold(showId, input, caller, 'k'));
    const again = unwrap(await bookings.createHold(showId, input, caller, 'k'));
    expect(again).toEqual({ ...first, replayed: true });
    const other = await bookings.createHold(showId, { items: [{ tierId: 1, quantity: 1 }] }, caller, 'k');
    expect(codeOf(other)).toBe('idempotency_key_reused');
  });

  it('is capped per client and per address', async () => {
    const capped = createTestDomain(database, {
      environment: { MAX_HOLDS_PER_CLIENT: '2', MAX_HOLDS_PER_IP: '3' },
    });
    const showId = await makeShow(database, { general: 50 });
    const from = (client: string) =>
      capped.bookings.createHold(showId, { items: [{ tierId: 1, quantity: 1 }] }, { ...caller, client });
    expect(codeOf(await from('a'))).toBeUndefined();
    expect(codeOf(await from('a'))).toBeUndefined();
    expect(codeOf(await from('a'))).toBe('too_many_holds');
    expect(codeOf(await from('b'))).toBeUndefined();
    expect(codeOf(await from('c'))).toBe('too_many_holds');
    const unpaid = { showId, items: [{ tierId: 1, quantity: 1 }], customer };
    expect(codeOf(await capped.bookings.book(unpaid, caller, stranger, freshKey()))).toBe('too_many_holds');
    expect(
      codeOf(await capped.bookings.book({ ...unpaid, payment: approve }, caller, stranger, freshKey())),
    ).toBeUndefined();
    await capped.close();
  });
});

describe('a claim', () => {
  it('takes a seat once, however often it is named', async () => {
    const showId = await makeShow(database, { seats: 5 });
    const { hold: held, secret } = await hold(showId, { seats: [1, 1] });
    const changed = unwrap(await bookings.changeHold(held.id, { addSeats: [2, 2, 2] }, open(secret)));
    expect(changed.lines.map((line) => line.seat?.id)).toEqual([1, 2]);
    const direct = await bookings.book(
      { showId, seats: [4, 4], customer, payment: approve },
      caller,
      stranger,
      freshKey(),
    );
    expect(unwrap(direct).booking).toMatchObject({ status: 'confirmed', total: 5000 });
  });

  it('asks for something', async () => {
    const showId = await makeShow(database, { seats: 5 });
    expect(codeOf(await bookings.createHold(showId, {}, caller))).toBe('no_places');
    expect(codeOf(await bookings.book({ showId, customer }, caller, stranger, freshKey()))).toBe('no_places');
  });

  it('is refused by name for a tier beyond any number', async () => {
    const showId = await makeShow(database, { general: 5 });
    const wish = { items: [{ tierId: 2_000_000_000, quantity: 1 }] };
    expect(codeOf(await bookings.createHold(showId, wish, caller))).toBe('tier_not_found');
  });

  it('of a guest is not given to another who sends the same key and body', async () => {
    const showId = await makeShow(database, { seats: 5 });
    const from = (address: string, client?: string) =>
      bookings.createHold(showId, { seats: [1] }, { client, address, actor: guest }, 'hold-1');
    unwrap(await from('192.0.2.7'));
    expect(codeOf(await from('192.0.2.8'))).toBe('seats_taken');
    expect(codeOf(await from('192.0.2.8', 'role'))).toBe('seats_taken');
    expect(unwrap(await from('192.0.2.7')).replayed).toBe(true);
  });
  it('has at most 255 places, however they are asked for', async () => {
    const showId = await makeShow(database, { general: 600, seats: 150 });
    const seats = Array.from({ length: 150 }, (_, index) => index + 1);
    const items = [{ tierId: 1, quantity: 150 }];
    expect(codeOf(await bookings.createHold(showId, { seats, items }, caller))).toBe('too_many_places');
    const direct = { showId, seats, items, customer, payment: approve };
    expect(codeOf(await bookings.book(direct, caller, stranger, freshKey()))).toBe('too_many_places');
    const { hold: held, secret } = await hold(showId, { items });
    expect(codeOf(await bookings.changeHold(held.id, { addSeats: seats }, open(secret)))).toBe(
      'too_many_places',
    );
  });
});

describe('a booking', () => {
  it('made from a hold keeps its places and prices', async () => {
    const showId = await makeShow(database, { general: 5, seats: 3 });
    const { hold: held, secret } = await hold(showId, { seats: [2], items: [{ tierId: 1, quantity: 1 }] });
    await database.pool.query('update tiers set price = price * 2 where show_id = $1', [showId]);
    const input = { holdId: held.id, customer, payment: approve, expectedTotal: 6000, names: ['Bo'] };
    expect(codeOf(await bookings.book(input, caller, stranger, freshKey()))).toBe('hold_not_found');
    const { booking } = unwrap(await bookings.book(input, caller, open(secret), freshKey()));
    expect(booking).toMatchObject({ id: held.id, status: 'confirmed', total: 6000, paid: 6000, refunded: 0 });
    expect(booking.tickets.map((ticket) => ticket.name)).toEqual(['Bo', 'Ada Example']);
    expect(new Set(booking.tickets.map((ticket) => ticket.code)).size).toBe(2);
    const read = unwrap(await bookings.getBooking(booking.id, open(secret)));
    // Codes for the door are signed when they are asked for: a sale doesn't wait for that.
    expect(read.tickets.map(({ qr }) => qr?.slice(0, 4))).toEqual(['OT1.', 'OT1.']);
    const tickets = read.tickets.map(({ qr: _qr, ...ticket }) => ticket);
    expect({ ...read, tickets }).toEqual(booking);
    expect(unwrap(await bookings.getBooking(booking.reference.toLowerCase(), open(secret))).id).toBe(
      booking.id,
    );
    expect(parseReference(booking.reference)?.showId).toBe(showId);
    expect(codeOf(await bookings.book(input, caller, open(secret), freshKey()))).toBe('already_booked');
    expect(codeOf(await bookings.releaseHold(held.id, open(secret)))).toBe('already_booked');
  });

  it('is decided and paid once when it is sent again while it is under way', async () => {
    const showId = await makeShow(database, { general: 5 });
    const key = freshKey();
    const input = {
      showId,
      items: [{ tierId: 1, quantity: 2 }],
      customer,
      payment: { token: 'tok_slow' },
    };
    const [first, second, other] = await Promise.all([
      bookings.book(input, caller, stranger, key),
      bookings.book(input, caller, stranger, key),
      bookings.book({ ...input, items: [{ tierId: 1, quantity: 1 }] }, caller, stranger, key),
    ]);
    expect(unwrap(second)).toEqual({ ...unwrap(first), replayed: true });
    expect(codeOf(other)).toBe('idempotency_key_reused');
    // The one that was refused let its payment go; of the other two there is one.
    const { rows } = await database.pool.query(
      `select amount::int, count(*)::int from simulator_payments p
       where created_at > now() - interval '1 minute' and token = 'tok_slow' and amount in (1000, 2000)
         and not exists (select from payments other where other.reference = p.reference and other.show_id <> $1)
       group by amount order by amount`,
      [showId],
    );
    expect(rows).toEqual([
      { amount: 1000, count: 1 },
      { amount: 2000, count: 1 },
    ]);
  });

  it('is answered again for the same key, and refused for another body', async () => {
    const showId = await makeShow(database, { general: 10 });
    const first = await buy(showId, {}, 'same');
    const again = await buy(showId, {}, 'same');
    expect(again).toEqual({ ...first, replayed: true });
    const elsewhere = { client: undefined, address: '198.51.100.9', actor: guest };
    const nearby = { ...elsewhere, address: '203.0.113.5' };
    const input = { showId, items: [{ tierId: 1, quantity: 1 }], customer, payment: approve };
    const roaming = unwrap(await bookings.book(input, elsewhere, stranger, 'roaming'));
    expect(unwrap(await bookings.book(input, nearby, stranger, 'roaming'))).toEqual({
      ...roaming,
      replayed: true,
    });
    const other = { showId, items: [{ tierId: 1, quantity: 3 }], customer, payment: approve };
    expect(codeOf(await bookings.book(other, caller, stranger, 'same'))).toBe('idempotency_key_reused');
    const held = await hold(showId, { items: [{ tierId: 1, quantity: 1 }] });
    const fromHold = { holdId: held.hold.id, customer, payment: approve };
    const booked = unwrap(await bookings.book(fromHold, caller, open(held.secret), 'from-hold'));
    const replayed = unwrap(await bookings.book(fromHold, caller, open(held.secret), 'from-hold'));
    expect(replayed).toEqual({ ...booked, replayed: true });
  });

  it('is answered again though the card would be refused now, or the price is another', async () => {
    const showId = await makeShow(database, { general: 100 });
    const picky = createTestDomain(database, { environment: { SIMULATOR_SUCCESS_RATE: '0.5' } });
    const input = {
      showId,
      items: [{ tierId: 1, quantity: 1 }],
      customer,
      payment: approve,
      expectedTotal: 1000,
    };
    const granted: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const result = await picky.bookings.book(input, caller, stranger, `picky-${index}`);
      if (result.ok) granted.push(`picky-${index}`);
      else expect(codeOf(result)).toBe('payment_declined');
    }
    expect(granted.length).toBeGreaterThan(0);
    await database.pool.query('update tiers set price = 2000 where show_id = $1', [showId]);
    const fresh = createTestDomain(database, { environment: { SIMULATOR_SUCCESS_RATE: '0' } });
    for (const key of granted) {
      expect(unwrap(await fresh.bookings.book(input, caller, stranger, key)).replayed).toBe(true);
    }
    await Promise.all([picky.close(), fresh.close()]);
  });

  it('is never charged another total than expected', async () => {
    const showId = await makeShow(database, { general: 10 });
    const input = {
      showId,
      items: [{ tierId: 1, quantity: 2 }],
      customer,
      payment: approve,
      expectedTotal: 1,
    };
    expect(await bookings.book(input, caller, stranger, freshKey())).toMatchObject({
      ok: false,
      refusal: { code: 'price_changed', extra: { total: 2000, currency: 'USD' } },
    });
  });

  it('waits for payment without one, and is confirmed by a later payment, once', async () => {
    const showId = await makeShow(database, { general: 10 });
    const { booking, secret } = await buy(showId, { payment: undefined, names: ['Cy'] });
    expect(booking).toMatchObject({ status: 'pending', tickets: [], paid: 0 });
    expect(codeOf(await bookings.confirmBooking(booking.id, undefined, open(secret)))).toBe(
      'payment_required',
    );
    expect(codeOf(await bookings.confirmBooking(booking.id, { token: 'tok_decline' }, open(secret)))).toBe(
      'payment_declined',
    );
    const confirmed = unwrap(await bookings.confirmBooking(booking.id, approve, open(secret)));
    expect(confirmed).toMatchObject({ status: 'confirmed', paid: 2000 });
    expect(confirmed.tickets.map((ticket) => ticket.name)).toEqual(['Cy', 'Ada Example']);
    expect(unwrap(await bookings.confirmBooking(booking.id, approve, open(secret)))).toEqual(confirmed);
  });

  it('is free when its total is zero, and paid at the door when a role says so', async () => {
    const free = await makeShow(database, { general: 10, price: 0 });
    const { booking } = await buy(free, { payment: undefined });
    expect(booking).toMatchObject({ status: 'confirmed', total: 0, payments: [] });
    const showId = await makeShow(database, { general: 10 });
    const waiting = await buy(showId, { payment: undefined });
    expect(unwrap(await bookings.confirmBooking(waiting.booking.id, undefined, role)).status).toBe(
      'confirmed',
    );
  });

  it('is not made when the payment is declined or unknown, and takes nothing', async () => {
    const showId = await makeShow(database, { general: 10 });
    const attempt = (token: string) =>
      bookings.book(
        { showId, items: [{ tierId: 1, quantity: 1 }], customer, payment: { token } },
        caller,
        stranger,
        freshKey(),
      );
    expect(codeOf(await attempt('tok_decline'))).toBe('payment_declined');
    expect(codeOf(await attempt('tok_nonsense'))).toBe('unknown_payment_token');
    const { rows } = await database.pool.query(
      'select sum(held + pending + sold)::int as taken from stock where show_id = $1',
      [showId],
    );
    expect(rows[0].taken).toBe(0);
  });

  it('is canceled as a whole or ticket by ticket; places come back, money goes back, once', async () => {
    const showId = await makeShow(database, { general: 10, seats: 2 });
    const { booking, secret } = await buy(showId, { seats: [1, 2], items: [{ tierId: 1, quantity: 1 }] });
    const seat = booking.tickets.find((ticket) => ticket.seat?.id === 2);
    const part = unwrap(
      await bookings.cancelBooking(booking.id, { tickets: [seat?.id ?? ''] }, open(secret)),
    );
    expect(part).toMatchObject({ status: 'confirmed', refunded: 5000 });
    expect(part.refunds).toMatchObject([{ amount: 5000, state: 'succeeded' }]);
    await hold(showId, { seats: [2] });
    const all = unwrap(await bookings.cancelBooking(booking.id, { reason: 'changed plans' }, open(secret)));
    expect(all).toMatchObject({
      status: 'canceled',
      paid: 11_000,
      refunded: 11_000,
      endReason: 'changed plans',
    });
    expect(unwrap(await bookings.cancelBooking(booking.id, {}, open(secret)))).toEqual(all);
    expect(codeOf(await bookings.cancelBooking(booking.id, { tickets: ['nonsense'] }, open(secret)))).toBe(
      'ticket_not_found',
    );
    expect(codeOf(await bookings.cancelBooking(booking.id, {}, stranger))).toBe('booking_not_found');
  });

  it('is not canceled by its owner after the show has started', async () => {
    const showId = await makeShow(database, { general: 10 });
    const { booking, secret } = await buy(showId);
    await database.pool.query("update shows set starts_at = now() - interval '1 hour' where id = $1", [
      showId,
    ]);
    expect(codeOf(await bookings.cancelBooking(booking.id, {}, open(secret)))).toBe('show_started');
    expect(unwrap(await bookings.cancelBooking(booking.id, {}, role)).status).toBe('canceled');
  });

  it('gives money back in parts, never more than was paid, once a key', async () => {
    const showId = await makeShow(database, { general: 10 });
    const { booking } = await buy(showId);
    const refund = (amount: number | undefined, key: string) =>
      bookings.refundBooking(booking.id, { amount, reason: 'goodwill' }, role, key);
    expect(unwrap(await refund(500, 'r1'))).toMatchObject({ status: 'confirmed', refunded: 500 });
    expect(unwrap(await refund(500, 'r1')).refunded).toBe(500);
    expect(codeOf(await refund(700, 'r1'))).toBe('idempotency_key_reused');
    expect(codeOf(await refund(1600, 'r2'))).toBe('refund_too_large');
    expect(unwrap(await refund(undefined, 'r3')).refunded).toBe(2000);
    expect(codeOf(await refund(undefined, 'r4'))).toBe('nothing_to_refund');
  });

  it('is listed by customer, whatever the case of the address, page by page', async () => {
    const showId = await makeShow(database, { general: 100 });
    const mine = { name: 'Eve Example', email: 'Eve@Example.com' };
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) made.push((await buy(showId, { customer: mine })).booking.id);
    await buy(showId, { customer: { ...mine, email: 'other@example.com' } });
    const first = unwrap(await bookings.listBookings({ email: 'EVE@example.com', limit: 3 }, role));
    expect(first.items.map((item) => item.id)).toEqual(made.slice(2).reverse());
    const second = unwrap(
      await bookings.listBookings(
        { email: 'eve@example.com', limit: 3, cursor: first.nextCursor ?? '' },
        role,
      ),
    );
    expect(second.items.map((item) => item.id)).toEqual(made.slice(0, 2).reverse());
    expect(second.nextCursor).toBeNull();
    expect(codeOf(await bookings.listBookings({ limit: 3, cursor: 'nonsense' }, role))).toBe(
      'invalid_cursor',
    );
  });

  it('is refused with a reason outside the sale', async () => {
    const attempt = async (show: Parameters<typeof makeShow>[1]) => {
      const showId = await makeShow(database, { general: 5, ...show });
      return bookings.book(
        { showId, items: [{ tierId: 1, quantity: 1 }], customer, payment: approve },
        caller,
        stranger,
        freshKey(),
      );
    };
    const early = await attempt({ saleOpensInSeconds: 1e6 });
    expect(early).toMatchObject({
      ok: false,
      refusal: { code: 'sale_not_open', extra: { opensAt: expect.any(Date) } },
    });
    expect(codeOf(await attempt({ saleOpensInSeconds: -20, saleClosesInSeconds: -10 }))).toBe('sale_closed');
    expect(codeOf(await attempt({ status: 'draft' }))).toBe('show_not_found');
    expect(codeOf(await attempt({ status: 'paused' }))).toBe('show_paused');
    expect(codeOf(await attempt({ status: 'canceled' }))).toBe('show_canceled');
    expect(codeOf(await attempt({ general: 0 }))).toBe('sold_out');
    expect(
      codeOf(await bookings.book({ showId: 999_999, items: [], customer }, caller, stranger, freshKey())),
    ).toBe('show_not_found');
  });
});
