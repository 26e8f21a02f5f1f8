/** axe finds nothing on any page, in either theme. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { book, pick } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('the way to a ticket', async ({ page, boxOffice }) => {
      const show = await boxOffice.makeShow({
        tiers: [{ name: 'Floor' }, { name: 'Last', capacity: 3 }],
      });
      for (const path of [
        '/',
        `/events/${show.slug}`,
        `/shows/${show.id}`,
        '/basket',
        '/bookings',
        '/nowhere',
      ]) {
        await page.goto(path);
        await check(page);
      }
      await pick(page, show.id);
      await check(page);
      await page.getByRole('button', { name: /^Pay/ }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await check(page);
      await page.goto('/basket');
      await check(page);
      await page.getByRole('button', { name: 'Empty the basket' }).click();
      await book(page, show.id, 2);
      await check(page);
      await page.getByRole('button', { name: 'Cancel the booking' }).click();
      await check(page);
    });

    test('seats', async ({ page, boxOffice }) => {
      const show = await boxOffice.makeShow({
        tiers: [{ name: 'Seats', kind: 'reserved', price: 4_000 }, { name: 'Floor' }],
      });
      await page.goto(`/shows/${show.id}`);
      await expect(page.locator('.seatmap canvas').first()).toBeVisible();
      await check(page);
    });

    test('a sale to come, and a booking that waits', async ({ page, boxOffice }) => {
      const show = await boxOffice.makeShow({ saleOpensInSeconds: 90_000 });
      await page.goto(`/shows/${show.id}`);
      await expect(page.getByRole('timer')).toBeVisible();
      await check(page);
    });
  });
}

async function check(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What moves in is half transparent on its way.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .map(({ finished, effect }) =>
          effect?.getTiming().iterations === Number.POSITIVE_INFINITY ? undefined : finished.catch(() => {}),
        ),
    ),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, page.url()).toEqual([]);
}
