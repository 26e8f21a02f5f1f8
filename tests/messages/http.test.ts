/** The mailbox and the mails of a booking, over HTTP: who may read them, and who may have them sent again. */
import { expect, it } from 'vitest';
import { relayOutbox } from '../../server/jobs/outbox.ts';
import { enqueue } from '../../server/messages/index.ts';
import { request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeAccount } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { approve, asAdmin } from '../support/doors.ts';
import { startMailServer } from './support.ts';

const { database } = await createTestDatabase();
const { pool } = database;
const node = await startNode(database);
const demo = await startNode(database, { config: { demo: true } });
const mailServer = await startMailServer();
const sending = await startNode(database, {
  config: { demo: true },
  environment: { SMTP_URL: mailServer.url, MAIL_FROM: 'tickets@example.com' },
});

async function relay(): Promise<void> {
  const { bookings, messages } = node.domain;
  await relayOutbox({ pool, bookings, messages, jobs: { addJobs: async () => [] } });
  while ((await messages.sendDue(100)) > 0);
}

async function buy() {
  const showId = await makeShow(database, { general: 10 });
  const { json } = await node.book({ showId, items: [{ tierId: 1, quantity: 1 }], payment: approve });
  await relay();
  return json as { id: string; secret: string; showId: number; reference: string };
}

it('lists kept mails page by page and by address, the latest first', async () => {
  for (let n = 1; n <= 5; n += 1)
    await enqueue(pool, {
      kind: 'account-deleted',
      to: { address: `reader-${n}@example.com`, name: n === 5 ? '<script>alert(1)</script>' : null },
      data: {},
    });
  await relay();
  const seen: string[] = [];
  let cursor = '';
  do {
    const { json } = await request(`${demo.api}/mailbox?limit=2&address=READER-${cursor}`);
    seen.push(...json.items.map(({ to }: { to: { address: string } }) => to.address));
    cursor = json.nextCursor === null ? '' : `&cursor=${json.nextCursor}`;
  } while (cursor !== '');
  expect(seen).toEqual([5, 4, 3, 2, 1].map((n) => `reader-${n}@example.com`));
  const [newest] = (await request(`${demo.api}/mailbox?address=reader-5`)).json.items;
  const { json } = await request(`${demo.api}/mailbox/${newest.id}`);
  expect(json).toMatchObject({
    headline: 'Your account is deleted',
    text: expect.stringContaining('<script>'),
  });
  expect(json.html).toContain('&lt;script&gt;');
  expect(json.html).not.toContain('<script>');
  expect((await request(`${demo.api}/mailbox/999999`)).json.code).toBe('mail_not_found');
  expect((await request(`${demo.api}/mailbox?cursor=x`)).json.code).toBe('invalid_cursor');
});

it('is open to everybody in demo mode, to administrators otherwise, and to nobody with a mail server', async () => {
  const boss = await makeAccount(database, { isAdministrator: true });
  const someone = await makeAccount(database);
  const read = async (api: string, headers = {}) => (await request(`${api}/mailbox`, { headers })).status;
  expect(await read(demo.api)).toBe(200);
  expect(await read(node.api)).toBe(401);
  expect(await read(node.api, someone.bearer)).toBe(403);
  expect(await read(node.api, boss.bearer)).toBe(200);
  expect(await read(node.api, asAdmin)).toBe(200);
  expect(await read(sending.api, asAdmin)).toBe(404);
  expect((await request(`${sending.api}/mailbox/1`)).json.code).toBe('mailbox_off');
});

it('shows the mails of a booking to whoever may read it', async () => {
  const { id, secret, reference } = await buy();
  const { json } = await node.read(`/bookings/${id}/messages`, secret);
  expect(json.items).toMatchObject([
    { kind: 'tickets', state: 'kept', to: 'ada@example.com', headline: expect.stringContaining(reference) },
  ]);
  expect((await node.read(`/bookings/${id}/messages`)).status).toBe(404);
  const other = await makeAccount(database);
  const asOther = await request(`${node.api}/bookings/${id}/messages`, { headers: other.bearer });
  expect(asOther.status).toBe(404);
  const asRole = await request(`${node.api}/bookings/${reference}/messages`, { headers: asAdmin });
  expect(asRole.json.items).toHaveLength(1);
});

it('sends tickets again: now and then for buyers, as often as they like for roles', async () => {
  const { id, secret } = await buy();
  const path = `/bookings/${id}/messages`;
  const again = () => node.send('POST', path, secret, { kind: 'tickets' });
  const asRole = () =>
    request(`${node.api}${path}`, {
      method: 'POST',
      headers: { ...asAdmin, 'content-type': 'application/json' },
      body: '{"kind":"tickets"}',
    });
  for (let n = 0; n < 3; n += 1)
    expect(await again()).toMatchObject({ status: 202, json: { state: 'queued' } });
  const refused = await again();
  expect([refused.status, refused.json.code]).toEqual([429, 'rate_limited']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await asRole()).status).toBe(202);
  await relay();
  const { json } = await node.read(path, secret);
  expect(json.items.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('kept'));
});

it('says what is wrong with asking for a mail', async () => {
  const { id, secret } = await buy();
  const path = `/bookings/${id}/messages`;
  expect((await node.send('POST', path, secret, { kind: 'poem' })).json.code).toBe('invalid_request');
  expect((await node.send('POST', path, 'wrong', { kind: 'tickets' })).status).toBe(404);
  await node.send('POST', `/bookings/${id}/cancel`, secret);
  expect((await node.send('POST', path, secret, { kind: 'tickets' })).json.code).toBe('no_tickets');
});
