/** The organizer's team: inviting and joining, keys, the log of it all, and the mailbox that brings the mails. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type BoxOffice, openBoxOffice } from './support/box-office.ts';
import { signUp } from './support/organizer.ts';
import { settle } from './support/settle.ts';
import { test as base, expect } from './support/test.ts';

const test = base.extend({
  boxOffice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const boxOffice = await openBoxOffice({ ORGANIZER_SIGNUP: 'open' });
      await use(boxOffice);
      await boxOffice.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog');

async function expectClean(page: Page): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The link of the newest mail to somebody. */
async function linkTo(boxOffice: BoxOffice, address: string): Promise<string> {
  let href = '';
  await expect(async () => {
    const { items } = await boxOffice.send('GET', `/mailbox?address=${encodeURIComponent(address)}`);
    const mail = await boxOffice.send('GET', `/mailbox/${items[0].id}`);
    href = mail.links[0].href;
    expect(href).toContain('/invitations#');
  }).toPass();
  return `/invitations#${href.split('#')[1]}`;
}

async function begin(page: Page, boxOffice: BoxOffice, name: string): Promise<void> {
  await signUp(page, boxOffice, `${name.toLowerCase()}@example.com`, name);
  await page.goto('/organize');
  await page.getByLabel('Name of your organizer').fill(`${name}’s hall`);
  await press(page, 'Begin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}’s hall`);
}

test('invites somebody, who joins, and changes what they may do', async ({ page, boxOffice, browser }) => {
  await begin(page, boxOffice, 'Grace');
  await page.goto('/organize/team');
  await expect(page.getByRole('row', { name: /Grace/ })).toContainText('Organizer');
  await press(page, 'Invite somebody');
  await dialog(page).getByLabel('E-mail address').fill('hal@example.com');
  await dialog(page).getByRole('checkbox', { name: /^Door/ }).uncheck();
  await dialog(page)
    .getByRole('checkbox', { name: /^Finance/ })
    .check();
  await expectClean(page);
  await press(page, 'Send the invitation');
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText('hal@example.com');
  await expectClean(page);

  const context = await browser.newContext({ baseURL: boxOffice.url });
  const other = await context.newPage();
  const link = await linkTo(boxOffice, 'hal@example.com');
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Work for Grace’s hall');
  await expect(other.getByRole('link', { name: 'Make an account' })).toBeVisible();
  await expectClean(other);
  await signUp(other, boxOffice, 'hal@example.com', 'Hal');
  await other.goto(link);
  await press(other, 'Join Grace’s hall');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Grace’s hall');
  await other.goto('/organize/keys');
  await expect(other.getByRole('heading', { name: 'This is for organizers' })).toBeVisible();
  await context.close();

  await page.reload();
  await press(page, 'Change Hal');
  await dialog(page).getByRole('checkbox', { name: /^Door/ }).check();
  await dialog(page)
    .getByRole('checkbox', { name: /^Finance/ })
    .uncheck();
  await press(page, 'Save roles');
  await expect(page.getByRole('row', { name: /Hal/ })).toContainText('Door');
  await press(page, 'Change Grace');
  await dialog(page)
    .getByRole('checkbox', { name: /^Organizer/ })
    .uncheck();
  await dialog(page)
    .getByRole('checkbox', { name: /^Finance/ })
    .check();
  await press(page, 'Save roles');
  await expect(dialog(page).getByRole('alert')).toContainText('Somebody has to stay in charge');
  await page.keyboard.press('Escape');

  await page.goto('/organize/audit');
  const changes = page.getByRole('list', { name: 'Changes' });
  await expect(changes.getByRole('listitem').first()).toContainText('member.changed');
  await page.getByLabel('What', { exact: true }).fill('member.changed');
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await changes.getByText('member.changed').click();
  const row = changes.getByRole('row', { name: /roles/ });
  await expect(row.getByRole('deletion')).toHaveText('finance');
  await expect(row.getByRole('insertion')).toHaveText('door');
  await expectClean(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Export CSV/ }).click();
  expect((await download).suggestedFilename()).toBe('audit.csv');
});

test('makes, rotates and ends an API key', async ({ page, boxOffice, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(page, boxOffice, 'Ida');
  await page.goto('/organize/keys');
  await press(page, 'New key');
  await dialog(page).getByLabel('Name', { exact: true }).fill('Till');
  await dialog(page)
    .getByRole('checkbox', { name: /organizer\.read/ })
    .check();
  await expectClean(page);
  await press(page, 'Make the key');
  await press(page, 'Copy');
  const key = await page.evaluate(() => navigator.clipboard.readText());
  expect(key).toMatch(/^onsale_[\w-]{43}$/);
  const works = async (text: string) =>
    (await fetch(`${boxOffice.url}/api/v1/organizers`, { headers: { authorization: `Bearer ${text}` } }))
      .status;
  expect(await works(key)).toBe(200);
  await expectClean(page);
  await press(page, 'I have it');
  await expect(page.getByText(key)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('row', { name: /Till/ })).not.toContainText('NeverNever');

  await press(page, 'Rotate Till');
  await dialog(page).getByLabel('The old key works on').selectOption('Not at all');
  await press(page, 'Make a new key');
  await expect(page.getByRole('heading', { name: 'Copy the key “Till” now' })).toBeVisible();
  expect(await works(key)).toBe(401);
  await press(page, 'Delete Till');
  await press(page, 'Delete the key');
  await expect(page.getByRole('heading', { name: 'No keys yet' })).toBeVisible();
});

test('shows the mails that were kept, to administrators', async ({ page, boxOffice }) => {
  await signUp(page, boxOffice, 'joan@example.com', 'Joan');
  await page.goto('/mailbox');
  await expect(page.getByRole('heading', { name: 'This is for administrators' })).toBeVisible();
  await expectClean(page);
  const { items } = await boxOffice.send('GET', '/accounts?q=joan');
  const [{ id, version }] = items;
  const change = { isAdministrator: true };
  await boxOffice.send('PATCH', `/accounts/${id}`, change, { 'if-match': `"${version}"` });
  await expect(async () => {
    await page.reload();
    await page.getByLabel('Search by address').fill('joan', { timeout: 2_000 });
  }).toPass();
  const mails = page.getByRole('list', { name: 'Mails' }).getByRole('button');
  await expect(mails).toHaveCount(1);
  await mails.click();
  const mail = page.getByRole('article');
  await expect(mail.getByRole('link').first()).toHaveAttribute('href', /token=/);
  await expect(mail.locator('iframe')).toHaveAttribute('sandbox', '');
  await expect(mail.frameLocator('iframe').getByRole('heading')).toHaveText('Confirm your e-mail address');
  // Before axe, which would want to run in the mail.
  await press(page, 'Plain text');
  await expect(mail.locator('pre')).toContainText('Hello Joan');
  await expectClean(page);
  // A phone shows the list or a mail, not one below the other.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(mails).toBeHidden();
  await expectClean(page);
  await press(page, 'All mails');
  await expect(mail).toBeHidden();
  await expect(mails).toBeVisible();
});
