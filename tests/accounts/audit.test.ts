/** What the audit log says of accounts, and that nothing changes of them which it can't say. */
import { describe, expect, it } from 'vitest';
import { accountSamples } from '../access/account-samples.ts';
import { OWNER } from '../access/actors.ts';
import { operations } from '../access/operations.ts';
import { startWorld } from '../access/world.ts';
import { PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { codeOf } from '../support/totp.ts';

const { database } = await createTestDatabase();
const { pool } = database;
const world = await startWorld(database);

const send = (method: string, path: string, headers: object, body?: object) =>
  world.send('guest', method, path, body, headers);

/** Rows about an account, the first first. */
async function rowsAbout(id: string) {
  const { rows } = await pool.query(
    `select action, actor_kind as kind, actor_id as actor, actor_name as name, before, after, organizer_id as organizer
     from audit_log where subject_id = $1 order by id`,
    [id],
  );
  return rows;
}

const own = (id: string) => ({ kind: 'account', actor: id, name: `account ${id}`, organizer: null });

it('says who changed what of an account, and never what they are called', async () => {
  const { id, email, cookie } = await world.newPerson();
  const newPassword = 'another long password';
  const any = { ...cookie, 'if-match': '*' };
  await send('PATCH', '/account', any, { name: 'Zoe Quartz' });
  await send('POST', '/account/email', cookie, { email: `new-${email}`, password: PASSWORD });
  await send('POST', '/account/password', cookie, { password: PASSWORD, newPassword });
  await send('POST', '/auth/password/forgot', {}, { email });
  const token = await world.tokenTo(email);
  await send('POST', '/auth/password/reset', {}, { token, newPassword: PASSWORD });
  expect(await rowsAbout(id)).toMatchObject([
    {
      action: 'account.changed',
      before: { version: 1 },
      after: { version: 2, changed: ['name'] },
      ...own(id),
    },
    { action: 'account.email-asked', ...own(id) },
    { action: 'account.password-changed', after: { sessionsEnded: 1 }, ...own(id) },
    { action: 'account.password-reset-asked', kind: 'guest', actor: null, name: 'guest' },
    { action: 'account.password-reset', after: { emailVerified: true, sessionsEnded: 1 }, ...own(id) },
  ]);
});

it('tells sessions and second factors apart', async () => {
  const { id, email, cookie } = await world.newPerson();
  const { json } = await send('POST', '/account/two-factor', cookie, { password: PASSWORD });
  await send('POST', '/account/two-factor/confirm', cookie, { code: codeOf(json.uri) });
  const login = { login: email, password: PASSWORD };
  const signedIn = await send('POST', '/auth/sign-in', {}, { ...login, code: codeOf(json.uri, 1) });
  const [session] = signedIn.headers.getSetCookie();
  await send('POST', '/auth/token', {}, { ...login, code: json.backupCodes[0] });
  const fresh = { cookie: session?.split(';', 1)[0], 'sec-fetch-site': 'same-origin' };
  await send('DELETE', '/account/sessions', fresh);
  await send('DELETE', '/account/two-factor', fresh, { password: PASSWORD });
  await send('DELETE', '/account/two-factor', fresh, { password: PASSWORD });
  await send('POST', '/auth/sign-out', fresh);
  const rows = await rowsAbout(id);
  expect(rows).toMatchObject([
    { action: 'account.two-factor-set-up' },
    { action: 'account.two-factor-on' },
    { action: 'account.signed-in', after: { kind: 'browser', factor: 'app' } },
    { action: 'account.signed-in', after: { kind: 'token', factor: 'backup-code' } },
    { action: 'account.sessions-ended', before: { sessions: expect.any(Array) } },
    { action: 'account.two-factor-off' },
    { action: 'account.signed-out', before: { kind: 'browser' } },
  ]);
  // The two it had, and the client's.
  expect(rows[4].before.sessions).toHaveLength(3);
  expect(rows[6].before.session).toBe(rows[2].after.session);
});

it('writes nothing of what was refused', async () => {
  const { id, email, cookie } = await world.newPerson();
  const wrong = { password: 'wrong', newPassword: 'another long password' };
  await send('POST', '/account/password', cookie, wrong);
  await send('POST', '/account/two-factor/confirm', cookie, { code: '000000' });
  await send('DELETE', '/account/sessions/nothing', cookie);
  await send('POST', '/auth/sign-in', {}, { login: email, password: 'wrong' });
  await send('POST', '/auth/password/reset', {}, { token: 'nothing', newPassword: PASSWORD });
  expect(await rowsAbout(id)).toEqual([]);
});

it('says of whose team somebody was who deletes the account; who is in charge alone stays', async () => {
  const { json: organizer } = await world.send('administrator', 'POST', '/organizers', { name: 'Solo' });
  const roles = [
    { organizerId: OWNER, role: 'door' },
    { organizerId: organizer.id, role: 'organizer' },
  ] as const;
  const { id, cookie } = await world.newPerson({ roles });
  const remove = () => send('DELETE', '/account', cookie, { password: PASSWORD });
  expect(await remove()).toMatchObject({ status: 409, json: { code: 'last_organizer' } });
  await world.newPerson({ roles: [{ organizerId: organizer.id, role: 'organizer' }] });
  expect((await remove()).status).toBe(204);
  expect(await rowsAbout(id)).toMatchObject([
    { ...own(id), action: 'member.removed', organizer: OWNER, before: { roles: ['door'] } },
    { ...own(id), action: 'member.removed', organizer: organizer.id, before: { roles: ['organizer'] } },
    { ...own(id), action: 'account.deleted' },
  ]);
});

describe('while the log can not be written', () => {
  const cases = operations.filter(({ id, method }) => id in accountSamples && method !== 'GET');

  it.each(cases)('nothing changes: $id', async ({ id, method }) => {
    const { path = '', body, headers } = (await accountSamples[id]?.(world)) ?? {};
    const before = await everythingOfAccounts();
    await pool.query('alter table audit_log rename to audit_log_away');
    const { status } = await world.send('guest', method, path, body, headers).finally(async () => {
      await pool.query('alter table audit_log_away rename to audit_log');
    });
    expect(status).toBe(500);
    expect(await everythingOfAccounts()).toEqual(before);
  });
});

/** All that is kept of accounts, but for tries that were counted, and sessions that nobody can use. */
async function everythingOfAccounts() {
  const tables = [
    'accounts',
    'account_credentials',
    'account_two_factors',
    'account_verifications',
    'members',
    'messages',
    '(select * from account_sessions where expires_at > now())',
  ];
  const digests = tables.map(
    (table) => `(select coalesce(sum(hashtext(t::text)), 0) || ' ' || count(*) from ${table} t)`,
  );
  const { rows } = await pool.query({ text: `select ${digests.join(', ')}`, rowMode: 'array' });
  return rows[0];
}
