/** The organizer's console: from nothing to a show on sale, pictures, copies, and two people who edit the same thing. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pictureOf } from '../support/pictures.ts';
import { openBoxOffice } from './support/box-office.ts';
import { signUp } from './support/organizer.ts';
import { settle } from './support/settle.ts';
import { test as base, expect } from './support/test.ts';

const test = base.extend({
  boxOffice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const boxOffice = await openBoxOffice({ ORGANIZER_SIGNUP: 'open' });
      await use(boxOffice);
      await boxOffice.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const save = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('takes a new organizer from nothing to 2,000 seats on sale', async ({ page, boxOffice }) => {
  await signUp(page, boxOffice, 'grace@example.com', 'Grace');
  await page.getByRole('link', { name: 'Sell your tickets' }).click();
  await page.getByLabel('Name of your organizer').fill('Harbor Lights');
  await expectClean(page);
  await save(page, 'Begin');
  await expect(heading(page)).toHaveText('Harbor Lights');
  await expectClean(page);

  await page.getByRole('link', { name: 'Make your first event' }).click();
  await save(page, 'Go on to date and place');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.getByLabel('Title').fill('Low Tide Orchestra');
  await page.getByLabel('Kind of event').fill('folk');
  await expectClean(page);
  await save(page, 'Go on to date and place');

  await expect(heading(page)).toHaveText('New show');
  await page.getByLabel('Name', { exact: true }).first().fill('Pier Theater');
  await page.getByLabel('People it may hold').fill('2100');
  await page.getByLabel('City').fill('Porto');
  await page.getByLabel('Country').selectOption('PT');
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon');
  await page.getByRole('radio', { name: /^Theater/ }).check();
  // The kinds of seats that the room has are its tiers to begin with.
  const tier = (name: string) => page.getByRole('group', { name, exact: true });
  await expect(tier('Stalls').getByRole('status')).toHaveText('972');
  await tier('Front stalls').getByLabel('Price').fill('45');
  await tier('Stalls').getByLabel('Price').fill('32.50');
  await tier('Circle').getByLabel('Price').fill('20');
  await page.getByRole('button', { name: 'Tier with numbered seats' }).click();
  await tier('New tier').getByLabel('Name', { exact: true }).fill('Side');
  await tier('Side').getByLabel('Price').fill('15');
  for (const side of ['Left', 'Right']) await page.getByLabel(`Circle ${side} sells as`).selectOption('Side');
  await expect(tier('Circle').getByRole('status')).not.toHaveText('714');
  await expectClean(page);
  await save(page, 'Make the show');

  await expect(heading(page)).toHaveText('Low Tide Orchestra');
  await expect(page.getByRole('heading', { name: 'Not on sale yet' })).toBeVisible();
  await expectClean(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: 'On sale' })).toBeVisible();

  await page.getByRole('link', { name: 'See it as buyers do' }).click();
  await expect(page.getByText('€32.50').first()).toBeVisible();
  await page.getByRole('link', { name: 'Choose seats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Low Tide Orchestra');
  const { items } = await boxOffice.send('GET', '/events?q=tide');
  expect(items).toMatchObject([{ stock: [{ capacity: 2013, available: 2013 }] }]);
});

test('shows a picture in place of the poster', async ({ page, boxOffice }) => {
  await signUp(page, boxOffice, 'ida@example.com', 'Ida');
  const { event } = await makeShow(page);
  await page.goto(`/organize/events/${event.slug}`);
  const file = { name: 'night.png', mimeType: 'image/png', buffer: await pictureOf('png', 1_800, 1_200) };
  await page.getByLabel('Picture file').setInputFiles(file);
  await expect(page.getByText('The new picture is up.')).toBeVisible();
  await page.getByLabel('What the picture shows').fill('A red curtain');
  await save(page, 'Save the event');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expectClean(page);
  await page.goto(`/events/${event.slug}`);
  const picture = page.getByRole('img', { name: 'A red curtain' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});

test('shows what somebody else changed meanwhile, and saves what one chooses', async ({
  page,
  boxOffice,
}) => {
  await signUp(page, boxOffice, 'joan@example.com', 'Joan');
  const { event, id } = await makeShow(page);
  const other = await page.context().newPage();
  for (const each of [page, other]) await each.goto(`/organize/events/${event.slug}`);
  await other.getByLabel('Title').fill('Theirs');
  await other.getByLabel('Kind of event').fill('jazz');
  await save(other, 'Save the event');
  await expect(other.getByText('Saved.', { exact: true })).toBeVisible();
  await page.getByLabel('Title').fill('Mine');
  await page.getByLabel('Description').fill('Mine alone');
  await save(page, 'Save the event');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('You both changed it; it was: Test Night');
  await expect(dialog.getByRole('group', { name: /Kind of event/ })).toContainText('They changed it');
  await expectClean(page);
  await dialog
    .getByRole('group', { name: /^Title/ })
    .getByRole('radio', { name: /Theirs/ })
    .check();
  await save(page, 'Save this');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const saved = await boxOffice.send('GET', `/events/${event.id}`);
  expect(saved).toMatchObject({ title: 'Theirs', category: 'jazz', description: 'Mine alone', version: 3 });

  // The same of a show, whose tiers are fields too.
  for (const each of [page, other]) await each.goto(`/organize/shows/${id}/setup`);
  await other.getByLabel('Price').fill('30');
  await save(other, 'Save the show');
  await expect(other.getByText('Saved.', { exact: true })).toBeVisible();
  await page.getByLabel('Price').fill('40');
  await save(page, 'Save the show');
  await expect(dialog.getByRole('group', { name: /Floor: price/ })).toContainText('30 EUR');
  await save(page, 'Save this');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  expect((await boxOffice.send('GET', `/shows/${id}`)).tiers).toMatchObject([{ price: 4000 }]);
});

test('duplicates, pauses, cancels and deletes', async ({ page, boxOffice }) => {
  await signUp(page, boxOffice, 'kay@example.com', 'Kay');
  const { id } = await makeShow(page);
  await page.goto(`/organize/shows/${id}/setup`);
  await save(page, 'Pause the sale');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await save(page, 'Go on selling');
  await expect(page.getByRole('heading', { name: 'On sale' })).toBeVisible();
  await save(page, 'Duplicate');
  await page.getByRole('dialog').getByLabel('Name of this date').fill('Second night');
  await save(page, 'Make the copy');
  await expect(heading(page)).toHaveText('Test Night · Second night');
  await save(page, 'Delete this draft');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(heading(page)).toHaveText('Test Night');
  await page.goto(`/organize/shows/${id}/setup`);
  await save(page, 'Cancel the show');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Cancel the show' })).toBeDisabled();
  await dialog.getByLabel(/Type Test Night/).fill('Test Night');
  await dialog.getByRole('button', { name: 'Cancel the show' }).click();
  await expect(page.getByRole('heading', { name: 'Canceled' })).toBeVisible();
  expect(await boxOffice.send('GET', `/shows/${id}`)).toMatchObject({ status: 'canceled' });
});

test('says whose seats one may not draw, and takes them to a venue of one’s own', async ({
  page,
  boxOffice,
}) => {
  const { id: showId } = await boxOffice.makeShow({ tiers: [{ name: 'Seats', kind: 'reserved' }] });
  const { venue: house } = await boxOffice.send('GET', `/shows/${showId}`);
  await signUp(page, boxOffice, 'lena@example.com', 'Lena');
  const { venue } = await makeShow(page);
  await page.goto(`/organize/venues/${house.slug}/chart`);
  await expect(page.getByRole('heading', { name: 'This venue belongs to the house' })).toBeVisible();
  await expectClean(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download this chart' }).click();
  const file = await (await downloading).path();
  await page.goto(`/organize/venues/${venue.slug}`);
  await page.getByLabel('Chart file').setInputFiles({
    name: 'chart.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await expect(page.getByText('There is a chart with 90 seats.')).toBeVisible();
});

/** An organizer of the one who is signed in, with a show on sale; as the console itself would make it. */
async function makeShow(page: Page) {
  return page.evaluate(async () => {
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return answer.json();
    };
    const { id: organizerId } = await post('/organizers', { name: 'Test Promoters' });
    const place = { city: 'Lisbon', country: 'PT', timeZone: 'Europe/Lisbon' };
    const venue = await post('/venues', { name: 'Hall', type: 'hall', capacity: 100, organizerId, ...place });
    const event = await post('/events', { title: 'Test Night', category: 'rock', organizerId });
    return post(`/events/${event.id}/shows`, {
      venueId: venue.id,
      startsAt: '2100-06-01T20:00:00Z',
      endsAt: '2100-06-01T23:00:00Z',
      currency: 'EUR',
      status: 'published',
      tiers: [{ name: 'Floor', kind: 'general', price: 2500, capacity: 100 }],
    });
  });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing for axe to say at the width of a desk and of a phone, and nothing to the side of either. */
async function expectClean(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await settle(page);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`);
    expect(found, `${page.url()} at ${width}`).toEqual([]);
    const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
  }
}
