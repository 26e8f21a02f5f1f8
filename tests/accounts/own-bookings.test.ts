/** Bookings of an account: claimed by the confirmed address, opened without a secret, given to its owner, and forgotten. */
import { expect, it } from 'vitest';
import { checkInvariants } from '../../server/inventory/index.ts';
import { relayOutbox } from '../../server/jobs/outbox.ts';
import { request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeAccount, makeOrganizer, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { approve, asAdmin } from '../support/doors.ts';

const { database } = await createTestDatabase();
const { api, book, domain } = await startNode(database, { environment: { RATE_LIMIT: 'off' } });

type Headers = Readonly<Record<string, string>>;
const read = (path: string, headers: Headers) => request(`${api}${path}`, { headers });
const items = [{ tierId: 1, quantity: 1 }];
const bookAs = async (showId: number, email: string, headers: Headers = {}) => {
  const body = { showId, items, customer: { name: 'Ada', email }, payment: approve };
  const { status, json } = await book(body, headers);
  return { ...json, answered: status };
};

it('finds what was booked as a guest, once the address is confirmed', async () => {
  const [one, two] = [await makeShow(database, { general: 50 }), await makeShow(database, { general: 50 })];
  const { email, cookie } = await makeAccount(database);
  const made = [await bookAs(one, email), await bookAs(two, email.toUpperCase()), await bookAs(one, email)];
  await bookAs(one, 'somebody.else@example.com');
  const first = (await read('/account/bookings?limit=2', cookie)).json;
  const second = (await read(`/account/bookings?limit=2&cursor=${first.nextCursor}`, cookie)).json;
  const found = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect([found.toSorted(), second.nextCursor]).toEqual([made.map(({ id }) => id).toSorted(), null]);
  for (const { id, reference } of made) {
    expect((await read(`/bookings/${id}`, cookie)).json.id).toBe(id);
    expect((await read(`/bookings/${reference}`, cookie)).json.id).toBe(id);
  }
  const [booking] = made;
  const canceled = await request(`${api}/bookings/${booking?.id}/cancel`, {
    method: 'POST',
    headers: cookie,
  });
  expect(canceled.json.status).toBe('canceled');
});

it('opens nothing to strangers, nor to who has not confirmed the address', async () => {
  const showId = await makeShow(database, { general: 50 });
  const { id } = await bookAs(showId, 'owner@example.com');
  const unverified = await makeAccount(database, { email: 'owner@example.com', isVerified: false });
  const stranger = await makeAccount(database);
  for (const headers of [unverified.cookie, unverified.bearer, stranger.cookie, {}]) {
    expect((await read(`/bookings/${id}`, headers)).status).toBe(404);
    const { status } = await request(`${api}/bookings/${id}/cancel`, { method: 'POST', headers });
    expect(status).toBe(404);
  }
  const refused = await read('/account/bookings', unverified.cookie);
  expect([refused.status, refused.json.code]).toEqual([403, 'email_unverified']);
  expect((await read('/account/bookings', stranger.cookie)).json.items).toEqual([]);
  expect((await read('/account/bookings', {})).status).toBe(401);
});

it('counts the limit of a customer by the account, whatever address the tickets go to', async () => {
  const showId = await makeShow(database, { general: 50, customerLimit: 2 });
  const { cookie } = await makeAccount(database);
  const statuses: number[] = [];
  for (const email of ['a@example.com', 'b@example.com', 'c@example.com']) {
    statuses.push((await bookAs(showId, email, cookie)).answered);
  }
  expect(statuses).toEqual([201, 201, 409]);
  expect((await bookAs(showId, 'c@example.com')).answered).toBe(201);
  // They are the account's, though the contact is another.
  expect((await read('/account/bookings', cookie)).json.items).toHaveLength(2);
});

it('gives people what is kept about them', async () => {
  const showId = await makeShow(database, { general: 50 });
  const { id, email, cookie } = await makeAccount(database);
  const booking = await bookAs(showId, email);
  const { json, headers } = await read('/account/export', cookie);
  expect(headers.get('content-disposition')).toContain('attachment');
  expect(json.account).toMatchObject({ id, email });
  expect(json.sessions).toHaveLength(2);
  expect(json.data.bookings).toMatchObject([{ id: booking.id, customer: { email } }]);
  expect(Object.keys(json.data)).toEqual(['bookings', 'waitlist', 'invitations', 'messages']);
  expect(JSON.stringify(json)).not.toContain(booking.secret);
});

it('forgets people, and keeps sales', async () => {
  const showId = await makeShow(database, { general: 50 });
  const name = 'Forgotten Person';
  const { id, email, cookie } = await makeAccount(database, { name });
  const booking = await bookAs(showId, email);
  // What was asked for before leaves nothing in the audit log either, which forgets nothing.
  const json = { 'content-type': 'application/json' };
  const send = (method: string, path: string, as: Headers, body: object) =>
    request(`${api}${path}`, { method, headers: { ...as, ...json }, body: JSON.stringify(body) });
  await send('PATCH', '/account', { ...cookie, 'if-match': '*' }, { name: `${name} II` });
  const organizerId = await makeOrganizer(database);
  await send('POST', `/organizers/${organizerId}/invitations`, asAdmin, { email, roles: ['door'] });
  await send('PATCH', `/bookings/${booking.id}/tickets/1`, asAdmin, { name: `${name} III` });
  await relayOutbox({ ...domain, pool: database.pool, jobs: { addJobs: async () => [] } });
  const remove = (password: string) =>
    request(`${api}/account`, {
      method: 'DELETE',
      headers: { ...cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
  expect((await remove('wrong')).json.code).toBe('password_wrong');
  const { status, headers } = await remove(PASSWORD);
  expect([status, headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining('Max-Age=0')]);
  expect((await read('/account', cookie)).status).toBe(401);
  const kept = await read(`/bookings/${booking.id}`, asAdmin);
  expect(kept.json).toMatchObject({ status: 'confirmed', total: 1000, paid: 1000 });
  expect(kept.json.customer).toEqual({ name: 'Deleted', email: '' });
  // Whoever kept the link has the ticket still.
  expect((await read(`/bookings/${booking.id}`, { 'onsale-secret': booking.secret })).status).toBe(200);
  // Nothing says any more who it was, but the mail that tells them of it.
  const { rows: tables } = await database.pool.query<{ table: string }>(
    `select relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'`,
  );
  const told: string[] = [];
  for (const { table } of tables) {
    const { rowCount } = await database.pool.query(`select from ${table} t where t::text ~ $1`, [
      `${email}|${name}`,
    ]);
    if (rowCount !== 0) told.push(table);
  }
  expect(told).toEqual(['messages']);
  const { rows: mails } = await database.pool.query('select kind from messages where to_address = $1', [
    email,
  ]);
  expect(mails).toEqual([{ kind: 'account-deleted' }]);
  expect((await database.pool.query('select from accounts where id = $1', [id])).rowCount).toBe(0);
  expect(await checkInvariants(database.pool)).toEqual([]);
  // The address is free again, and knows nothing of before.
  const again = await makeAccount(database, { email });
  expect((await read('/account/bookings', again.cookie)).json.items).toEqual([]);
});
