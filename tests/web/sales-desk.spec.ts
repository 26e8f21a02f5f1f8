/** An organizer watches a show sell, finds a booking by name, gives a part of the money back, and exports the list. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { BoxOffice } from './support/box-office.ts';
import { expectDrawnIn } from './support/canvas.ts';
import { expect, test } from './support/test.ts';

const SHOW = {
  tiers: [
    { name: 'Stalls', kind: 'reserved', price: 5_000 },
    { name: 'Standing', price: 2_000, capacity: 50 },
  ],
} as const;

const sell = (boxOffice: BoxOffice, showId: number, name: string, places: object) =>
  boxOffice.send(
    'POST',
    '/bookings',
    {
      showId,
      ...places,
      customer: { name, email: 'buyer@example.com' },
      payment: { token: 'tok_approve' },
    },
    { authorization: '', 'idempotency-key': randomUUID() },
  );

const statOf = (page: Page, label: string) =>
  page.locator('dl > div', { has: page.getByText(label, { exact: true }) });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`)).toEqual(
    [],
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test.beforeEach(({ page, boxOffice }) => page.setExtraHTTPHeaders(boxOffice.asAdmin));

test('shows a sale as it happens, on plots and on the map', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow(SHOW);
  await page.goto(`/organize/shows/${show.id}`);
  await expect(page.getByRole('heading', { name: 'Nothing sold yet' })).toBeVisible();
  const standing = show.tiers.find(({ name }) => name === 'Standing')?.id;
  await sell(boxOffice, show.id, 'Ada Lovelace', { seats: [35, 36] });
  await sell(boxOffice, show.id, 'Zoë Ångström', { items: [{ tierId: standing, quantity: 3 }] });
  await expect(statOf(page, 'Tickets sold')).toContainText('5', { timeout: 15_000 });
  await expect(statOf(page, 'Revenue')).toContainText('$160');
  const plot = page.getByRole('img', { name: /Tickets sold in each of the last 60 minutes: 5/ });
  await expectDrawnIn(plot.locator('canvas'), '#2b3fc4');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectDrawnIn(plot.locator('canvas'), '#a9b1ff');
  await page.emulateMedia({ colorScheme: 'light' });
  await sell(boxOffice, show.id, 'Grace Hopper', { seats: [40] });
  await expect(statOf(page, 'Tickets sold')).toContainText('6', { timeout: 15_000 });
  await page.getByRole('button', { name: 'What went first' }).click();
  await page.getByText('The sections as a table').click();
  await expect(page.getByRole('row', { name: /Center/ })).toContainText('3 of 30', { timeout: 15_000 });
  await page.getByText('Sold in all as a table').click();
  await expectAccessible(page);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tickets as CSV' }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(7);
});

test('finds a booking by name and gives a part of the money back', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow(SHOW);
  const booking = await sell(boxOffice, show.id, 'Zoë Ångström', { seats: [5, 6] });
  await sell(boxOffice, show.id, 'Ada Lovelace', { seats: [7] });
  await page.goto(`/organize/shows/${show.id}/bookings`);
  await expect(page.getByRole('row', { name: /Ada Lovelace/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search bookings' }).fill('angstr');
  await expect(page.getByRole('row', { name: /Ada Lovelace/ })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: booking.reference }).click();
  await expect(page.getByText(/2 places booked for \$100\.00 for Zoë Ångström/)).toBeVisible();

  await page.getByRole('button', { name: 'Refund' }).click();
  await page.getByRole('textbox', { name: 'Amount in USD' }).fill('12.50');
  await page.getByRole('textbox', { name: 'Reason' }).fill('A pillar in the view');
  await page.getByRole('button', { name: 'Give back' }).click();
  await expect(page.getByText('$12.50 given back')).toBeVisible();
  await expect(page.getByText('Refund 1 of $12.50 was paid back.')).toBeVisible();

  await page.getByRole('button', { name: 'Change the name' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Bob Builder');
  await page.getByRole('dialog').getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByRole('cell', { name: /Bob Builder/ })).toBeVisible();

  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Move to other seats' }).click();
  await page.getByRole('button', { name: /^Section Right/ }).click();
  await page.getByRole('button', { name: /^Row A,/ }).click();
  await page
    .getByRole('button', { name: /seat 1,/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('row', { name: /Right, row A, seat 1/ })).toBeVisible();
  await expectAccessible(page);
});
