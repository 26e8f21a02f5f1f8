/** General tickets, from the show to the codes; and what cards do on the way. */
import {
  addTicket,
  book,
  expectTickets,
  fillCheckout,
  holdButton,
  payButton,
  payFor,
  pick,
} from './support/buyer.ts';
import { expect, test } from './support/test.ts';

test('buys general tickets, sees the codes, and finds them again on this device only', async ({
  page,
  browser,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow({
    title: 'Ember and Vale',
    tiers: [
      { name: 'Floor', price: 2_500 },
      { name: 'Balcony', price: 4_000, capacity: 5 },
    ],
  });
  await page.goto(`/shows/${show.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ember and Vale');
  await expect(page.getByText('Only 5 left')).toBeVisible();
  await addTicket(page, 'Floor');
  await addTicket(page, 'Floor');
  await expect(page.getByText('$50', { exact: true })).toBeVisible();
  await holdButton(page).click();

  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('timer').first()).toHaveText(/02:[0-5]\d|03:00/);
  await payFor(page, 2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re in!');
  const address = page.url();

  // Back leads to the show, not into a form that is done; my bookings has it.
  await page.goBack();
  await expect(page).toHaveURL(/\/shows\//);
  await page.getByRole('link', { name: 'My bookings' }).click();
  await page.getByRole('link', { name: 'Ember and Vale' }).click();
  await expectTickets(page, 2);

  const secret = await page.evaluate(() => JSON.parse(localStorage['onsale.bookings'])[0].secret);
  const context = await browser.newContext({ baseURL: boxOffice.url });
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { name: 'This booking is locked' })).toBeVisible();
  await other.goto(`${address}#${encodeURIComponent(secret)}`);
  await other.reload();
  await expectTickets(other, 2);
  await context.close();
});

test('saves the night to a calendar, and cancels one ticket, then all', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await book(page, show.id, 2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  expect((await download).suggestedFilename()).toBe(`${show.slug}.ics`);

  await page.getByRole('button', { name: 'Cancel this ticket' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('$25');
  await dialog.getByRole('button', { name: 'Yes, cancel' }).click();
  await expectTickets(page, 1);
  await expect(page.getByText('$25 was refunded')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await dialog.getByRole('button', { name: 'Yes, cancel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This booking is canceled');
  await expectTickets(page, 0);
  expect(await boxOffice.stockOf(show.id)).toEqual([{ held: 0, pending: 0, sold: 0 }]);
});

test('says what is wrong beside the field, explains a declined card, and pays once for two presses', async ({
  page,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 10 }] });
  await pick(page, show.id);
  await payButton(page).click();
  const name = page.getByRole('textbox', { name: /^Name/ });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Please fill this in.');
  // The browser finds nothing wrong with this address; the server does.
  await fillCheckout(page, 'tok_decline');
  const email = page.getByRole('textbox', { name: /^E-mail/ });
  await email.fill('ada..lovelace@example.com');
  await payButton(page).click();
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await email.fill('ada@example.com');
  await payButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The card was declined' })).toBeFocused();
  await page.locator('input[value="tok_approve"]').check();
  await payButton(page).dblclick();
  await expectTickets(page, 1);
  expect(await boxOffice.stockOf(show.id)).toEqual([{ held: 0, pending: 0, sold: 1 }]);
});

test('asks the bank, which may say no and yes', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await pick(page, show.id);
  await fillCheckout(page, 'tok_action');
  await payButton(page).click();
  await expect(page).toHaveURL(/\/bank\//);
  await page.reload();
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByRole('alert')).toContainText('did not go through');
  await page.locator('input[value="tok_action"]').check();
  await payButton(page).click();
  await page.getByRole('link', { name: 'Go to the bank' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expectTickets(page, 1);
});

test('waits for a bank that takes its time, and asks nothing for what is free', async ({
  page,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor' }, { name: 'Child', price: 0 }] });
  await pick(page, show.id);
  await fillCheckout(page, 'tok_slow');
  await payButton(page).click();
  await expectTickets(page, 1);
  await page.goto(`/shows/${show.id}`);
  await addTicket(page, 'Child');
  await holdButton(page).click();
  await expect(page.getByText('There is nothing to pay')).toBeVisible();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Ada');
  await page.getByRole('textbox', { name: /^E-mail/ }).fill('ada@example.com');
  await page.getByRole('button', { name: 'Book for free' }).click();
  await expectTickets(page, 1);
});
