/** A person's own account: profile, address, sessions, second factor; and what administrators do with accounts. */

import { expect, it } from 'vitest';
import { post, request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeAccount, makeOrganizer, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin } from '../support/doors.ts';
import { codeOf } from '../support/totp.ts';

const { database } = await createTestDatabase();
const { api } = await startNode(database, { environment: { RATE_LIMIT: 'off' } });

type Headers = Readonly<Record<string, string>>;
const send = (method: string, path: string, headers: Headers, body?: object) =>
  request(`${api}${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const any = { 'if-match': '*' };
const signIn = (login: string, more: object = {}) =>
  post(`${api}/auth/sign-in`, { login, password: PASSWORD, ...more });

it('says who somebody is, and for whom they work', async () => {
  const organizerId = await makeOrganizer(database, 'Night Club');
  const roles = [
    { organizerId, role: 'finance' },
    { organizerId, role: 'door' },
  ] as const;
  const { id, bearer } = await makeAccount(database, { name: 'Ada', roles });
  const { json, headers } = await send('GET', '/account', bearer);
  expect(json).toMatchObject({
    id,
    name: 'Ada',
    username: null,
    hasTwoFactor: false,
    isAdministrator: false,
  });
  expect(json.organizers).toMatchObject([
    { id: organizerId, name: 'Night Club', roles: ['finance', 'door'] },
  ]);
  expect(headers.get('etag')).toBe('"1"');
});

it('changes name and username, of one version only, and writes it down', async () => {
  const { id, cookie } = await makeAccount(database);
  const changed = await send('PATCH', '/account', { ...cookie, 'if-match': '"1"' }, { username: 'Ada.L' });
  expect([changed.status, changed.json.username, changed.json.version]).toEqual([200, 'ada.l', 2]);
  const stale = await send('PATCH', '/account', { ...cookie, 'if-match': '"1"' }, { name: 'Late' });
  expect([stale.status, stale.json.code]).toEqual([412, 'version_stale']);
  expect((await send('PATCH', '/account', cookie, { name: 'X' })).json.code).toBe('if_match_missing');
  const other = await makeAccount(database);
  const taken = await send('PATCH', '/account', { ...other.cookie, ...any }, { username: 'ADA.L' });
  expect([taken.status, taken.json.code]).toEqual([409, 'username_taken']);
  for (const username of ['a', 'no spaces', 'ada@example.com']) {
    expect((await send('PATCH', '/account', { ...cookie, ...any }, { username })).status).toBe(400);
  }
  const { rows } = await database.pool.query(`select action, after from audit_log where subject_id = $1`, [
    id,
  ]);
  expect(rows).toEqual([{ action: 'account.changed', after: { version: 2, changed: ['username'] } }]);
});

it('changes the address once the new one is confirmed', async () => {
  const { email, cookie } = await makeAccount(database);
  const wanted = `new-${email}`;
  const ask = (to: string, password = PASSWORD) =>
    send('POST', '/account/email', cookie, { email: to, password });
  expect((await ask(wanted, 'wrong')).json.code).toBe('password_wrong');
  expect((await ask(wanted)).status).toBe(202);
  expect((await send('GET', '/account', cookie)).json.email).toBe(email);
  const { rows } = await database.pool.query<{ link: string }>(
    `select data -> 'secret' ->> 'link' as link from messages where to_address = $1`,
    [wanted],
  );
  const token = rows[0]?.link.split('#token=')[1];
  expect((await post(`${api}/auth/verify-email`, { token, password: PASSWORD })).json.email).toBe(wanted);
  expect([(await signIn(email)).status, (await signIn(wanted)).status]).toEqual([401, 200]);
  // To an address that somebody else has, a mail goes that says so, and nothing changes.
  const other = await makeAccount(database);
  expect((await ask(other.email)).status).toBe(202);
  const told = await database.pool.query('select kind from messages where to_address = $1', [other.email]);
  expect(told.rows).toEqual([{ kind: 'account-exists' }]);
});

it('changes the password, and ends the other sessions', async () => {
  const { email, cookie, bearer } = await makeAccount(database);
  const newPassword = 'another long password';
  const change = (password: string) => send('POST', '/account/password', cookie, { password, newPassword });
  expect((await change('wrong')).json.code).toBe('password_wrong');
  expect((await change(PASSWORD)).status).toBe(204);
  expect((await send('GET', '/account', cookie)).status).toBe(200);
  expect((await send('GET', '/account', bearer)).status).toBe(401);
  expect((await signIn(email)).status).toBe(401);
  expect((await signIn(email, { password: newPassword })).status).toBe(200);
});

it('lists sessions and ends them, only the own ones', async () => {
  const { bearer, cookie } = await makeAccount(database);
  const stranger = await makeAccount(database);
  const { items } = (await send('GET', '/account/sessions', cookie)).json;
  expect(items.map((each: { kind: string; isCurrent: boolean }) => [each.kind, each.isCurrent])).toEqual([
    ['browser', true],
    ['token', false],
  ]);
  const other = items[1].id;
  expect((await send('DELETE', `/account/sessions/${other}`, stranger.cookie)).json.code).toBe(
    'session_not_found',
  );
  expect((await send('DELETE', `/account/sessions/${other}`, cookie)).status).toBe(204);
  expect((await send('GET', '/account', bearer)).status).toBe(401);
  expect((await send('DELETE', '/account/sessions', stranger.bearer)).status).toBe(204);
  expect((await send('GET', '/account', stranger.cookie)).status).toBe(401);
  expect((await send('GET', '/account', stranger.bearer)).status).toBe(200);
});

it('asks for a code of the app once it is set up, and takes each code once', async () => {
  const { email, cookie, bearer } = await makeAccount(database);
  const setUp = () => send('POST', '/account/two-factor', cookie, { password: PASSWORD });
  expect((await send('POST', '/account/two-factor', cookie, { password: 'wrong' })).json.code).toBe(
    'password_wrong',
  );
  const { uri, backupCodes } = (await setUp()).json;
  expect([new URL(uri).protocol, backupCodes.length]).toEqual(['otpauth:', 10]);
  // Not on before a code confirms it.
  expect((await signIn(email)).status).toBe(200);
  const confirm = (code: string) => send('POST', '/account/two-factor/confirm', cookie, { code });
  expect((await confirm('000000')).json.code).toBe('code_wrong');
  expect((await confirm(codeOf(uri))).status).toBe(204);
  expect((await setUp()).json.code).toBe('two_factor_on');
  // Who has turned it on stays signed in.
  expect((await send('GET', '/account', cookie)).json.hasTwoFactor).toBe(true);
  expect((await send('GET', '/account', bearer)).status).toBe(200);

  const needed = await signIn(email);
  expect([needed.status, needed.json.code, needed.headers.getSetCookie()]).toEqual([
    401,
    'second_factor_required',
    [],
  ]);
  expect((await signIn(email, { code: '000000' })).json.code).toBe('sign_in_failed');
  const code = codeOf(uri, 1);
  expect((await signIn(email, { code })).status).toBe(200);
  expect((await signIn(email, { code })).json.code).toBe('sign_in_failed');
  const [backup] = backupCodes;
  expect((await post(`${api}/auth/token`, { login: email, password: PASSWORD, code: backup })).status).toBe(
    201,
  );
  expect((await signIn(email, { code: backup })).json.code).toBe('sign_in_failed');
  // Without the password a code is worth nothing, and nobody learns that there is a second factor.
  expect((await signIn(email, { password: 'wrong', code: backupCodes[1] })).json.code).toBe('sign_in_failed');

  const renewed = await send('POST', '/account/two-factor/backup-codes', cookie, { password: PASSWORD });
  expect(renewed.json).toMatchObject({ backupCodes: expect.any(Array) });
  expect(renewed.json.backupCodes).toHaveLength(10);
  expect((await signIn(email, { code: backupCodes[2] })).status).toBe(401);
  expect((await send('DELETE', '/account/two-factor', cookie, { password: PASSWORD })).status).toBe(204);
  expect((await signIn(email)).status).toBe(200);
});

it('lets administrators find accounts, and make and disable them; not themselves', async () => {
  const boss = await makeAccount(database, { isAdministrator: true });
  const { id, email, cookie } = await makeAccount(database, { name: 'Zoe % Quartz' });
  const find = (query: string) => send('GET', `/accounts?${query}`, boss.bearer);
  expect((await find(`q=${encodeURIComponent('% qua')}`)).json.items).toMatchObject([{ id, email }]);
  expect((await find('q=nobody-at-all')).json).toEqual({ items: [], nextCursor: null });
  const first = (await find('limit=2')).json;
  const second = (await find(`limit=2&cursor=${first.nextCursor}`)).json;
  const ids = [...first.items, ...second.items].map((each: { id: string }) => each.id);
  expect(new Set(ids).size).toBe(4);
  expect((await find('cursor=nonsense')).json.code).toBe('invalid_cursor');

  const patch = (target: string, body: object, headers: Headers = boss.bearer) =>
    send('PATCH', `/accounts/${target}`, { ...headers, ...any }, body);
  expect((await patch(id, { isDisabled: true })).json.isDisabled).toBe(true);
  expect((await signIn(email)).status).toBe(401);
  expect((await send('GET', '/account', cookie)).status).toBe(401);
  expect((await patch(id, { isDisabled: false, isAdministrator: true }, asAdmin)).json.isAdministrator).toBe(
    true,
  );
  expect((await signIn(email)).status).toBe(200);
  expect((await patch(boss.id, { isAdministrator: false })).json.code).toBe('own_account');
  expect((await patch('unknown', { isDisabled: true })).json.code).toBe('account_not_found');
  expect((await patch(id, { hasTwoFactor: true })).status).toBe(400);
  const { rows } = await database.pool.query(
    `select action, before, after from audit_log where subject_id = $1 order by id`,
    [id],
  );
  expect(rows[0]).toEqual({
    action: 'account.managed',
    before: { disabled: false, version: 1 },
    after: { disabled: true, version: 2, sessionsEnded: 2 },
  });
});
