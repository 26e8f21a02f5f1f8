/** A person's way: booked as a guest, then an account, a second factor, and the booking found again. */
import { codeOf } from '../support/totp.ts';
import type { BoxOffice } from './support/box-office.ts';
import { book } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

const PASSWORD = 'correct horse battery';

test('claims a guest’s booking by signing up, and signs in with a second factor', async ({
  page,
  boxOffice,
}) => {
  test.slow();
  const email = 'ada@example.com';
  const show = await boxOffice.makeShow({ title: 'Harbor Lights' });
  await book(page, show.id, 1);
  // Another device, which knows of no booking.
  await page.evaluate(() => localStorage.clear());

  await page.goto('/bookings');
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByRole('link', { name: 'Make an account' }).click();
  // Exactly: the page before, which may still be there, asks for a username.
  await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByText('Please use at least 10 characters.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByText(`We have sent a link to ${email}.`)).toBeVisible();

  await page.goto(await linkTo(boxOffice, email));
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();

  await page.getByRole('button', { name: 'Set up' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Set up' }).click();
  await expect(dialog.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible();
  const key = await dialog.locator('code').textContent();
  const uri = `otpauth://totp/Onsale?secret=${key}`;
  await dialog.getByLabel('The code that your app shows').fill(codeOf(uri));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('The second factor is on.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.goto('/bookings');
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByLabel('E-mail or username').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code').fill(codeOf(uri, 1));
  await page.getByRole('button', { name: 'Continue' }).click();

  // Back where one wanted to sign in, with what was booked before there was an account.
  await expect(page).toHaveURL(/\/bookings$/);
  await page.getByRole('link', { name: 'Harbor Lights' }).click();
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

/** The link that somebody finds in their mail. */
async function linkTo({ send }: { readonly send: BoxOffice['send'] }, email: string): Promise<string> {
  let link = '';
  await expect
    .poll(async () => {
      const { items } = await send('GET', `/mailbox?address=${email}`);
      const verify = items.find(({ kind }: { kind: string }) => kind === 'verify-email');
      if (verify === undefined) return '';
      const { text } = await send('GET', `/mailbox/${verify.id}`);
      link = /\/verify#token=\S+/.exec(text)?.[0] ?? '';
      return link;
    })
    .toContain('/verify#token=');
  return link;
}
