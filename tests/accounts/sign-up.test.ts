/** Signing up, confirming an address, forgotten passwords: all by mail, and the same to strangers whoever has an account. */
import { expect, it } from 'vitest';
import { post, request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { makeAccount, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const { api } = await startNode(database);

const auth = (route: string, body: object) => post(`${api}/auth/${route}`, body);
const signUp = (email: string, password = PASSWORD) => auth('sign-up', { email, password, name: 'Ben' });
const signIn = async (login: string, password = PASSWORD) =>
  (await auth('sign-in', { login, password })).status;

/** Mails to an address, the first first, with the token of their link. */
async function mailsTo(email: string): Promise<{ kind: string; token: string | undefined }[]> {
  const { rows } = await database.pool.query<{ kind: string; link: string | null }>(
    `select kind, data -> 'secret' ->> 'link' as link from messages where to_address = $1 order by id`,
    [email],
  );
  return rows.map(({ kind, link }) => ({ kind, token: link?.split('#token=')[1] }));
}
const lastToken = async (email: string) => (await mailsTo(email)).at(-1)?.token ?? '';
const freshEmail = () => `ben-${Math.random().toString(36).slice(2)}@example.com`;

it('lets nobody in before the address is confirmed, with link and password', async () => {
  const email = freshEmail();
  expect((await signUp(email.toUpperCase())).status).toBe(202);
  expect(await signIn(email)).toBe(401);
  const token = await lastToken(email);
  const wrong = await auth('verify-email', { token, password: 'not the password' });
  expect([wrong.status, wrong.json.code]).toEqual([403, 'password_wrong']);
  expect((await auth('verify-email', { token, password: PASSWORD })).json).toEqual({ email });
  expect(await signIn(email)).toBe(200);
  const again = await auth('verify-email', { token, password: PASSWORD });
  expect([again.status, again.json.code]).toEqual([410, 'link_invalid']);
});

it('answers the same, as late, whether the address has an account', async () => {
  const { email } = await makeAccount(database);
  const timed = async (address: string) => {
    const start = performance.now();
    const { status, body, headers } = await signUp(address);
    const ms = performance.now() - start;
    return { answer: [status, body, headers.getSetCookie()], ms };
  };
  const [taken, free] = [await timed(email), await timed(freshEmail())];
  expect(taken.answer).toEqual(free.answer);
  // Neither is answered before both would be done.
  expect(Math.min(taken.ms, free.ms)).toBeGreaterThan(390);
  expect(await mailsTo(email)).toMatchObject([{ kind: 'account-exists' }]);
  // The one that exists is as it was.
  expect(await signIn(email)).toBe(200);
});

it('sends the link again to who has not confirmed, and nothing to others', async () => {
  const [waiting, unknown] = [freshEmail(), freshEmail()];
  const { email: known } = await makeAccount(database);
  await signUp(waiting);
  const answers = [];
  for (const email of [waiting, known, unknown]) answers.push(await auth('verification', { email }));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect((await mailsTo(waiting)).map(({ kind }) => kind)).toEqual(['verify-email', 'verify-email']);
  expect([...(await mailsTo(known)), ...(await mailsTo(unknown))]).toEqual([]);
});

it('gives an address to who confirms it, not to who signed up with it first', async () => {
  const email = freshEmail();
  await signUp(email, 'the password of a thief');
  await signUp(email);
  // The owner of the address can't sign in with the thief's account, nor the thief without the owner's mail.
  expect(await signIn(email, 'the password of a thief')).toBe(401);
  await auth('password/forgot', { email });
  await auth('password/reset', { token: await lastToken(email), newPassword: PASSWORD });
  expect(await signIn(email)).toBe(200);
  expect(await signIn(email, 'the password of a thief')).toBe(401);
});

it('takes no link that has run out', async () => {
  const email = freshEmail();
  await signUp(email);
  const token = await lastToken(email);
  await database.pool.query('update account_verifications set expires_at = now()');
  expect((await auth('verify-email', { token, password: PASSWORD })).json.code).toBe('link_invalid');
  expect((await auth('verify-email', { token: 'never-made', password: PASSWORD })).json.code).toBe(
    'link_invalid',
  );
});

it('lets somebody choose a new password by mail, once, and ends all sessions', async () => {
  const { email, cookie, bearer } = await makeAccount(database);
  await auth('password/forgot', { email });
  const unknown = await auth('password/forgot', { email: freshEmail() });
  expect(unknown.status).toBe(202);
  const token = await lastToken(email);
  const newPassword = 'another long password';
  expect((await auth('password/reset', { token, newPassword: 'short' })).status).toBe(400);
  expect((await auth('password/reset', { token, newPassword })).status).toBe(204);
  expect((await auth('password/reset', { token, newPassword })).json.code).toBe('link_invalid');
  for (const headers of [cookie, bearer]) {
    expect((await request(`${api}/account`, { headers })).status).toBe(401);
  }
  expect([await signIn(email), await signIn(email, newPassword)]).toEqual([401, 200]);
  expect((await mailsTo(email)).at(-1)?.kind).toBe('password-changed');
});

it.each([
  ['sign-up', { email: 'x@example.com', password: 'too short', name: 'X' }, '/password'],
  ['sign-up', { email: 'no address', password: PASSWORD, name: 'X' }, '/email'],
  [
    'sign-up',
    { email: 'x@example.com', password: PASSWORD, name: 'X', isAdministrator: true },
    '/isAdministrator',
  ],
  ['verify-email', { token: 'x' }, '/password'],
  ['verification', {}, '/email'],
  ['password/forgot', { email: 1 }, '/email'],
  ['password/reset', { token: 'x', newPassword: 'y' }, '/newPassword'],
])('says what is wrong with a body for %s', async (route, body, pointer) => {
  const { status, json } = await auth(route, body);
  expect([status, json.errors[0].pointer]).toEqual([400, pointer]);
});
