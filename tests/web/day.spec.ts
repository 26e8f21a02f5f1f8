/**
 * An organizer's whole day, by hand in a browser, from a database without anything: an account, an organizer, a venue with
 * its chart, an event, a show on sale, the sale while many buy at once, money back, and the door.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { type BoxOffice, openBoxOffice } from './support/box-office.ts';
import { signUp } from './support/organizer.ts';
import { test as base, expect } from './support/test.ts';

const test = base.extend({
  boxOffice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const boxOffice = await openBoxOffice({ ORGANIZER_SIGNUP: 'open', MAX_HOLDS_PER_IP: '0' });
      await use(boxOffice);
      await boxOffice.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Buyers at once: more than there are places in the first rows, so that some are turned away. */
const BUYERS = 120;

test('runs a venue for a day', async ({ page, boxOffice }) => {
  test.setTimeout(150_000);
  await signUp(page, boxOffice, 'grace@example.com', 'Grace Example');
  await page.goto('/organize');
  await page.getByLabel('Name of your organizer').fill('Harbor Lights');
  await press(page, 'Begin');
  await expect(heading(page)).toHaveText('Harbor Lights');

  await makeVenue(page);
  const showId = await makeShow(page);
  await page.goto(`/organize/shows/${showId}/setup`);
  await press(page, 'Publish');
  await expect(page.getByRole('heading', { name: 'On sale' })).toBeVisible();

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Nothing sold yet')).toBeVisible();
  const sold = await storm(boxOffice, showId);
  expect(sold.length).toBeGreaterThan(0);
  // The page follows by itself: nothing is loaded anew.
  const figure = page.locator('dl > div').filter({ hasText: 'Tickets sold' }).locator('dd').first();
  await expect(figure).toHaveText(String(sold.length * 2), { timeout: 20_000 });
  await expect(page.getByText('Nothing sold yet')).toBeHidden();

  const [first] = sold;
  await refund(page, first?.reference ?? '');
  await checkIn(page, showId, first?.tickets[0]?.code ?? '');
});

/** A venue, and a chart of 2,000 seats in two presses. */
async function makeVenue(page: Page): Promise<void> {
  await page.goto('/organize/venues/new');
  await page.getByLabel('Name', { exact: true }).fill('Pier Theater');
  await page.getByLabel('People it may hold').fill('2100');
  await page.getByLabel('City').fill('Porto');
  await page.getByLabel('Country').selectOption('PT');
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon');
  await page.getByRole('button', { name: /venue/i }).last().click();
  await expect(heading(page)).toHaveText('Pier Theater');
  await page.goto('/organize/venues/pier-theater/chart');
  await page.getByRole('button', { name: /^Theater/ }).click();
  await press(page, 'Publish chart');
  await expect(page.getByText(/Published: a chart of 2,0\d\d seats/)).toBeVisible();
}

/** An event with one show in that venue; answers the show's number. */
async function makeShow(page: Page): Promise<number> {
  await page.goto('/organize/events/new');
  await page.getByLabel('Title').fill('Low Tide Orchestra');
  await page.getByLabel('Kind of event').fill('folk');
  await press(page, 'Go on to date and place');
  await expect(heading(page)).toHaveText('New show');
  await page.getByLabel('Venue', { exact: true }).selectOption({ label: 'Pier Theater, Porto' });
  await expect(page.getByRole('radio', { name: /^Pier Theater/ })).toBeChecked();
  for (const [tier, price] of [
    ['Front stalls', '45'],
    ['Stalls', '32.50'],
    ['Circle', '20'],
  ] as const)
    await page.getByRole('group', { name: tier, exact: true }).getByLabel('Price').fill(price);
  await press(page, 'Make the show');
  await expect(page.getByRole('heading', { name: 'Not on sale yet' })).toBeVisible();
  return Number(/shows\/(\d+)/.exec(page.url())?.[1]);
}

interface Sold {
  readonly id: string;
  readonly reference: string;
  readonly tickets: readonly { readonly code: string }[];
}

/** Many want two seats each of the same hundred, all at once. Answers what was sold. */
async function storm(boxOffice: BoxOffice, showId: number): Promise<Sold[]> {
  const attempts = Array.from({ length: BUYERS }, async (_, buyer): Promise<Sold[]> => {
    const seat = 1 + (buyer % 50) * 2;
    const body = {
      showId,
      seats: [seat, seat + 1],
      customer: { name: `Buyer ${buyer}`, email: `buyer-${buyer}@example.com` },
      payment: { token: 'tok_approve' },
    };
    const answer = await fetch(`${boxOffice.url}/api/v1/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) {
      expect(await answer.json()).toMatchObject({ status: 409, code: 'seats_taken' });
      return [];
    }
    return [(await answer.json()) as Sold];
  });
  const sold = (await Promise.all(attempts)).flat();
  expect(sold).toHaveLength(50);
  return sold;
}

/** Finds a booking and gives a part of its money back. */
async function refund(page: Page, reference: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Bookings' }).click();
  await page.getByRole('searchbox', { name: 'Search bookings' }).fill(reference);
  await page.getByRole('link', { name: reference }).click();
  await expect(heading(page)).toHaveText(reference);
  await press(page, 'Refund');
  const dialog = page.getByRole('dialog', { name: 'Refund' });
  await dialog.getByLabel('Amount in EUR').fill('12.50');
  await dialog.getByLabel('Reason').fill('A pillar stands in the way');
  await dialog.getByRole('button', { name: /refund|give/i }).click();
  await expect(page.getByText('€12.50 given back')).toBeVisible();
  await expect(page.getByRole('region', { name: /happened/ })).toContainText('A pillar stands in the way');
}

/** Lets somebody in, once. */
async function checkIn(page: Page, showId: number, code: string): Promise<void> {
  await page.goto(`/organize/shows/${showId}/door`);
  const answer = page.getByRole('region', { name: 'Answer' });
  for (const expected of ['Yes', 'Already used']) {
    await page.getByLabel(/^Code/).fill(code);
    await page.keyboard.press('Enter');
    await expect(answer).toContainText(expected);
  }
}
