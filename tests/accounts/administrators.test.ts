/** What administrators read of accounts, and how they help their owners; and that somebody stays administrator. */
import { expect, it, vi } from 'vitest';
import { post, request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { type MadeAccount, makeAccount, makeOrganizer, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin } from '../support/doors.ts';

const { database } = await createTestDatabase();
const { api } = await startNode(database, { environment: { RATE_LIMIT: 'off' } });

const send = (method: string, path: string, body?: object, headers: object = asAdmin) =>
  request(`${api}${path}`, {
    method,
    headers: { ...headers, 'if-match': '*', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const patch = ({ id }: MadeAccount, body: object) => send('PATCH', `/accounts/${id}`, body);
const logOf = async ({ id }: MadeAccount) => {
  const { rows } = await database.pool.query<{ action: string; actor_kind: string }>(
    'select action, actor_kind from audit_log where subject_id = $1 order by id',
    [id],
  );
  return rows.map(({ action, actor_kind }) => [action, actor_kind]);
};

it('says for whom somebody works, and in how many places they are signed in', async () => {
  const organizerId = await makeOrganizer(database, 'Night Club');
  const roles = [{ organizerId, role: 'finance' }] as const;
  const { id, email } = await makeAccount(database, { roles });
  const seen = { openSessions: 2, organizers: [{ id: organizerId, name: 'Night Club', roles: ['finance'] }] };
  expect((await send('GET', `/accounts/${id}`)).json).toMatchObject(seen);
  expect((await send('GET', `/accounts?q=${email}`)).json.items).toMatchObject([seen]);
});

it('signs an account out everywhere', async () => {
  const account = await makeAccount(database);
  const end = () => send('DELETE', `/accounts/${account.id}/sessions`);
  expect((await end()).status).toBe(204);
  expect((await send('GET', '/account', undefined, account.cookie)).status).toBe(401);
  expect((await send('GET', `/accounts/${account.id}`)).json.openSessions).toBe(0);
  // Where nothing is left to end, nothing is written down.
  expect((await end()).status).toBe(204);
  expect(await logOf(account)).toEqual([['account.sessions-ended', 'administrator']]);
  expect((await send('DELETE', '/accounts/unknown/sessions')).json.code).toBe('account_not_found');
});

it('sends the mail to choose a new password, and says in the log who had it sent', async () => {
  const account = await makeAccount(database, { isVerified: false });
  expect((await send('POST', `/accounts/${account.id}/password-link`)).status).toBe(202);
  const { rows } = await database.pool.query<{ link: string }>(
    `select data -> 'secret' ->> 'link' as link from messages where to_address = $1 and kind = 'reset-password'`,
    [account.email],
  );
  expect(rows).toHaveLength(1);
  const token = rows[0]?.link.split('#token=')[1];
  const newPassword = 'a password that is new';
  expect((await post(`${api}/auth/password/reset`, { token, newPassword })).status).toBe(204);
  const signIn = (password: string) => post(`${api}/auth/sign-in`, { login: account.email, password });
  expect([(await signIn(PASSWORD)).status, (await signIn(newPassword)).status]).toEqual([401, 200]);
  expect((await logOf(account))[0]).toEqual(['account.password-reset-asked', 'administrator']);
  expect((await send('POST', '/accounts/unknown/password-link')).json.code).toBe('account_not_found');
});

it('keeps one administrator who may sign in, also when two are unmade at once', async () => {
  const [ada, grace] = [await makeAdministrator(), await makeAdministrator()];
  const both = await together(() => [
    patch(ada, { isAdministrator: false }),
    patch(grace, { isDisabled: true }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const last = both[0]?.status === 409 ? ada : grace;
  for (const change of [{ isAdministrator: false }, { isDisabled: true }]) {
    const refused = await patch(last, change);
    expect([refused.status, refused.json.code]).toEqual([409, 'last_administrator']);
  }
  expect((await patch(last, { isDisabled: false })).status).toBe(200);
  await makeAdministrator();
  expect((await patch(last, { isAdministrator: false })).json.isAdministrator).toBe(false);
});

const makeAdministrator = (): Promise<MadeAccount> => makeAccount(database, { isAdministrator: true });

/** Lets requests begin while nobody may change accounts, and go on when all of them wait. */
async function together(begin: () => ReturnType<typeof patch>[]) {
  const locker = await database.pool.connect();
  try {
    await locker.query('begin');
    await locker.query('select from accounts for update');
    const begun = begin();
    await vi.waitFor(async () => expect(await waitingCount()).toBe(begun.length), { timeout: 10_000 });
    await locker.query('commit');
    return await Promise.all(begun);
  } finally {
    locker.release();
  }
}

async function waitingCount(): Promise<number> {
  const { rowCount } = await database.pool.query(
    `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return rowCount ?? 0;
}
