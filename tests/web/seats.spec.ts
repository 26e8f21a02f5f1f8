/** Numbered seats: by mouse on the map, by keyboard in the list, chosen by the box office, and raced for. */
import type { Page } from '@playwright/test';
import { expectTickets, fillCheckout, payButton, tabTo } from './support/buyer.ts';
import { openMap, pointOf, seatOf } from './support/map.ts';
import { expect, test } from './support/test.ts';

const SEATED = {
  tiers: [
    { name: 'Center', kind: 'reserved', price: 9_000, sections: ['Center'] },
    { name: 'Sides', kind: 'reserved', price: 4_000 },
  ],
} as const;

const holdButton = (page: Page) => page.getByRole('button', { name: 'Continue' });
const picked = (page: Page) => page.getByRole('region', { name: 'Your selection' });

test('buys seats on the map with a mouse', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, show.id);
  // In the middle section, row B, seats 5 and 6.
  for (const number of [45, 46]) {
    const { x, y } = await pointOf(map, await seatOf(page, show.id, number));
    await page.mouse.click(x, y);
  }
  await expect(picked(page)).toContainText('2 tickets');
  await holdButton(page).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, 2);
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
  await expect(page.getByRole('button', { name: /row A/i }).first()).toBeFocused();
  await keyboard.press('Enter');
  const seat = page.getByRole('button', { name: /^Section Center, row A, seat 1, \$90, .*available$/ });
  await expect(seat).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(picked(page)).toContainText('$180');
  await tabTo(page, /^Continue$/);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/checkout$/);
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
  await page.getByRole('button', { name: 'Find seats' }).click();
  await expect(page.getByText(/3 seats: .*row A/).first()).toBeVisible();
  const { tiers } = await boxOffice.send('GET', `/shows/${show.id}/availability`);
  expect(tiers).toMatchObject([{ held: 0 }, { held: 0 }]);
  await page.getByRole('button', { name: 'Take these' }).click();
  await expect(picked(page)).toContainText('$120');
  await holdButton(page).click();
  await fillCheckout(page);
  await payButton(page).click();
  await expectTickets(page, 3);
});

test('gives a seat to one of two who race for it, and others to the other', async ({
  page,
  browser,
  boxOffice,
}) => {
  const show = await boxOffice.makeShow(SEATED);
  const other = await (await browser.newContext({ baseURL: boxOffice.url })).newPage();
  for (const each of [page, other]) {
    await each.goto(`/shows/${show.id}`);
    await each.getByRole('button', { name: /^Section Center/ }).click();
    await each.getByRole('button', { name: /row A/i }).first().click();
    await each.getByRole('button', { name: /row A, seat 5,/ }).click();
    await expect(picked(each)).toContainText('1 ticket');
  }
  await Promise.all([page, other].map((each) => holdButton(each).click()));
  const isWinner = await Promise.all(
    [page, other].map((each) =>
      each.waitForURL(/\/checkout$/, { timeout: 4_000 }).then(
        () => true,
        () => false,
      ),
    ),
  );
  expect(isWinner.filter(Boolean)).toHaveLength(1);
  const [winner, loser] = isWinner[0] ? [page, other] : [other, page];
  // One press takes the nearest that is free.
  await loser
    .getByRole('button', { name: /^Take .* instead$/ })
    .first()
    .click();
  for (const each of [winner, loser]) {
    await expect(each).toHaveURL(/\/checkout$/);
    await fillCheckout(each);
    await payButton(each).click();
    await expectTickets(each, 1);
  }
  const { tiers } = await boxOffice.send('GET', `/shows/${show.id}/availability`);
  expect(tiers[0]).toMatchObject({ sold: 2, held: 0 });
  await other.context().close();
});

test('drops a picked seat that somebody else takes, and says so', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({
    tiers: [{ name: 'Floor' }, { name: 'Seats', kind: 'reserved', price: 4_000 }],
  });
  await page.goto(`/shows/${show.id}`);
  await page
    .getByRole('group', { name: 'How many of Floor' })
    .getByRole('button', { name: 'One more' })
    .click();
  await page.getByRole('button', { name: /^Section Left/ }).click();
  await page.getByRole('button', { name: /row A/i }).first().click();
  await page.getByRole('button', { name: /row A, seat 1,/ }).click();
  await expect(picked(page)).toContainText('2 tickets');
  await boxOffice.takeAsOther(show.id, { seats: [1] });
  await expect(page.getByRole('status').filter({ hasText: 'Somebody else has just taken' })).toBeAttached();
  await expect(picked(page)).toContainText('1 ticket');
});
