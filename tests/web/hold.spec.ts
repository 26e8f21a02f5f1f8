/** The life of a hold in the browser: it runs out, survives reloads, tabs and restarts, and is shared by tabs. */
import { expectTickets, fillCheckout, payButton, pick } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

test('says when the time is up, and picks the same again', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ holdSeconds: 4, holdMaxSeconds: 60 });
  await pick(page, show.id, 2);
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeFocused();
  await page.getByRole('button', { name: 'Pick the same again' }).click();
  await expect(payButton(page)).toBeVisible();
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, 2);
});

test('gives more time, takes lines out, and lets all go', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({
    tiers: [{ name: 'Floor' }, { name: 'Balcony', price: 4_000 }],
    holdSeconds: 60,
  });
  await page.goto(`/shows/${show.id}`);
  for (const name of ['Floor', 'Balcony']) {
    const tier = page.getByRole('group', { name: `How many of ${name}` });
    await tier.getByRole('button', { name: 'One more' }).click();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Change' }).click();
  await page.waitForTimeout(2_500);
  await page.getByRole('button', { name: 'More time' }).click();
  await expect(page.getByText('You have more time now.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('timer')).toHaveText(/01:00|00:5[89]/);
  await page.getByRole('button', { name: 'Remove 1 × Floor' }).click();
  await expect(page.getByRole('main').getByText('$40').last()).toBeVisible();
  await page.getByRole('button', { name: 'Empty the basket' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
  const { tiers } = await boxOffice.send('GET', `/shows/${show.id}/availability`);
  expect(tiers).toMatchObject([{ held: 0 }, { held: 0 }]);
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
  await fillCheckout(third);
  await payButton(third).click();
  await expectTickets(third, 2);
  // The other tab hears that the basket is empty now.
  await expect(other.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
});

test('goes on with the same attempt after a reload whose answer was lost', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 10 }] });
  await pick(page, show.id);
  await fillCheckout(page);
  const keys: (string | undefined)[] = [];
  // The server books; its first answer never arrives.
  await page.route('**/api/v1/bookings', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return new Promise(() => {});
  });
  await payButton(page).click();
  await expect.poll(() => keys.length).toBe(1);
  await page.waitForTimeout(300);
  await page.reload();
  await expectTickets(page, 1);
  const { tiers } = await boxOffice.send('GET', `/shows/${show.id}/availability`);
  expect(tiers[0]).toMatchObject({ sold: 1, held: 0, pending: 0 });
  expect(new Set(keys).size).toBe(1);
});

test('pays over a restart of the server', async ({ page, boxOffice, complaints }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 10 }] });
  await pick(page, show.id);
  await fillCheckout(page);
  await boxOffice.stop('SIGKILL');
  await payButton(page).click();
  await expect(page.getByText('No answer yet')).toBeVisible();
  await boxOffice.start();
  await expectTickets(page, 1);
  const { tiers } = await boxOffice.send('GET', `/shows/${show.id}/availability`);
  expect(tiers[0]).toMatchObject({ sold: 1, held: 0, pending: 0 });
  // A server that is away is no fault of the page.
  complaints.length = 0;
});
