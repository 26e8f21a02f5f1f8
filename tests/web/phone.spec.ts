/** A stranger with a phone: from the start page to the code. */
import { devices } from '@playwright/test';
import { expectTickets, fillCheckout, payButton } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'] ?? {};
test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } as object);

test('buys a ticket from the start page on', async ({ page, boxOffice }) => {
  await boxOffice.makeShow({ title: 'Paper Lanterns', tiers: [{ name: 'Floor' }] });
  await page.goto('/');
  await page
    .getByRole('link', { name: /Paper Lanterns/ })
    .first()
    .tap();
  await page
    .getByRole('link', { name: /tickets|choose|buy/i })
    .first()
    .tap();
  await page.getByRole('button', { name: 'One more' }).first().tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await fillCheckout(page);
  await payButton(page).tap();
  await expectTickets(page, 1);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
