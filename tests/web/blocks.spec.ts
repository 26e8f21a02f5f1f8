/** The seats of a show in the console: blocked on the map and in numbers, kept from buyers, sold to a guest, given back. */
import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ADMIN_TOKEN } from '../process/process.ts';
import type { BoxOffice } from './support/box-office.ts';
import { pointOf, seatOf, surface } from './support/map.ts';
import { expect, test } from './support/test.ts';

test.use({ extraHTTPHeaders: { authorization: `Bearer ${ADMIN_TOKEN}` } });

/** Seats 1 to 30 are Left, 31 to 60 Center, 61 to 90 Right; ten in each of the rows A, B and C. */
const TIERS = [
  { name: 'Seats', kind: 'reserved', price: 5_000 },
  { name: 'Floor', kind: 'general', price: 2_000, capacity: 40 },
] as const;

async function openSeats(page: Page, boxOffice: BoxOffice) {
  const show = await boxOffice.makeShow({ tiers: TIERS });
  await page.goto(`/organize/shows/${show.id}/seats`);
  await expect(surface(page)).toHaveAttribute('data-camera', /./);
  return show;
}

const block = (page: Page, note: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: note }) });

test('blocks a row and some of the floor, sells a part to a guest, and releases the rest', async ({
  page,
  boxOffice,
}) => {
  const show = await openSeats(page, boxOffice);
  await page.getByLabel('Section', { exact: true }).selectOption('Center');
  await page.getByLabel('Row', { exact: true }).selectOption('B');
  await page.getByRole('button', { name: 'Select what is free' }).click();
  await expect(page.getByText('10 free seats selected.')).toBeVisible();
  await page.getByLabel('Floor').fill('5');
  await page.getByLabel('What for').fill('Friends of the band');
  await page.getByRole('button', { name: 'Block 15 places' }).click();
  await expect(block(page, 'Friends of the band')).toContainText('15 places');
  expect(await boxOffice.stockOf(show.id)).toEqual([
    { held: 10, pending: 0, sold: 0 },
    { held: 5, pending: 0, sold: 0 },
  ]);
  await expectClean(page);

  // A click on the map picks one of them.
  const map = surface(page);
  await map.scrollIntoViewIfNeeded();
  const { x, y } = await pointOf(map, await seatOf(page, show.id, 41));
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  const near = await pointOf(map, await seatOf(page, show.id, 41));
  await page.mouse.click(near.x, near.y);
  await page.getByRole('button', { name: 'Sell these…' }).click();
  await page.getByLabel('Name of the guest').fill('Grace Hopper');
  await page.getByLabel('E-mail').fill('grace@example.com');
  await page.getByLabel('At the door').check();
  await expect(page.getByText('1 place, $50')).toBeVisible();
  await expectClean(page);
  await page.getByRole('button', { name: 'Sell', exact: true }).click();
  await expect(page.getByText(/1 ticket for Grace Hopper/)).toBeVisible();
  await expect(block(page, 'Friends of the band')).toContainText('14 places');

  await page.getByRole('button', { name: 'Release “Friends of the band”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await expect(page.getByText('Nothing is blocked.')).toBeVisible();
  expect(await boxOffice.stockOf(show.id)).toEqual([
    { held: 0, pending: 0, sold: 1 },
    { held: 0, pending: 0, sold: 0 },
  ]);
});

test('selects by drawing, says who was faster, and changes what there is', async ({ page, boxOffice }) => {
  const show = await openSeats(page, boxOffice);
  await page.getByRole('button', { name: 'Select by drawing' }).click();
  const map = surface(page);
  await map.scrollIntoViewIfNeeded();
  const [first, last] = [
    await pointOf(map, await seatOf(page, show.id, 1)),
    await pointOf(map, await seatOf(page, show.id, 5)),
  ];
  await page.mouse.move(Math.min(first.x, last.x) - 3, Math.min(first.y, last.y) - 3);
  await page.mouse.down();
  await page.mouse.move(Math.max(first.x, last.x) + 3, Math.max(first.y, last.y) + 3, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText('5 free seats selected.')).toBeVisible();
  await boxOffice.takeAsOther(show.id, { seats: [3] });
  await expect(page.getByText('Somebody else has taken 1 of the seats you selected.')).toBeVisible();
  await page.getByLabel('What for').fill('Cameras');
  await page.getByRole('button', { name: 'Block 4 places' }).click();
  await expect(block(page, 'Cameras')).toContainText('4 places');
  await page.getByRole('button', { name: 'Change “Cameras”' }).click();
  await page.getByRole('dialog').getByLabel('What for').fill('Pillar');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(block(page, 'Pillar')).toBeVisible();
  await page.getByRole('button', { name: 'Select “Pillar” on the map' }).click();
  await page.getByRole('button', { name: 'Release these' }).click();
  await expect(page.getByText('Nothing is blocked.')).toBeVisible();
});

test('shows how far a cancellation has come', async ({ page, boxOffice }) => {
  const show = await boxOffice.makeShow({ tiers: TIERS });
  const [, floor] = show.tiers;
  const booking = {
    ...{ showId: show.id, items: [{ tierId: floor?.id, quantity: 2 }], payment: { token: 'tok_approve' } },
    customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
  };
  await boxOffice.send('POST', '/bookings', booking, { 'idempotency-key': randomUUID() });
  await boxOffice.send('POST', `/shows/${show.id}/cancel`, { reason: 'Storm' }, { 'if-match': '*' });
  await page.goto(`/organize/shows/${show.id}/seats`);
  await expect(page.getByText('Everything is canceled and given back.')).toBeVisible();
  await expect(page.getByText('$40')).toBeVisible();
  await expectClean(page);
});

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}
