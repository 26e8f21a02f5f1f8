/** General tickets, from the show to the codes; and what may happen on the way. */
import { book, expectTickets, fillCheckout, payButton, pick } from './support/buyer.ts';
import { expect, test } from './support/test.ts';

test('buys general tickets, sees the codes, and finds them again', async ({ page, boxOffice }) => {
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
  const floor = page.getByRole('group', { name: 'How many of Floor' });
  await floor.getByRole('button', { name: 'One more' }).click();
  await floor.getByRole('button', { name: 'One more' }).click();
  await expect(page.getByText('$50', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('timer').first()).toHaveText(/0?2:5\d|0?3:00/);
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, 2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re in!');

  // Back leads to the show, not into a form that is done; my bookings has it.
  await page.goBack();
  await expect(page).toHaveURL(/\/shows\//);
  await page.getByRole('link', { name: 'My bookings' }).click();
  await page.getByRole('link', { name: 'Ember and Vale' }).click();
  await expectTickets(page, 2);
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
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, cancel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This booking is canceled');
  await expectTickets(page, 0);
});

test('explains a declined card, and takes another one', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await pick(page, show.id);
  await fillCheckout(page, 'tok_decline');
  await payButton(page).click();
  const notice = page.getByRole('alert').filter({ hasText: 'The card was declined' });
  await expect(notice).toBeFocused();
  await page.locator('input[value="tok_approve"]').check();
  await payButton(page).click();
  await expectTickets(page, 1);
});

test('says what is wrong beside the field, by itself and by the server', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await pick(page, show.id);
  await payButton(page).click();
  const name = page.getByRole('textbox', { name: /^Name/ });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Please fill this in.');
  await fillCheckout(page);
  // The browser finds nothing wrong with it; the server does.
  const email = page.getByRole('textbox', { name: /^E-mail/ });
  await email.fill('ada..lovelace@example.com');
  await payButton(page).click();
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await email.fill('ada@example.com');
  await payButton(page).click();
  await expectTickets(page, 1);
});

test('asks the bank, which may say no and yes', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await pick(page, show.id);
  await fillCheckout(page, 'tok_action');
  await payButton(page).click();
  await expect(page).toHaveURL(/\/bank\//);
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByRole('alert')).toContainText('did not go through');
  await page.locator('input[value="tok_action"]').check();
  await payButton(page).click();
  await page.getByRole('link', { name: 'Go to the bank' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expectTickets(page, 1);
});

test('waits for a bank that takes its time', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await pick(page, show.id);
  await fillCheckout(page, 'tok_slow');
  await payButton(page).click();
  await expect(page.getByRole('heading', { name: 'Waiting for your bank' })).toBeVisible();
  await expectTickets(page, 1);
});

test('pays once, however often the button is pressed', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Floor', capacity: 10 }] });
  await pick(page, show.id);
  await fillCheckout(page);
  await payButton(page).dblclick();
  await expectTickets(page, 1);
  const { tiers } = await boxOffice.send('GET', `/shows/${show.id}/availability`);
  expect(tiers[0]).toMatchObject({ sold: 1, held: 0, pending: 0 });
});

test('refuses nothing that is free', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: [{ name: 'Child', price: 0 }] });
  await pick(page, show.id);
  await page.getByRole('textbox', { name: /^Name/ }).fill('Ada');
  await page.getByRole('textbox', { name: /^E-mail/ }).fill('ada@example.com');
  await page.getByRole('button', { name: 'Book for free' }).click();
  await expectTickets(page, 1);
});

test('opens a booking by its secret link on another device only', async ({ page, browser, boxOffice }) => {
  const show = await boxOffice.makeShow();
  await book(page, show.id, 1);
  const address = page.url();
  const secret = await page.evaluate(() => JSON.parse(localStorage['onsale.bookings'])[0].secret);
  const other = await (await browser.newContext({ baseURL: boxOffice.url })).newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { name: 'This booking is locked' })).toBeVisible();
  await other.goto(`${address}#${encodeURIComponent(secret)}`);
  await other.reload();
  await expectTickets(other, 1);
  await other.context().close();
});
