/** The frame around all pages, the start page, and what happens when something fails. */
import type { Page } from '@playwright/test';
import { test } from './support/demo.ts';
import { scenes } from './support/scenes.ts';
import { settle } from './support/settle.ts';
import { expect } from './support/test.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');

test('finds while one types, in spite of typos, and keeps the search in the address', async ({ page }) => {
  await page.goto('/');
  await expect(cards(page)).not.toHaveCount(1);
  await page.getByRole('searchbox').fill('nigt fery');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('Night Ferry');
  await expect(page).toHaveURL(/\?q=nigt/);
  await page.getByRole('link', { name: /Night Ferry/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Night Ferry/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('nigt fery');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.getByLabel('City').selectOption('Vienna');
  await expect(page).toHaveURL(/city=Vienna/);
  await expect(cards(page).first()).toContainText('Vienna');
  await page.reload();
  await expect(page.getByLabel('City')).toHaveValue('Vienna');
  await page.getByLabel('Price up to').fill('0.5');
  await expect(page.getByRole('heading', { name: 'Nothing rhymes with that' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(cards(page).nth(3)).toBeVisible();
});

test('keeps language, direction and colors over a reload', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  await page.getByLabel('Language').first().selectOption('ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await page.getByRole('button', { name: /الألوان/ }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.goto('/basket', { waitUntil: 'commit' });
  // Before any of the app's own scripts ran.
  await expect(html).toHaveAttribute('data-theme', 'light');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await page.getByRole('combobox').first().selectOption('de');
  await expect(html).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dein Warenkorb');
});

test('wears the colors that were chosen, or else those of the system', async ({ page }) => {
  const [light, dark] = ['rgb(246, 240, 228)', 'rgb(12, 13, 20)'];
  const html = page.locator('html');
  const choose = page.getByRole('button', { name: /^Colors/ });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/basket');
  await expect(html).toHaveCSS('background-color', dark);
  await choose.click();
  await expect(html).toHaveCSS('background-color', light);
  await page.emulateMedia({ colorScheme: 'light' });
  await choose.click();
  await expect(html).toHaveCSS('background-color', dark);
  await choose.click();
  await expect(html).toHaveCSS('background-color', light);
});

test('says that the box office does not answer, and goes on when it does', async ({ page }) => {
  let isBroken = true;
  await page.route('**/api/v1/events**', (route) =>
    isBroken ? route.fulfill({ status: 500, body: '' }) : route.continue(),
  );
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('That did not work');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(cards(page).first()).toBeVisible();
});

test('says that there is no connection, and goes on when there is one', async ({ page, context }) => {
  await page.goto('/basket');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('No connection.')).toBeVisible();
  // A page whose code isn't here yet waits for it.
  await page.getByRole('link', { name: 'My bookings' }).click();
  await expect(page).toHaveURL(/\/bookings$/);
  await context.setOffline(false);
  await expect(page.getByText('No connection.')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My bookings');
});

test('tells a page that is not there from one that is', async ({ page }) => {
  for (const path of ['/no/such/page', '/events/no-such-event', '/shows/999999', '/shows/abc']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('This page has left the stage');
  }
  expect((await page.goto('/no/such/page'))?.status()).toBe(404);
});

test('moves nothing that was drawn already', async ({ page, shows }) => {
  // Answers that come late are what makes pages jump.
  await page.route('**/api/v1/**', async (route) => {
    await new Promise((settled) => setTimeout(settled, 250));
    await route.continue();
  });
  await page.addInitScript(NOTE_SHIFTS);
  const wanted = ['home', 'event', 'event-not-open', 'show-general', 'show-seats', 'checkout', 'booking'];
  for (const scene of scenes.filter(({ name }) => wanted.includes(name))) {
    await scene.open(page, shows);
    await settle(page);
    const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0);
    expect(shift, scene.name).toBeLessThan(0.02);
  }
});

/** Runs in the page before its own scripts: adds up what moved without the visitor having done anything. */
const NOTE_SHIFTS = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;
