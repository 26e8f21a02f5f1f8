/** What buyers do in a browser. */
import { expect, type Page } from '@playwright/test';

/** Fills in the customer form and chooses a test card. */
export async function fillCheckout(page: Page, card = 'tok_approve'): Promise<void> {
  await page.getByRole('textbox', { name: /^Name/ }).fill('Ada Lovelace');
  await page.getByRole('textbox', { name: /^E-mail/ }).fill('ada@example.com');
  await page.locator(`input[value="${card}"]`).check();
}

/** The button that pays. */
export const payButton = (page: Page) => page.getByRole('button', { name: /^Pay/ });

/** The button that holds what is picked. */
export const holdButton = (page: Page) => page.getByRole('button', { name: 'Continue' });

/** What is picked and what it costs. */
export const picked = (page: Page) => page.getByRole('region', { name: 'Your selection' });

/** One more ticket of a tier. */
export const addTicket = (page: Page, tier: string) =>
  page
    .getByRole('group', { name: `How many of ${tier}` })
    .getByRole('button', { name: 'One more' })
    .click();

/** Waits for tickets on the booking's page. */
export async function expectTickets(page: Page, count: number): Promise<void> {
  await expect(page).toHaveURL(/\/bookings\/[0-9a-f-]{36}/);
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(count);
}

/** Picks tickets of the first tier and holds them. */
export async function pick(page: Page, showId: number, quantity = 1): Promise<void> {
  await page.goto(`/shows/${showId}`);
  const more = page.getByRole('button', { name: 'One more' }).first();
  for (let count = 0; count < quantity; count += 1) await more.click();
  await holdButton(page).click();
  await expect(page).toHaveURL(/\/checkout$/);
}

/** Fills in the form, pays, and waits for the tickets. */
export async function payFor(page: Page, count: number): Promise<void> {
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, count);
}

/** Buys tickets of the first tier. */
export async function book(page: Page, showId: number, quantity: number): Promise<void> {
  await pick(page, showId, quantity);
  await payFor(page, quantity);
}

/** Opens a row in the list of seats. */
export async function openRow(page: Page, section: string, row: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Section ${section}`) }).click();
  await page.getByRole('button', { name: new RegExp(`^Row ${row},`) }).click();
}

/** A seat in the list. */
export const seatButton = (page: Page, seat: string) =>
  page.getByRole('button', { name: new RegExp(`${seat},`) });

const TABS_MAX = 60;

/** Presses Tab until something of that name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    if (name.test(focused.trim())) return;
  }
  throw new Error(`Tab never came to ${name}`);
}
