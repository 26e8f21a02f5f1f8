/** Signing in and out: sessions, tokens, what strangers may learn, and other sites. */
import { expect, it } from 'vitest';
import { post, request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeAccount, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin } from '../support/doors.ts';

const { database } = await createTestDatabase();
const { api } = await startNode(database);
const ours = { 'sec-fetch-site': 'same-origin' };

const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
const account = (headers: Record<string, string>) => request(`${api}/account`, { headers });
const signIn = (login: string, more: object = {}, headers = {}) =>
  post(`${api}/auth/sign-in`, { login, password: PASSWORD, ...more }, headers);

it('signs in by e-mail address or username, and out', async () => {
  const { id, email } = await makeAccount(database);
  await database.pool.query(`update accounts set username = 'anna.1' where id = $1`, [id]);
  for (const login of [email.toUpperCase(), 'Anna.1']) {
    const { status, headers, json } = await signIn(login);
    expect([status, json.id, json.email]).toEqual([200, id, email]);
    const cookie = { cookie: cookieOf(headers) };
    expect((await account(cookie)).json).toMatchObject({ id, emailVerified: true, organizers: [] });
    expect((await post(`${api}/auth/sign-out`, '', { ...cookie, ...ours })).status).toBe(204);
    const { rowCount } = await database.pool.query('select from account_sessions where account_id = $1', [
      id,
    ]);
    // Those of the helper.
    expect(rowCount).toBe(2);
  }
});

it('gives a cookie that no script reads and no other site sends', async () => {
  const { email } = await makeAccount(database);
  const [cookie] = (await signIn(email)).headers.getSetCookie();
  expect(cookie).toMatch(/^onsale_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
});

it('opens a new session at every sign-in, and ends the one before', async () => {
  const { email, cookie } = await makeAccount(database);
  const first = cookieOf((await signIn(email, {}, cookie)).headers);
  const second = cookieOf((await signIn(email, {}, { cookie: first, ...ours })).headers);
  expect(new Set([cookie.cookie, first, second]).size).toBe(3);
  // Nobody can make a browser use a session that they know.
  const planted = `onsale_session=${encodeURIComponent(`planted.${'A'.repeat(43)}=`)}`;
  const third = cookieOf((await signIn(email, {}, { cookie: planted })).headers);
  expect(third).not.toContain('planted');
  expect((await account({ cookie: planted })).status).toBe(401);
  expect((await account({ cookie: second })).status).toBe(200);
});

it('answers alike whatever is wrong', async () => {
  const { email } = await makeAccount(database);
  const unverified = await makeAccount(database, { isVerified: false });
  const disabled = await makeAccount(database);
  await database.pool.query('update accounts set disabled = true where id = $1', [disabled.id]);
  const answers = await Promise.all([
    signIn('nobody@example.com'),
    signIn('nobody'),
    signIn('?'),
    signIn(email, { password: 'wrong' }),
    signIn(unverified.email),
    signIn(disabled.email),
  ]);
  const told = answers.map(({ status, json: { requestId: _id, ...problem } }) => ({ status, ...problem }));
  expect(told[0]).toMatchObject({ status: 401, code: 'sign_in_failed' });
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
  for (const { headers } of answers) expect(headers.getSetCookie()).toEqual([]);
});

it('lets a client in by a short-lived token', async () => {
  const { id, email } = await makeAccount(database);
  const { status, json } = await post(`${api}/auth/token`, { login: email, password: PASSWORD });
  expect([status, json.expiresInSeconds]).toEqual([201, 900]);
  const bearer = { authorization: `Bearer ${json.token}` };
  expect((await account(bearer)).json.id).toBe(id);
  // No cookie comes along, so no other site matters.
  expect((await post(`${api}/auth/sign-out`, '', bearer)).status).toBe(204);
  const { rows } = await database.pool.query(
    `select kind, round(extract(epoch from expires_at - now())) as left from account_sessions where account_id = $1`,
    [id],
  );
  expect(rows.filter(({ left }) => Number(left) < 1_000)).toEqual([]);
});

it('ends with its session: revoked, expired or of a disabled account', async () => {
  for (const end of [
    'delete from account_sessions where account_id = $1',
    `update account_sessions set expires_at = now() where account_id = $1`,
    'update accounts set disabled = true where id = $1',
  ]) {
    const { id, bearer, cookie } = await makeAccount(database);
    await database.pool.query(end, [id]);
    const answers = [await account(bearer), await account(cookie)];
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual([
      [401, 'unauthenticated'],
      [401, 'unauthenticated'],
    ]);
  }
});

it('takes no token that it has not signed', async () => {
  const { bearer, cookie } = await makeAccount(database);
  const changed = (text: string) => text.replace(/.(?=.{9}$)/, (sign) => (sign === 'A' ? 'B' : 'A'));
  for (const headers of [
    { authorization: changed(bearer.authorization) },
    { cookie: changed(cookie.cookie) },
    { cookie: 'onsale_session=%E0%A4%A' },
    { cookie: 'onsale_session=' },
    { authorization: 'Bearer ost_' },
  ]) {
    expect((await account(headers)).status).toBe(401);
  }
});

it('believes a cookie only when our own pages send it, where something changes', async () => {
  const { cookie } = await makeAccount(database);
  const origin = new URL(api).origin;
  const tried = async (headers: Record<string, string>) => {
    const { status, json } = await request(`${api}/account/sessions/unknown`, {
      method: 'DELETE',
      headers: { cookie: cookie.cookie, ...headers },
    });
    return [status, json?.code];
  };
  const refused = [403, 'cross_site'];
  expect(await tried({})).toEqual(refused);
  expect(await tried({ origin: 'https://evil.example' })).toEqual(refused);
  expect(await tried({ origin: 'null' })).toEqual(refused);
  expect(await tried({ origin, 'sec-fetch-site': 'cross-site' })).toEqual(refused);
  expect(await tried({ 'sec-fetch-site': 'same-site' })).toEqual(refused);
  expect(await tried({ origin })).toEqual([404, 'session_not_found']);
  expect(await tried(ours)).toEqual([404, 'session_not_found']);
});

it('signs nobody in for another site', async () => {
  const { email } = await makeAccount(database);
  const { status, json } = await signIn(email, {}, { origin: 'https://evil.example' });
  expect([status, json.code]).toEqual([403, 'cross_site']);
});

it('tells pages who is signed in, and that nobody is', async () => {
  const { id, cookie, bearer } = await makeAccount(database);
  const session = (headers: object) => request(`${api}/auth/session`, { headers: { ...headers } });
  expect((await session(cookie)).json.account.id).toBe(id);
  expect((await session(bearer)).json.account.id).toBe(id);
  for (const headers of [{}, asAdmin, { cookie: 'onsale_session=gone' }]) {
    expect(await session(headers)).toMatchObject({ status: 200, json: { account: null } });
  }
});

it('keeps a browser signed in that is in use', async () => {
  const { id, cookie } = await makeAccount(database);
  const ends = async (setTo: string) => {
    await database.pool.query(
      'update account_sessions set expires_at = now() + $2::interval where account_id = $1',
      [id, setTo],
    );
    const { headers } = await request(`${api}/auth/session`, { headers: cookie });
    return cookieOf(headers);
  };
  expect(await ends('20 days')).toBe(cookie.cookie);
  expect(await ends('29 days 20 hours')).toBe('');
});

it('is for people: ADMIN_TOKEN has no account', async () => {
  expect((await account(asAdmin)).json.code).toBe('forbidden');
  expect((await account({})).json.code).toBe('unauthenticated');
});

it.each([
  ['sign-in', {}, '/login'],
  ['sign-in', { login: 'a@example.com', password: '' }, '/password'],
  ['sign-in', { login: 'a@example.com', password: 'x', extra: 1 }, '/extra'],
  ['token', { login: 'a@example.com', password: 'x', code: 123456 }, '/code'],
])('says what is wrong with a body for %s', async (route, body, pointer) => {
  const { status, json } = await post(`${api}/auth/${route}`, body);
  expect([status, json.code, json.errors[0].pointer]).toEqual([400, 'invalid_request', pointer]);
});
