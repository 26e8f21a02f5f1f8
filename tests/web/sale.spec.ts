/** What changes while somebody looks: a sale that opens, tickets that run out, another night in the basket. */
import { expectTickets, fillCheckout, payButton, pick } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

test('opens by itself for those who wait', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ saleOpensInSeconds: 6 });
  await page.goto(`/shows/${show.id}`);
  await expect(page.getByRole('heading', { name: 'The sale opens in' })).toBeVisible();
  await page.getByRole('button', { name: 'One more' }).first().click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, 1);
});

test('sells out under the eyes of somebody who looks, and comes back', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 3 }] });
  await page.goto(`/shows/${show.id}`);
  await page.getByRole('button', { name: 'One more' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  const tierId = show.tiers[0]?.id;
  const hold = await boxOffice.takeAsOther(show.id, { items: [{ tierId, quantity: 3 }] });
  await expect(page.getByText('Every place is taken')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
  await boxOffice.send('DELETE', `/holds/${hold.id}`);
  await expect(page.getByText('Only 3 left')).toBeVisible();
});

test('offers what is left where somebody was faster', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 5 }] });
  await page.goto(`/shows/${show.id}`);
  const more = page.getByRole('button', { name: 'One more' });
  for (let count = 0; count < 4; count += 1) await more.click();
  // The feed is late: what the page knows is old.
  await page.route('**/live', (route) => route.abort());
  const tierId = show.tiers[0]?.id;
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/holds')),
    boxOffice
      .takeAsOther(show.id, { items: [{ tierId, quantity: 3 }] })
      .then(() => page.getByRole('button', { name: 'Continue' }).click()),
  ]);
  expect(response.status()).toBe(409);
  await page.getByRole('button', { name: 'Take 2' }).click();
  await expect(page.getByText('2 × Floor')).toBeVisible();
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, 2);
});

test('asks before another night is let go', async ({ page, boxOffice }) => {
  const first = await boxOffice.makeShow({ title: 'First night' });
  const second = await boxOffice.makeShow({ title: 'Second night' });
  await pick(page, first.id, 2);
  await page.goto(`/shows/${second.id}`);
  await page.getByRole('button', { name: 'One more' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('dialog')).toContainText('First night');
  await page.getByRole('dialog').getByRole('button', { name: 'Let them go' }).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole('link', { name: 'Second night' })).toBeVisible();
  const { tiers } = await boxOffice.send('GET', `/shows/${first.id}/availability`);
  expect(tiers[0]).toMatchObject({ held: 0 });
});
