/** Waitlists over HTTP: joining, one's place in line, the offer, and running the list. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { post, request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { approve, asAdmin } from '../support/doors.ts';

const { database } = await createTestDatabase();
const node = await startNode(database);
const { api, hold, book, read, send, availability } = node;
const { waitlist } = node.domain;

const join = (showId: number, body: object = {}, headers: Record<string, string> = {}) =>
  post(
    `${api}/shows/${showId}/waitlist`,
    { tierId: 1, quantity: 1, customer: { email: `${randomUUID()}@example.com` }, ...body },
    { 'idempotency-key': randomUUID(), ...headers },
  );
const asRole = (method: string, path: string) => request(`${api}${path}`, { method, headers: asAdmin });

/** A show of which all is held: the hold with its secret. */
async function soldOut(general = 2, more: Parameters<typeof makeShow>[1] = {}) {
  const showId = await makeShow(database, { general, ...more });
  const { json } = await hold(showId, { items: [{ tierId: 1, quantity: general }] });
  const free = () => send('DELETE', `/holds/${json.id}`, json.secret);
  return { showId, free };
}

it('takes somebody from sold out to a booking', async () => {
  const { showId, free } = await soldOut();
  const joined = await join(showId, { quantity: 2, allOrNothing: true });
  expect(joined.status).toBe(201);
  const { id, secret } = joined.json;
  expect(joined.headers.get('location')).toBe(`/api/v1/waitlist/${id}`);
  expect(joined.json).toMatchObject({
    ...{ showId, tierId: 1, tierName: 'GA', quantity: 2, allOrNothing: true },
    ...{ state: 'waiting', ahead: 0, offer: null, endedAt: null },
  });
  expect(await availability(showId, 1)).toMatchObject({ available: 0, waitlist: true });
  await free();
  // Free, but not for everybody.
  await expect.poll(() => availability(showId, 1)).toMatchObject({ held: 0, available: 0, waitlist: true });
  expect((await hold(showId, { items: [{ tierId: 1, quantity: 1 }] })).json).toMatchObject({
    status: 409,
    code: 'sold_out',
    waitlist: true,
    conflicts: [{ tierId: 1, available: 0 }],
  });
  await waitlist.allocate();
  const { json: entry } = await read(`/waitlist/${id}`, secret);
  expect(entry).toMatchObject({ state: 'offered', ahead: null });
  expect(entry.offer).toMatchObject({ holdId: id, secret, total: 2_000, currency: 'USD', booked: false });
  expect(Date.parse(entry.offer.expiresAt) - Date.now()).toBeGreaterThan(1_790_000);
  const booked = await book({ holdId: id, payment: approve }, { secret: entry.offer.secret });
  expect(booked.json).toMatchObject({ id, status: 'confirmed', total: 2_000 });
  expect((await read(`/waitlist/${id}`, secret)).json).toMatchObject({ state: 'bought', offer: null });
  await expect.poll(() => availability(showId, 1)).toMatchObject({ waitlist: false });
});

it('answers a retry with the first entry, and nobody else with anything', async () => {
  const { showId } = await soldOut();
  const customer = { email: 'ada@example.com' };
  const key = { 'idempotency-key': 'once' };
  const first = await join(showId, { customer }, key);
  const again = await join(showId, { customer }, key);
  expect(again.json).toMatchObject({ id: first.json.id, secret: first.json.secret });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect((await join(showId, { customer, quantity: 2 }, key)).json.code).toBe('idempotency_key_reused');
  expect((await join(showId, { customer: { email: 'ADA@example.com' } })).json).toMatchObject({
    status: 409,
    code: 'already_waiting',
  });
  // The same key of somebody else is another key.
  expect((await join(showId, {}, key)).json.id).not.toBe(first.json.id);
  const other = (await join(showId)).json;
  for (const secret of ['', 'wrong', other.secret]) {
    for (const method of ['GET', 'DELETE']) {
      const answer = await request(`${api}/waitlist/${first.json.id}`, {
        method,
        headers: { 'onsale-secret': secret },
      });
      expect(answer.json).toMatchObject({ status: 404, code: 'waitlist_entry_not_found' });
    }
  }
  expect((await read('/waitlist/nonsense', 'x')).json.code).toBe('waitlist_entry_not_found');
});

it('says what is wrong with a request', async () => {
  const { showId } = await soldOut();
  const cases: [object, string][] = [
    [{ tierId: '1' }, '/tierId'],
    [{ quantity: 0 }, '/quantity'],
    [{ quantity: 201 }, '/quantity'],
    [{ allOrNothing: 'yes' }, '/allOrNothing'],
    [{ customer: {} }, '/customer/email'],
    [{ customer: { email: 'nobody' } }, '/customer/email'],
    [{ seats: [1] }, '/seats'],
  ];
  for (const [body, pointer] of cases) {
    expect((await join(showId, body)).json).toMatchObject({ code: 'invalid_request', errors: [{ pointer }] });
  }
  expect((await join(showId, {}, { 'idempotency-key': '' })).json.code).toBe('idempotency_key_missing');
  expect((await join(showId, { tierId: 9 })).json).toMatchObject({ status: 404, code: 'tier_not_found' });
  expect((await join(99_999)).json).toMatchObject({ status: 404, code: 'show_not_found' });
  const open = await makeShow(database, { general: 2 });
  expect((await join(open)).json).toMatchObject({
    ...{ status: 409, code: 'waitlist_not_needed' },
    conflicts: [{ tierId: 1, available: 2 }],
  });
});

it('caps how much one client waits for', async () => {
  const capped = await startNode(database, { environment: { MAX_HOLDS_PER_CLIENT: '2' } });
  const { showId } = await soldOut();
  const as = (client: string) =>
    post(
      `${capped.api}/shows/${showId}/waitlist`,
      { tierId: 1, quantity: 1, customer: { email: `${randomUUID()}@example.com` } },
      { 'idempotency-key': randomUUID(), 'onsale-client': client },
    );
  expect([(await as('a')).status, (await as('a')).status]).toEqual([201, 201]);
  expect((await as('a')).json).toMatchObject({ status: 429, code: 'too_many_waiting' });
  expect((await as('b')).status).toBe(201);
});

it('lets go of a place in line, and of an offer, which goes to the next', async () => {
  const { showId, free } = await soldOut(1);
  const [first, second, third] = [await join(showId), await join(showId), await join(showId)];
  expect(third.json.ahead).toBe(2);
  expect((await send('DELETE', `/waitlist/${second.json.id}`, second.json.secret)).status).toBe(204);
  expect((await read(`/waitlist/${third.json.id}`, third.json.secret)).json.ahead).toBe(1);
  await free();
  await waitlist.allocate();
  const path = `/waitlist/${first.json.id}`;
  expect((await send('DELETE', path, first.json.secret)).status).toBe(204);
  expect((await send('DELETE', path, first.json.secret)).status).toBe(204);
  expect((await read(path, first.json.secret)).json).toMatchObject({ state: 'declined', offer: null });
  await waitlist.allocate();
  expect((await read(`/waitlist/${third.json.id}`, third.json.secret)).json.state).toBe('offered');
});

it('shows the line in order to those who run the show', async () => {
  const { showId, free } = await soldOut(2);
  const emails = ['first@example.com', 'second@example.com', 'third@example.com'];
  for (const [index, email] of emails.entries())
    await join(showId, {
      quantity: index === 0 ? 3 : 1,
      ...(index === 0 && { quantity: 2 }),
      customer: { email },
    });
  const list = `/shows/${showId}/waitlist`;
  const page = await asRole('GET', `${list}?limit=2`);
  expect(page.json.items).toMatchObject([
    {
      position: 1,
      customer: { email: 'first@example.com' },
      state: 'waiting',
      waitingFor: 'nothing_free',
      ahead: 0,
    },
    { position: 2, customer: { email: 'second@example.com' }, ahead: 1 },
  ]);
  const rest = await asRole('GET', `${list}?limit=2&cursor=${page.json.nextCursor}`);
  expect(rest.json).toMatchObject({ items: [{ position: 3 }], nextCursor: null });
  expect((await asRole('GET', `${list}?limit=2&live=true&cursor=${page.json.nextCursor}`)).json.code).toBe(
    'invalid_cursor',
  );
  await asRole('POST', `${list}/pause`);
  await free();
  expect((await asRole('GET', `${list}/summary`)).json).toMatchObject({
    paused: true,
    offerSeconds: 1_800,
    tiers: [{ tierId: 1, capacity: 2, free: 2, kept: true, waiting: 3, wanted: 4, offers: 0 }, { tierId: 2 }],
  });
  await asRole('POST', `${list}/resume`);
  await waitlist.allocate();
  const [first] = page.json.items;
  expect((await asRole('GET', `${list}?live=true`)).json.items[0]).toMatchObject({
    state: 'offered',
    offered: 2,
  });
  expect((await asRole('POST', `/waitlist/${first.id}/remove`)).status).toBe(204);
  expect((await asRole('POST', `/waitlist/${first.id}/remove`)).status).toBe(204);
  await waitlist.allocate();
  const { json: now } = await asRole('GET', list);
  expect(now.items.map(({ state }: { state: string }) => state)).toEqual(['removed', 'offered', 'offered']);
  const { rows } = await database.pool.query(
    'select action, actor_kind from audit_log where about_show_id = $1 order by id',
    [showId],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'waitlist.paused',
    'waitlist.resumed',
    'waitlist.removed',
  ]);
});

it('keeps the line from everybody else', async () => {
  const { showId } = await soldOut();
  const { id } = (await join(showId)).json;
  for (const [method, path] of [
    ['GET', `/shows/${showId}/waitlist`],
    ['GET', `/shows/${showId}/waitlist/summary`],
    ['POST', `/shows/${showId}/waitlist/pause`],
    ['POST', `/waitlist/${id}/remove`],
  ] as const) {
    expect((await request(`${api}${path}`, { method })).json).toMatchObject({ status: 401 });
  }
});

it('finds no show with nothing for everybody when only what is available is looked for', async () => {
  const { showId, free } = await soldOut(1);
  const { rows } = await database.pool.query(
    `update events set title = 'Rarity', search_text = 'rarity' where id = (select event_id from shows where id = $1)
     returning id`,
    [showId],
  );
  const found = async () => (await request(`${api}/events?q=rarity&available=true`)).json.items.length;
  const { id, secret } = (await join(showId)).json;
  await free();
  expect(rows).toHaveLength(1);
  expect(await found()).toBe(0);
  await send('DELETE', `/waitlist/${id}`, secret);
  await expect.poll(found, { timeout: 5_000 }).toBe(1);
});

it('lets organizers set the clock of offers', async () => {
  const { showId, free } = await soldOut(1);
  const patched = await request(`${api}/shows/${showId}`, {
    method: 'PATCH',
    headers: { ...asAdmin, 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify({ waitlistOfferSeconds: 60 }),
  });
  expect(patched.json).toMatchObject({ waitlistOfferSeconds: 60 });
  const { id, secret } = (await join(showId)).json;
  await free();
  await waitlist.allocate();
  const { offer } = (await read(`/waitlist/${id}`, secret)).json;
  expect(Date.parse(offer.expiresAt) - Date.now()).toBeLessThan(60_000);
});
