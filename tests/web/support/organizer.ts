/** Somebody who runs a box office of their own, in a browser. */
import { expect, type Page } from '@playwright/test';
import type { BoxOffice } from './box-office.ts';

export const PASSWORD = 'a long sentence that nobody guesses';

/** Signs somebody up in this browser, with a confirmed address; they work for nobody yet. */
export async function signUp(page: Page, boxOffice: BoxOffice, email: string, name: string): Promise<void> {
  await page.goto('/bookings');
  await send(page, '/auth/sign-up', { email, password: PASSWORD, name });
  await send(page, '/auth/verify-email', { token: await tokenFor(boxOffice, email), password: PASSWORD });
  await send(page, '/auth/sign-in', { login: email, password: PASSWORD });
}

/** By the page itself, so that its cookies and its address come along. */
async function send(page: Page, path: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([url, json]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`/api/v1${url}`, { method: 'POST', headers, body: json ?? '' })).status;
    },
    [path, JSON.stringify(body)],
  );
  if (status >= 300) throw new Error(`${path}: ${status}`);
}

/** The secret of the link that a mail brings. */
async function tokenFor(boxOffice: BoxOffice, email: string): Promise<string> {
  let text = '';
  await expect(async () => {
    const { items } = await boxOffice.send('GET', `/mailbox?address=${encodeURIComponent(email)}`);
    const mail = await boxOffice.send('GET', `/mailbox/${items[0].id}`);
    text = mail.text;
    // An older mail may be there before it, such as an invitation.
    expect(text).toMatch(/[?#&]token=/);
  }).toPass();
  const token = /[?#&]token=([\w-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no link in: ${text}`);
  return decodeURIComponent(token);
}
