/** Waiting for what is sold out: join, get the offer when somebody lets go, buy it; and the line as its organizer sees it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { payFor } from './support/buyer.ts';
import { showTheme } from './support/settle.ts';
import { expect, test } from './support/test.ts';

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(page, colorScheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

/** In the narrowest window there is nothing to the left or right of it. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  await expect.poll(() => page.evaluate(excess)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('from sold out to a ticket, when somebody lets go', async ({ page, boxOffice, browser }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 2, orderMax: 4 }] });
  const tierId = show.tiers[0]?.id;
  const taken = await boxOffice.takeAsOther(show.id, { items: [{ tierId, quantity: 2 }] });

  await page.goto(`/shows/${show.id}`);
  await page.getByRole('button', { name: 'Join the waitlist: Floor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wait for Floor' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: 'All or nothing' }).check();
  await dialog.getByRole('textbox', { name: 'Your e-mail' }).fill('ada@example.com');
  await dialog.getByRole('button', { name: 'Join the waitlist' }).click();

  await expect(page).toHaveURL(/\/waitlist\/[0-9a-f-]{36}$/);
  await expect(page.getByText('You are the first in line.')).toBeVisible();
  await expect(page.getByText('2 tickets, Floor · all or nothing')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  // Whoever runs the show sees the same.
  const office = await browser.newContext({ extraHTTPHeaders: boxOffice.asAdmin, baseURL: boxOffice.url });
  const console = await office.newPage();
  await console.goto(`/organize/shows/${show.id}/waitlist`);
  const line = console.getByRole('table', { name: 'Who waits, in order' });
  await expect(line).toContainText('ada@example.com');
  await expect(line).toContainText('nothing is free');
  await expectAccessible(console);
  await expectNarrow(console);

  await boxOffice.send('DELETE', `/holds/${taken.id}`, undefined, { 'onsale-secret': taken.secret });
  await expect(page.getByText('Your turn: these are kept for you')).toBeVisible();
  await expect(line).toContainText('2 kept for');
  await expectAccessible(page);
  // Nobody else finds anything.
  const other = await browser.newPage({ baseURL: boxOffice.url });
  await other.goto(`/shows/${show.id}`);
  await expect(other.getByRole('button', { name: 'Join the waitlist: Floor' })).toBeVisible();
  await other.close();

  const place = page.url();
  await page.getByRole('button', { name: 'Buy now' }).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await payFor(page, 2);
  await expect(console.getByRole('table', { name: 'Tiers' })).toContainText('2');
  await office.close();
  await page.goto(place);
  await expect(page.getByText('These are yours.')).toBeVisible();
});

test('leaves the line, and finds the way there from the page of the event', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({
    tiers: [{ name: 'Stalls', kind: 'reserved', sections: ['Center'] }, { name: 'Floor' }],
  });
  for (const seats of [0, 10, 20].map((first) =>
    Array.from({ length: 10 }, (_, index) => 31 + first + index),
  ))
    await boxOffice.takeAsOther(show.id, { seats });
  await page.goto(`/events/${show.slug}`);
  await page.getByRole('button', { name: 'Join the waitlist: Stalls' }).click();
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill('bea@example.com');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are the first in line.')).toBeVisible();
  await page.goto(`/shows/${show.id}`);
  await page.getByRole('link', { name: 'You are waiting: see your place' }).click();
  await page.getByRole('button', { name: 'Leave the waitlist' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave the waitlist' }).click();
  await expect(page.getByText('You have left the waitlist.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the show' }).click();
  await expect(page.getByRole('button', { name: 'Join the waitlist: Stalls' })).toBeVisible();
});
