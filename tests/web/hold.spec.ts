/** The life of a hold in the browser: it runs out, survives reloads, tabs and restarts, and is paid for once. */
import type { Page } from '@playwright/test';
import {
  addTicket,
  expectTickets,
  fillCheckout,
  holdButton,
  payButton,
  payFor,
  pick,
} from './support/buyer.ts';
import { expect, test } from './support/test.ts';

const basketOf = (page: Page) => page.evaluate(() => JSON.parse(localStorage['onsale.basket'] ?? 'null'));

test('says when the time is up, also after a reload, and picks the same again', async ({
  page,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow({ holdSeconds: 3, holdMaxSeconds: 3 });
  await pick(page, show.id, 2);
  const over = page.getByRole('heading', { name: 'Time is up' });
  await expect(over).toBeFocused();
  await page.reload();
  await expect(over).toBeVisible();
  await boxOffice.changeShow(show.id, { holdMaxSeconds: 900, holdSeconds: 180 });
  await page.getByRole('button', { name: 'Pick the same again' }).click();
  await payFor(page, 2);
});

test('offers what is free where the same is taken when the time is up', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({
    tiers: [{ name: 'Floor', capacity: 3 }],
    holdSeconds: 3,
    holdMaxSeconds: 3,
  });
  await pick(page, show.id, 3);
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeVisible();
  await boxOffice.changeShow(show.id, { holdMaxSeconds: 900, holdSeconds: 180 });
  await boxOffice.takeAsOther(show.id, { items: [{ tierId: show.tiers[0]?.id, quantity: 1 }] });
  await page.getByRole('button', { name: 'Pick the same again' }).click();
  await page.getByRole('button', { name: 'Take 2' }).click();
  await payFor(page, 2);
});

test('gives more time, takes lines out, and lets all go', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor' }, { name: 'Balcony', price: 4_000 }] });
  await page.goto(`/shows/${show.id}`);
  await addTicket(page, 'Floor');
  await addTicket(page, 'Balcony');
  await holdButton(page).click();
  await page.getByRole('link', { name: 'Change' }).click();
  const { expiresAt } = await basketOf(page);
  await page.getByRole('button', { name: 'More time' }).click();
  await expect(page.getByText('You have more time now.')).toBeVisible();
  expect((await basketOf(page)).expiresAt > expiresAt).toBe(true);
  await page.getByRole('button', { name: 'Remove 1 × Floor' }).click();
  await expect(page.getByRole('main').getByText('1 × Floor')).toBeHidden();
  // The checkout knows at once, and so does the price to pay.
  await page.getByRole('link', { name: 'Check out' }).click();
  await expect(payButton(page)).toHaveText('Pay $40');
  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'Empty the basket' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
  expect(await boxOffice.stockOf(show.id)).toMatchObject([{ held: 0 }, { held: 0 }]);
});

test('survives a reload and a closed tab, and is the same in two tabs', async ({
  page,
  context,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow();
  await pick(page, show.id, 2);
  await fillCheckout(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('Ada Lovelace');
  const other = await context.newPage();
  await other.goto('/basket');
  await expect(other.getByText('2 × Floor')).toBeVisible();
  await page.close();
  const third = await context.newPage();
  await third.goto('/checkout');
  await payFor(third, 2);
  // The other tab hears that the basket is empty now.
  await expect(other.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
});

test('pays once over lost answers, the way back, and reloads', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 10 }] });
  await pick(page, show.id);
  await fillCheckout(page);
  const keys: (string | undefined)[] = [];
  let answers = 0;
  // The server books; its first two answers never arrive.
  await page.route('**/api/v1/bookings', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 2) return route.continue();
    await route.fetch();
    answers += 1;
  });
  await payButton(page).click();
  await expect.poll(() => answers).toBe(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/shows\//);
  await page.getByRole('main').getByRole('link', { name: 'Check out' }).click();
  await expect.poll(() => answers).toBe(2);
  await page.reload();
  await expectTickets(page, 1);
  expect(new Set(keys).size).toBe(1);
  expect(await boxOffice.stockOf(show.id)).toEqual([{ held: 0, pending: 0, sold: 1 }]);
});

test('pays once over a restart of the server', async ({ page, boxOffice, complaints }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 10 }] });
  await pick(page, show.id);
  await fillCheckout(page);
  await boxOffice.stop('SIGKILL');
  await payButton(page).click();
  await expect(page.getByText('No answer yet')).toBeVisible();
  await boxOffice.start();
  await expectTickets(page, 1);
  expect(await boxOffice.stockOf(show.id)).toEqual([{ held: 0, pending: 0, sold: 1 }]);
  const id = page.url().split('/').at(-1);
  const { paid, payments } = await boxOffice.send('GET', `/bookings/${id}`);
  expect([paid, payments.length]).toEqual([2_500, 1]);
  // A server that is away is no fault of the page.
  complaints.length = 0;
});
