/** `onsale admin create`: the first administrator. */
import { expect, it } from 'vitest';
import { post } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { runProgram, sharedSettings } from '../process/process.ts';
import { makeAccount, PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';

const { url, database } = await createTestDatabase();
const { api } = await startNode(database);
const create = (...args: string[]) => runProgram(['admin', 'create', ...args], sharedSettings(url));
const signIn = (login: string, password: string) => post(`${api}/auth/sign-in`, { login, password });

it('makes one, and prints the password once', async () => {
  const { code, output } = await create('--email', 'Boss@example.com', '--name', 'The Boss');
  const password = /with the password (\S+)/.exec(output)?.[1] ?? '';
  expect([code, password.length]).toEqual([0, 20]);
  const { status, json } = await signIn('boss@example.com', password);
  expect([status, json.isAdministrator, json.name]).toEqual([200, true, 'The Boss']);
});

it('makes one of an account that exists, which keeps its password', async () => {
  const { email } = await makeAccount(database);
  const { code, output } = await create('--email', email);
  expect([code, output]).toEqual([0, expect.stringContaining('is an administrator now')]);
  expect((await signIn(email, PASSWORD)).json.isAdministrator).toBe(true);
});

it('refuses what is no address', async () => {
  const { code, output } = await create('--email', 'boss');
  expect([code, output]).toEqual([1, expect.stringContaining('--email')]);
});
