/** Waitlists as the domain has them: who is offered what, in which order, and what becomes of offers. */
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { bySystem, guest, system } from '../../server/access/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, installTestClock, makeShow } from '../support/domain.ts';
import { hold, join, linesOf, opened, tryToJoin } from './support.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const domain = createTestDomain(database);
const { waitlist, bookings, engine } = domain;
const lines = (showId: number) => linesOf(database, showId);
const release = (held: { id: string; secret: string }) => bookings.releaseHold(held.id, opened(held.secret));
const availability = async (showId: number) => {
  const { rows } = await database.pool.query(
    'select capacity - held - pending - sold as free, waitlist_floor as floor from stock where show_id = $1 and tier = 1',
    [showId],
  );
  return rows[0];
};

/** A show whose general tier is sold out, by holds of these sizes. */
async function soldOut(sizes: readonly number[], more: Parameters<typeof makeShow>[1] = {}) {
  const general = sizes.reduce((sum, size) => sum + size, 0);
  const showId = await makeShow(database, { general, ...more });
  const holds = [];
  for (const size of sizes) holds.push(await hold(domain, showId, size));
  return { showId, holds: holds as [Held, ...Held[]] };
}
type Held = Awaited<ReturnType<typeof hold>>;

beforeEach(async () => {
  // Rounds look at every show: those of other tests are over.
  await database.pool.query(`update shows set status = 'canceled'`);
  await waitlist.closeOver();
  await waitlist.tell();
});

const holdsTogether = async () => expect(await checkInvariants(database.pool)).toEqual([]);

it('offers what comes back in the order of joining', async () => {
  const { showId, holds } = await soldOut([2, 3]);
  const first = await join(domain, showId, { quantity: 2 });
  const second = await join(domain, showId, { quantity: 2 });
  expect([first.entry.ahead, second.entry.ahead]).toEqual([0, 1]);
  expect(await waitlist.allocate()).toBe(0);
  await release(holds[0]);
  expect(await waitlist.allocate()).toBe(1);
  expect(await lines(showId)).toEqual(['offered 2', 'waiting']);
  await release(holds[1] as Held);
  expect(await waitlist.allocate()).toBe(1);
  expect(await lines(showId)).toEqual(['offered 2', 'offered 2']);
  expect(await availability(showId)).toEqual({ free: 1, floor: 0 });
  expect((await hold(domain, showId, 1)).code).toBeUndefined();
  await holdsTogether();
});

it('passes over who wants all or nothing, who keeps the place, and sells leftovers to anybody', async () => {
  const { showId, holds } = await soldOut([3, 2]);
  await join(domain, showId, { quantity: 4, allOrNothing: true });
  await join(domain, showId, { quantity: 2, allOrNothing: true });
  await release(holds[0]);
  expect(await waitlist.allocate()).toBe(1);
  expect(await lines(showId)).toEqual(['waiting', 'offered 2']);
  expect(await availability(showId)).toEqual({ free: 1, floor: 4 });
  // One place that nobody on the list wants.
  const leftover = await hold(domain, showId, 1);
  expect(leftover.code).toBeUndefined();
  await release(leftover);
  const entry = await database.pool.query(
    `select id from waitlist_entries where show_id = $1 and state = 'offered'`,
    [showId],
  );
  await waitlist.removeEntry(entry.rows[0].id, bySystem);
  await release(holds[1] as Held);
  expect((await hold(domain, showId, 1)).code).toBe('sold_out');
  expect(await waitlist.allocate()).toBe(1);
  expect(await lines(showId)).toEqual(['offered 4', 'removed 2']);
  await holdsTogether();
});

it('offers fewer to who takes fewer', async () => {
  const { showId, holds } = await soldOut([1, 4]);
  await join(domain, showId, { quantity: 3 });
  await join(domain, showId, { quantity: 3 });
  await release(holds[0]);
  await waitlist.allocate();
  expect(await lines(showId)).toEqual(['offered 1', 'waiting']);
});

it('keeps what comes back from everybody but roles', async () => {
  const { showId, holds } = await soldOut([2, 2]);
  await join(domain, showId, { quantity: 2 });
  const held = await hold(domain, showId, 1);
  expect(held.code).toBe('sold_out');
  await release(holds[0]);
  const direct = {
    showId,
    items: [{ tierId: 1, quantity: 1 }],
    customer: { name: 'Bo', email: 'bo@example.com' },
  };
  const caller = { client: undefined, address: '::1', actor: guest };
  const booked = await bookings.book(direct, caller, { secret: undefined, actor: guest }, randomUUID());
  expect(booked).toMatchObject({
    refusal: {
      code: 'sold_out',
      detail: 'GA is sold out: what comes back is for its waitlist, which you may join.',
      conflicts: [{ tierId: 1, available: 0 }],
      extra: { waitlist: true },
    },
  });
  const other = holds[1] as Held;
  const more = await bookings.changeHold(
    other.id,
    { items: [{ tierId: 1, quantity: 3 }] },
    opened(other.secret),
  );
  expect(more).toMatchObject({ refusal: { code: 'sold_out', extra: { waitlist: true } } });
  const fewer = await bookings.changeHold(
    other.id,
    { items: [{ tierId: 1, quantity: 1 }] },
    opened(other.secret),
  );
  expect(fewer.ok).toBe(true);
  const role = { client: undefined, address: '::1', actor: system };
  const sold = await bookings.createHold(showId, { items: [{ tierId: 1, quantity: 1 }] }, role);
  expect(sold.ok).toBe(true);
  await waitlist.allocate();
  expect(await lines(showId)).toEqual(['offered 2']);
  await holdsTogether();
});

it('sells an offer like any hold, and ends the entry with it', async () => {
  const { showId, holds } = await soldOut([2]);
  const { entry, secret } = await join(domain, showId, { quantity: 2, email: 'eve@example.com' });
  await release(holds[0]);
  await waitlist.allocate();
  const { offer, ahead } = unwrap(await waitlist.getEntry(entry.id, opened(secret)));
  expect(ahead).toBeNull();
  expect(offer).toMatchObject({ holdId: entry.id, secret, total: 2_000, currency: 'USD', booked: false });
  const booked = await bookings.book(
    {
      holdId: offer?.holdId ?? '',
      customer: { name: 'Eve', email: 'eve@example.com' },
      payment: { token: 'tok_approve' },
    },
    { client: undefined, address: '::1', actor: guest },
    opened(offer?.secret ?? ''),
    randomUUID(),
  );
  expect(unwrap(booked).booking).toMatchObject({ id: entry.id, status: 'confirmed' });
  expect(await lines(showId)).toEqual(['bought 2']);
  expect(unwrap(await waitlist.getEntry(entry.id, opened(secret)))).toMatchObject({
    state: 'bought',
    offer: null,
  });
  await holdsTogether();
});

it('lets no offer be extended or changed', async () => {
  const { showId, holds } = await soldOut([2]);
  const { entry, secret } = await join(domain, showId, { quantity: 2 });
  await release(holds[0]);
  await waitlist.allocate();
  await clock.advance(60);
  const change = { items: [{ tierId: 1, quantity: 1 }] };
  expect(await bookings.extendHold(entry.id, opened(secret))).toMatchObject({
    refusal: { code: 'offer_fixed' },
  });
  expect(await bookings.changeHold(entry.id, change, opened(secret))).toMatchObject({
    refusal: { code: 'offer_fixed' },
  });
  expect(await lines(showId)).toEqual(['offered 2']);
});

it('gives what was not bought in time to the next, and lets the first join again at the end', async () => {
  const { showId, holds } = await soldOut([1]);
  const email = 'late@example.com';
  await join(domain, showId, { email });
  await join(domain, showId);
  await release(holds[0]);
  await waitlist.allocate();
  expect(await lines(showId)).toEqual(['offered 1', 'waiting']);
  expect(await tryToJoin(domain, showId, { email })).toMatchObject({ refusal: { code: 'already_waiting' } });
  await clock.advance(1_801);
  expect((await hold(domain, showId, 1)).code).toBe('sold_out');
  expect(await waitlist.allocate()).toBe(1);
  expect(await lines(showId)).toEqual(['expired 1', 'offered 1']);
  const again = await join(domain, showId, { email });
  expect(again.entry.ahead).toBe(0);
  await holdsTogether();
});

it('gives what is declined to the next', async () => {
  const { showId, holds } = await soldOut([1]);
  const first = await join(domain, showId);
  const second = await join(domain, showId);
  await release(holds[0]);
  await waitlist.allocate();
  unwrap(await waitlist.leave(first.entry.id, opened(first.secret)));
  expect((await hold(domain, showId, 1)).code).toBe('sold_out');
  await waitlist.allocate();
  expect(await lines(showId)).toEqual(['declined 1', 'offered 1']);
  unwrap(await waitlist.leave(second.entry.id, opened(second.secret)));
  unwrap(await waitlist.leave(second.entry.id, opened(second.secret)));
  expect((await hold(domain, showId, 1)).code).toBeUndefined();
  await holdsTogether();
});

it('frees what was kept when the last one leaves', async () => {
  const { showId, holds } = await soldOut([1]);
  const { entry, secret } = await join(domain, showId);
  await release(holds[0]);
  expect((await hold(domain, showId, 1)).code).toBe('sold_out');
  unwrap(await waitlist.leave(entry.id, opened(secret)));
  expect((await hold(domain, showId, 1)).code).toBeUndefined();
  expect(await lines(showId)).toEqual(['left']);
});

it('ends offers with the sale, and then closes what waits', async () => {
  const { showId, holds } = await soldOut([1], { saleClosesInSeconds: 90_000 });
  await join(domain, showId);
  await join(domain, showId);
  await clock.advance(89_000 - (await aheadOfNow()));
  await release(holds[0]);
  await waitlist.allocate();
  const { rows } = await database.pool.query(
    `select e.offer_expires_at = s.sale_closes_at as ends from waitlist_entries e join shows s on s.id = e.show_id
     where e.show_id = $1 and e.state = 'offered'`,
    [showId],
  );
  expect(rows).toEqual([{ ends: true }]);
  await clock.advance(3_000);
  expect(await waitlist.allocate()).toBe(0);
  expect(await waitlist.closeOver()).toBe(1);
  expect(await lines(showId)).toEqual(['expired 1', 'closed']);
  await holdsTogether();
});

async function aheadOfNow(): Promise<number> {
  const { rows } = await database.pool.query(
    'select extract(epoch from ahead)::int as ahead from test_clock',
  );
  return rows[0].ahead;
}

it('lets join only where the tier cannot be had, and says what is left', async () => {
  const showId = await makeShow(database, { general: 3, orderMax: 4, customerLimit: 4 });
  expect(await tryToJoin(domain, showId, { quantity: 2 })).toMatchObject({
    refusal: { code: 'waitlist_not_needed', detail: '3 of GA are left: buy instead of waiting.' },
  });
  // One who wants four at once can't buy them, though three are left.
  expect((await tryToJoin(domain, showId, { quantity: 4, allOrNothing: true })).ok).toBe(false);
  await hold(domain, showId, 1);
  const codes = async (wish: Parameters<typeof join>[2]) => {
    const answer = await tryToJoin(domain, showId, wish);
    return answer.ok ? undefined : answer.refusal.code;
  };
  expect(await codes({ quantity: 3, allOrNothing: true })).toBeUndefined();
  expect(await codes({ quantity: 1 })).toBe('waitlist_not_needed');
  await hold(domain, showId, 2);
  expect(await codes({ quantity: 5 })).toBe('order_above_maximum');
  expect(await codes({ tierId: 9 })).toBe('tier_not_found');
  expect(await codes({ quantity: 1 })).toBeUndefined();
  const paused = await makeShow(database, { general: 0, status: 'paused' });
  expect(await tryToJoin(domain, paused)).toMatchObject({ refusal: { code: 'show_paused' } });
  const draft = await makeShow(database, { status: 'draft' });
  expect(await tryToJoin(domain, draft)).toMatchObject({ refusal: { code: 'show_not_found' } });
  const early = await makeShow(database, { saleOpensInSeconds: 1e8 });
  expect(await tryToJoin(domain, early)).toMatchObject({ refusal: { code: 'sale_not_open' } });
  expect(await tryToJoin(domain, 99_999)).toMatchObject({ refusal: { code: 'show_not_found' } });
});

it('keeps nothing for those whose limit allows for nothing', async () => {
  const { showId, holds } = await soldOut([2, 2], { customerLimit: 2 });
  const email = 'many@example.com';
  await join(domain, showId, { quantity: 2, allOrNothing: true, email });
  const bought = holds[1] as Held;
  const booked = await bookings.book(
    { holdId: bought.id, customer: { name: 'M', email }, payment: { token: 'tok_approve' } },
    { client: undefined, address: '::1', actor: guest },
    opened(bought.secret),
    randomUUID(),
  );
  expect(booked.ok).toBe(true);
  await release(holds[0]);
  expect(await availability(showId)).toEqual({ free: 2, floor: 0 });
  expect(await waitlist.allocate()).toBe(0);
  const [waiting] = await waitlist.listEntries(showId, { limit: 10 });
  expect(waiting).toMatchObject({ state: 'waiting', waitingFor: 'limit' });
  // What is canceled counts again: the places are kept for the one who waits.
  await bookings.cancelBooking(unwrap(booked).booking.id, {}, { secret: undefined, actor: system });
  expect((await hold(domain, showId, 1)).code).toBe('sold_out');
  expect(await waitlist.allocate()).toBe(1);
  expect(await lines(showId)).toEqual(['offered 2']);
  await holdsTogether();
});

it('keeps what comes back while the list is paused', async () => {
  const { showId, holds } = await soldOut([1]);
  await join(domain, showId);
  unwrap(await waitlist.setPaused(showId, true, bySystem));
  await release(holds[0]);
  expect(await waitlist.allocate()).toBe(0);
  expect((await hold(domain, showId, 1)).code).toBe('sold_out');
  const [waiting] = await waitlist.listEntries(showId, { limit: 10 });
  expect(waiting).toMatchObject({ waitingFor: 'paused' });
  expect(unwrap(await waitlist.summarize(showId))).toMatchObject({
    paused: true,
    tiers: [{ tierId: 1, free: 1, kept: true, waiting: 1, wanted: 1 }, { tierId: 2 }],
  });
  unwrap(await waitlist.setPaused(showId, false, bySystem));
  expect(await waitlist.allocate()).toBe(1);
  const { rows } = await database.pool.query(
    `select action from audit_log where about_show_id = $1 order by id`,
    [showId],
  );
  expect(rows.map(({ action }) => action)).toEqual(['waitlist.paused', 'waitlist.resumed']);
});

it('offers seats side by side where it can', async () => {
  const showId = await makeShow(database, { seats: 6 });
  const all = await bookings.createHold(
    showId,
    { seats: [1, 2, 3, 4, 5, 6] },
    { client: undefined, address: '::1', actor: guest },
  );
  const { hold: held, secret } = unwrap(all);
  await join(domain, showId, { tierId: 2, quantity: 3, allOrNothing: true });
  await bookings.changeHold(held.id, { removeSeats: [2, 3, 4, 6] }, opened(secret));
  const stranger = await bookings.createHold(
    showId,
    { seats: [2] },
    { client: undefined, address: '::1', actor: guest },
  );
  expect(stranger).toMatchObject({ refusal: { code: 'sold_out', extra: { waitlist: true } } });
  await waitlist.allocate();
  expect(await lines(showId)).toEqual(['offered 3']);
  await engine.expire(showId);
  await holdsTogether();
});

it('tells each state once, by mail', async () => {
  const { showId, holds } = await soldOut([1]);
  const email = 'told@example.com';
  const { entry, secret } = await join(domain, showId, { email });
  await join(domain, showId);
  await Promise.all([waitlist.tell(), waitlist.tell()]);
  await release(holds[0]);
  await waitlist.allocate();
  await waitlist.tell();
  await clock.advance(1_801);
  await waitlist.allocate();
  await waitlist.tell();
  expect(await waitlist.tell()).toBe(0);
  const { rows } = await database.pool.query(
    `select kind, data from messages where to_address = $1 order by id`,
    [email],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['waitlist-joined', 'waitlist-offer', 'waitlist-missed']);
  expect(rows[0].data.secret.link).toBe(`http://localhost:3000/waitlist/${entry.id}#${secret}`);
});

it('takes late money first where the places are still free, and never what is on offer', async () => {
  const { showId } = await soldOut([]);
  await database.pool.query('update stock set capacity = 1 where show_id = $1 and tier = 1', [showId]);
  const terms = { customer: { name: 'L', email: 'slow@example.com' }, payment: { token: 'tok_slow' } };
  const booked = await bookings.book(
    { showId, items: [{ tierId: 1, quantity: 1 }], ...terms },
    { client: undefined, address: '::1', actor: guest },
    { secret: undefined, actor: guest },
    randomUUID(),
  );
  const { id } = unwrap(booked).booking;
  await join(domain, showId);
  await clock.advance(1_000);
  await engine.expire(showId);
  const settle = { kind: 'settle', request: { id, event: 'confirm', by_role: true } } as const;
  expect(unwrap(await engine.decide(showId, settle)).code).toBeUndefined();
  expect(await waitlist.allocate()).toBe(0);
  expect(await lines(showId)).toEqual(['waiting']);
  await holdsTogether();
});
