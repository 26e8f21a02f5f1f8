/** What administrators do when somebody must not sign in any more, and later may again. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PASSWORD, signUp } from './support/organizer.ts';
import { settle } from './support/settle.ts';
import { expect, test } from './support/test.ts';

const EMAIL = 'hal@example.com';

test('finds somebody, disables them, who then can’t sign in, and enables them', async ({
  page,
  boxOffice,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: boxOffice.url });
  const hal = await context.newPage();
  await signUp(hal, boxOffice, EMAIL, 'Hal Example');

  await page.setExtraHTTPHeaders(boxOffice.asAdmin);
  await page.goto('/organize');
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByLabel('Search accounts').fill('hal@');
  await expect(page).toHaveURL(/\?q=hal/);
  await page.getByRole('link', { name: 'Hal Example' }).click();
  await expect(page.getByText('Now in one place')).toBeVisible();
  await press(page, 'Disable the account');
  await expect(page.getByRole('dialog')).toContainText('All sessions end at once');
  await settle(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Disable the account' }).click();
  await expect(page.getByText('Disabled', { exact: true })).toBeVisible();
  await expect(page.getByText('Nowhere at the moment')).toBeVisible();

  await hal.goto('/account');
  await expect(hal).toHaveURL(/\/sign-in/);
  await signIn(hal);
  await expect(hal.getByRole('alert')).toBeVisible();

  await press(page, 'Enable the account');
  await page.getByRole('dialog').getByRole('button', { name: 'Enable the account' }).click();
  await expect(page.getByText('Disabled', { exact: true })).toHaveCount(0);
  await signIn(hal);
  await expect(hal.getByRole('heading', { name: 'Your account' })).toBeVisible();

  // Its log tells of it all.
  await page.getByRole('link', { name: 'What was done with it' }).click();
  await expect(page.getByRole('list', { name: 'Changes' })).toContainText('account.managed');
  await context.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail or username').fill(EMAIL);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await press(page, 'Sign in');
}
