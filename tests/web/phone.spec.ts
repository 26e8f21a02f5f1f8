/** A stranger with a phone: from the start page to the code, in a few taps. */
import { devices, type Page } from '@playwright/test';
import { expectTickets, holdButton, payButton } from './support/buyer.ts';
import { openMap, pointOf, seatOf } from './support/map.ts';
import { expect, test } from './support/test.ts';

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'] ?? {};
test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } as object);

test('buys a ticket from the start page on', async ({ page, boxOffice }) => {
  await boxOffice.makeShow({ title: 'Another night altogether' });
  await boxOffice.makeShow({ title: 'Paper Lanterns', tiers: [{ name: 'Floor' }] });
  await page.goto('/');
  // Found as strangers find it, with a slip of the finger.
  await page.getByRole('searchbox').fill('paper lantrens');
  // What was there before moves under the finger until then.
  await expect(page.getByText('1 event found')).toBeAttached();
  await link(page, /Paper Lanterns/).tap();
  // Without scrolling: what leads on is in sight.
  const choose = link(page, /^Choose/);
  await expect(choose).toBeInViewport({ ratio: 1 });
  await choose.tap();
  const more = page.getByRole('button', { name: 'One more' }).first();
  await expect(more).toBeInViewport({ ratio: 1 });
  await more.tap();
  await holdButton(page).tap();
  await expect(page.getByRole('textbox', { name: /^Name/ })).toBeInViewport({ ratio: 1 });
  await expect(payButton(page)).toBeInViewport({ ratio: 1 });
  await page.getByRole('textbox', { name: /^Name/ }).fill('Ada Lovelace');
  await page.getByRole('textbox', { name: /^E-mail/ }).fill('ada@example.com');
  await payButton(page).tap();
  await expectTickets(page, 1);
  await expect(page.getByRole('img', { name: /QR/ })).toBeInViewport({ ratio: 0.9 });
  await expectNoOverflow(page);
});

test('picks seats on the map with a finger, and has others chosen', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Seats', kind: 'reserved', price: 4_000 }] });
  const map = await openMap(page, show.id);
  // Seats are too small for a finger: the first tap comes nearer, the second one picks.
  for (let taps = 0; taps < 2; taps += 1) {
    const { x, y } = await pointOf(map, await seatOf(page, show.id, 35));
    await page.touchscreen.tap(x, y);
  }
  await expect(page.getByText('1 ticket')).toBeVisible();
  await page.getByRole('button', { name: 'Find seats' }).tap();
  await expect(page.getByText(/2 seats: /).first()).toBeVisible();
  await expect(map).toBeInViewport({ ratio: 0.6 });
  await holdButton(page).tap();
  await expect(page.getByText('$80', { exact: true })).toBeVisible();
  await expectNoOverflow(page);
});

const link = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name }).first();

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
