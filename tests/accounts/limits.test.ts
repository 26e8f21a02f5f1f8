/** Who tries too often waits: on every node, for logins that exist and for those that don't. */
import { expect, it } from 'vitest';
import { post } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeAccount, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const off = { environment: { RATE_LIMIT: 'off' } };
const nodes = [await startNode(database, off), await startNode(database, off)];
const limited = await startNode(database, { environment: { RATE_LIMIT: 'on' } });

const signIn = (login: string, password = 'wrong', node = 0) =>
  post(`${nodes[node % 2]?.api}/auth/sign-in`, { login, password });

/** Makes whoever has to wait do so for longer than any test takes. */
const hold = () =>
  database.pool.query(
    `update account_attempts set blocked_until = now() + interval '1 hour' where blocked_until > last_at`,
  );

/** Lets time pass for whoever waits. */
const wait = () =>
  database.pool.query(`update account_attempts set blocked_until = now() - interval '1 second'`);

it.each([['a login that exists'], ['one that does not']])(
  'counts for %s, all nodes together',
  async (which) => {
    const { email } = await makeAccount(database);
    const login = which === 'a login that exists' ? email : `no-${email}`;
    const codes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      codes.push((await signIn(login, 'wrong', attempt)).json.code);
    expect(codes).toEqual(new Array(5).fill('sign_in_failed'));
    await hold();
    const { status, headers, json } = await signIn(login);
    expect([status, json.code]).toEqual([429, 'rate_limited']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    // Not even the right password is looked at.
    expect((await signIn(login, PASSWORD)).status).toBe(429);
  },
);

it('counts tries before they are made, so that a crowd of them is a crowd', async () => {
  const { email } = await makeAccount(database);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, node) => signIn(email, 'wrong', node)));
  // Five, and one more for each wait that ran out meanwhile: 1, 2 and 4 seconds.
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(8);
});

it('waits longer each time, and forgets once the password is right', async () => {
  const { email } = await makeAccount(database);
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(email);
  const waits: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const { rows } = await database.pool.query(
      `select extract(epoch from blocked_until - last_at)::float8 as seconds from account_attempts
       where kind = 'login' order by last_at desc limit 1`,
    );
    waits.push(Math.round(rows[0].seconds));
    await wait();
    await signIn(email);
  }
  expect(waits).toEqual([1, 2, 4, 8]);
  await wait();
  expect((await signIn(email, PASSWORD)).status).toBe(200);
  for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn(email)).status).toBe(401);
});

it('forgets once a new password is chosen by mail', async () => {
  const { email } = await makeAccount(database);
  for (let attempt = 0; attempt < 6; attempt += 1) await signIn(email);
  expect((await signIn(email, PASSWORD)).status).toBe(429);
  await post(`${nodes[0]?.api}/auth/password/forgot`, { email });
  const { rows } = await database.pool.query<{ token: string }>(
    `select split_part(data -> 'secret' ->> 'link', '#token=', 2) as token from messages where to_address = $1`,
    [email],
  );
  const newPassword = 'a password that is new';
  await post(`${nodes[0]?.api}/auth/password/reset`, { token: rows[0]?.token, newPassword });
  expect((await signIn(email, newPassword)).status).toBe(200);
});

it('keeps nobody out on a device where they have signed in before', async () => {
  const { api } = nodes[0] ?? limited;
  const [ada, grace] = [await makeAccount(database), await makeAccount(database)];
  const cookieOf = async (login: string) => {
    const { headers } = await post(`${api}/auth/sign-in`, { login, password: PASSWORD });
    return headers.getSetCookie().find((cookie) => cookie.startsWith('onsale_device=')) ?? '';
  };
  const mine = await cookieOf(ada.email);
  expect(mine).toMatch(/; Path=\/api\/v1\/auth; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
  const [device = ''] = mine.split(';');
  const [another = ''] = (await cookieOf(grace.email)).split(';');
  const from = async (cookie: string, password: string) =>
    (await post(`${api}/auth/sign-in`, { login: ada.email, password }, { cookie })).status;

  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(ada.email);
  await hold();
  expect((await signIn(ada.email, PASSWORD)).status).toBe(429);
  expect(await from(another, PASSWORD)).toBe(429);
  expect(await from(`${device.slice(0, -4)}AAAA`, PASSWORD)).toBe(429);
  expect(await from(device, PASSWORD)).toBe(200);
  // And it is no way to guess more.
  const guesses: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) guesses.push(await from(device, 'wrong'));
  await hold();
  expect([...guesses, await from(device, 'wrong')]).toEqual([401, 401, 401, 401, 401, 429]);
});

it('counts networks too, unless rate limits are off', async () => {
  const { api } = limited;
  const tried = new Set<number>();
  for (let attempt = 0; attempt < 55; attempt += 1) {
    const { status } = await post(`${api}/auth/sign-in`, { login: `nobody-${attempt}`, password: 'wrong' });
    tried.add(status);
    if (status === 429) break;
  }
  expect(tried).toEqual(new Set([401, 429]));
  expect((await signIn('somebody-else')).status).toBe(401);
});

it('sends few mails to one address', async () => {
  const { api } = nodes[0] ?? limited;
  const { email } = await makeAccount(database);
  const forgot = async () => (await post(`${api}/auth/password/forgot`, { email })).status;
  expect([await forgot(), await forgot(), await forgot(), await forgot()]).toEqual([202, 202, 202, 429]);
});

it('lets nobody guess the password of an account that is signed in', async () => {
  const { api } = nodes[0] ?? limited;
  const { cookie } = await makeAccount(database);
  const guess = () =>
    post(`${api}/account/password`, { password: 'wrong', newPassword: 'a password of mine' }, cookie);
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await guess()).status);
  await hold();
  expect([...statuses, (await guess()).status]).toEqual([403, 403, 403, 403, 403, 429]);
});
