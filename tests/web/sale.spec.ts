/** What changes while somebody looks: a sale that opens, tickets that run out, another night in the basket, no network. */
import { addTicket, holdButton, payFor, pick } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

test('opens by itself for those who wait', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ saleOpensInSeconds: 8 });
  await page.goto(`/shows/${show.id}`);
  await expect(page.getByRole('heading', { name: 'The sale opens in' })).toBeVisible();
  await addTicket(page, 'Floor');
  await holdButton(page).click();
  await payFor(page, 1);
});

test('sells out under the eyes of somebody who looks, and comes back', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 3 }] });
  await page.goto(`/shows/${show.id}`);
  await addTicket(page, 'Floor');
  await expect(holdButton(page)).toBeEnabled();
  const tierId = show.tiers[0]?.id;
  const hold = await boxOffice.takeAsOther(show.id, { items: [{ tierId, quantity: 3 }] });
  await expect(page.getByText('Every place is taken')).toBeVisible();
  await expect(holdButton(page)).toBeDisabled();
  await boxOffice.send('DELETE', `/holds/${hold.id}`);
  await expect(page.getByText('Only 3 left')).toBeVisible();
});

test('offers what is left where somebody was faster', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 5 }] });
  // What the page knows is old from the moment on at which it is shown.
  await page.route('**/live', (route) => route.abort());
  await page.goto(`/shows/${show.id}`);
  for (let count = 0; count < 4; count += 1) await addTicket(page, 'Floor');
  await page.route('**/availability', (route) => route.abort());
  await boxOffice.takeAsOther(show.id, { items: [{ tierId: show.tiers[0]?.id, quantity: 3 }] });
  await holdButton(page).click();
  await page.getByRole('button', { name: 'Take 2' }).click();
  await expect(page.getByText('2 × Floor')).toBeVisible();
  await payFor(page, 2);
});

test('asks before another night is let go', async ({ page, boxOffice }) => {
  const first = await boxOffice.makeShow({ title: 'First night' });
  const second = await boxOffice.makeShow({ title: 'Second night' });
  await pick(page, first.id, 2);
  await page.goto(`/shows/${second.id}`);
  await addTicket(page, 'Floor');
  await holdButton(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('First night');
  await dialog.getByRole('button', { name: 'Let them go' }).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole('link', { name: 'Second night' })).toBeVisible();
  expect(await boxOffice.stockOf(first.id)).toMatchObject([{ held: 0 }]);
});

test('says that there is no network, and goes on when there is', async ({ page, context, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await page.goto(`/shows/${show.id}`);
  await addTicket(page, 'Floor');
  await context.setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: 'No connection' })).toBeVisible();
  await holdButton(page).click();
  await context.setOffline(false);
  await payFor(page, 1);
});
