/** Numbered seats: by mouse on the map, by keyboard in the list, chosen by the box office, and raced for. */
import type { Page } from '@playwright/test';
import {
  addTicket,
  expectTickets,
  holdButton,
  openRow,
  payFor,
  picked,
  seatButton,
  tabTo,
} from './support/buyer.ts';
import { openMap, pointOf, seatOf } from './support/map.ts';
import { expect, test } from './support/test.ts';

/** Seats 1 to 30 are Left, 31 to 60 Center, 61 to 90 Right; ten in each of the rows A, B and C. */
const SEATED = {
  tiers: [
    { name: 'Center', kind: 'reserved', price: 9_000, sections: ['Center'] },
    { name: 'Sides', kind: 'reserved', price: 4_000 },
  ],
} as const;

test('buys seats on the map with a mouse', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, show.id);
  const at = async (seat: number) => pointOf(map, await seatOf(page, show.id, seat));
  const click = async (seat: number) => {
    const { x, y } = await at(seat);
    await page.mouse.click(x, y);
  };
  const { x, y } = await at(35);
  await page.mouse.move(x, y);
  await expect(page.locator('.seatmap-card')).toContainText('$90');
  // The wheel comes nearer to where the mouse is.
  await page.mouse.wheel(0, -400);
  await click(35);
  await expect(picked(page)).toContainText('1 ticket');
  await click(36);
  await expect(picked(page)).toContainText('$180');
  await click(36);
  await expect(picked(page)).toContainText('$90');
  await click(45);
  await holdButton(page).click();
  await expect(page.getByText('Center, row A, seat 5')).toBeVisible();
  await expect(page.getByText('Center, row B, seat 5')).toBeVisible();
  await payFor(page, 2);
});

test('buys seats from the list with nothing but a keyboard', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow(SEATED);
  await page.goto(`/shows/${show.id}`);
  await expect(page.getByRole('button', { name: /^Section Left/ })).toBeVisible();
  const { keyboard } = page;
  await tabTo(page, /^Section Left/);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Section Center/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Row A,/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: /^Section Center, row A, seat 1, \$90, .*available$/ }),
  ).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await expect(seatButton(page, 'seat 2')).toBeFocused();
  await keyboard.press('Enter');
  await expect(picked(page)).toContainText('$180');
  await tabTo(page, /^Continue$/);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, /^Name$/);
  await keyboard.type('Ada Lovelace');
  await keyboard.press('Tab');
  await keyboard.type('ada@example.com');
  await keyboard.press('Enter');
  await expectTickets(page, 2);
});

test('shows what the box office proposes before anything is held', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow(SEATED);
  await page.goto(`/shows/${show.id}`);
  const quantity = page.getByRole('group', { name: 'How many seats' });
  await quantity.getByRole('button', { name: 'One more' }).click();
  await page.getByLabel('What matters').selectOption('cheapest');
  const find = page.getByRole('button', { name: 'Find seats' });
  await find.click();
  await expect(page.getByText(/3 seats: .*row A, seat \d+, \d+, \d+/).first()).toBeVisible();
  await expect(picked(page)).toContainText('$120');
  expect(await boxOffice.stockOf(show.id)).toMatchObject([{ held: 0 }, { held: 0 }]);
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await expect(picked(page)).toContainText('Nothing picked yet');
  await find.click();
  await page.getByRole('button', { name: 'Take these' }).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await payFor(page, 3);
});

test('gives a seat to one of two who race for it, and one near it to the other', async ({
  page,
  browser,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow(SEATED);
  const context = await browser.newContext({ baseURL: boxOffice.url, reducedMotion: 'reduce' });
  const other = await context.newPage();
  const pages = [page, other];
  for (const each of pages) {
    await each.goto(`/shows/${show.id}`);
    await openRow(each, 'Center', 'A');
    await seatButton(each, 'seat 5').click();
    await expect(picked(each)).toContainText('1 ticket');
  }
  // At the same moment, which two clicks from here would not be.
  const at = Date.now() + 500;
  const press = (button: HTMLElement, time: number) => {
    setTimeout(() => button.click(), time - Date.now());
  };
  await Promise.all(pages.map((each) => holdButton(each).evaluate(press, at)));
  // One comes to the checkout; the other one is told, and offered others: by the refusal, or by the feed where that was faster.
  const pay = (each: Page) => each.getByRole('button', { name: /^Pay/ });
  const offer = (each: Page) => each.getByRole('button', { name: /^Take .*Center.* instead$/ }).first();
  for (const each of pages) await expect(pay(each).or(offer(each))).toBeVisible();
  const isWinner = await Promise.all(pages.map((each) => pay(each).isVisible()));
  expect(isWinner.filter(Boolean)).toHaveLength(1);
  const loser = isWinner[0] ? other : page;
  await expect(loser.getByRole('region', { name: 'Messages' })).toContainText(/was faster|just taken/);
  await offer(loser).click();
  // Who was told before the press has another seat picked now, and holds it by the next one.
  const hold = loser.locator('button:enabled:not([aria-busy])', { hasText: 'Continue' });
  await expect(pay(loser).or(hold)).toBeVisible();
  if (await hold.isVisible()) await hold.click();
  for (const each of pages) {
    await expect(each).toHaveURL(/\/checkout$/);
    await payFor(each, 1);
  }
  expect((await boxOffice.stockOf(show.id))[0]).toEqual({ held: 0, pending: 0, sold: 2 });
  await context.close();
});

test('drops a picked seat that somebody else takes, says so, and offers the nearest', async ({
  page,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow({
    tiers: [{ name: 'Floor' }, { name: 'Seats', kind: 'reserved', price: 4_000 }],
  });
  await page.goto(`/shows/${show.id}`);
  await addTicket(page, 'Floor');
  await openRow(page, 'Left', 'A');
  await seatButton(page, 'row A, seat 4').click();
  await seatButton(page, 'row A, seat 5').click();
  await expect(picked(page)).toContainText('3 tickets');
  await boxOffice.takeAsOther(show.id, { seats: [4] });
  await expect(page.getByRole('status').filter({ hasText: 'Somebody else has just taken' })).toBeAttached();
  await expect(picked(page)).toContainText('2 tickets');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('seat 4 was just taken');
  await messages.getByRole('button', { name: /^Take .*row A, seat 5, 6 instead$/ }).click();
  await expect(picked(page)).toContainText('3 tickets');
  await holdButton(page).click();
  await payFor(page, 3);
});
