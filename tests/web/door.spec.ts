/** The door on a phone: yes, no, undone, without a connection, and by camera. */
import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import type { BoxOffice } from './support/box-office.ts';
import { book } from './support/buyer.ts';
import { cameraArguments, modulesOf, removeCamera, showToCamera } from './support/fake-camera.ts';
import { showTheme } from './support/settle.ts';
import { expect, test } from './support/test.ts';

const executablePath = await findBrowser();

test.use({
  viewport: { width: 390, height: 844 },
  permissions: ['camera'],
  extraHTTPHeaders: { authorization: 'Bearer an-admin-token-for-processes' },
  launchOptions: {
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', ...cameraArguments],
  },
});

test.afterAll(removeCamera);

interface Sold {
  readonly id: string;
  readonly tickets: readonly { readonly id: string; readonly code: string; readonly qr: string }[];
}

/** Sells tickets of the first tier, and reads their signed codes. */
async function sell(boxOffice: BoxOffice, showId: number, quantity: number): Promise<Sold> {
  const { tiers } = await boxOffice.send('GET', `/shows/${showId}`);
  const booking = {
    showId,
    items: [{ tierId: tiers[0].id, quantity }],
    customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
    payment: { token: 'tok_approve' },
  };
  const { id } = await boxOffice.send('POST', '/bookings', booking, { 'idempotency-key': randomUUID() });
  return boxOffice.send('GET', `/bookings/${id}`);
}

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const connection = (page: Page) => page.getByText(/^(Online|Offline)/);

/** Opens the door of a show, and waits for its list. */
async function openDoor(page: Page, showId: number, expected: number): Promise<void> {
  await page.goto(`/organize/shows/${showId}/door`);
  await expect(page.getByText(`of ${expected} people are in`)).toBeVisible();
}

async function check(page: Page, code: string): Promise<void> {
  await page.getByLabel(/^Code/).fill(code);
  await page.keyboard.press('Enter');
}

/** Buys a ticket on a phone of its own, and comes back for the signed code. */
async function buyCode(browser: Browser, { url }: BoxOffice, showId: number): Promise<boolean[][]> {
  const context = await browser.newContext({ baseURL: url, extraHTTPHeaders: {} });
  const page = await context.newPage();
  await book(page, showId, 1);
  await page.reload();
  const code = await modulesOf(page.getByRole('img', { name: /QR/ }));
  await context.close();
  return code;
}

async function expectNoComplaints(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(page, colorScheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('a ticket lets in once, and again when that was a mistake', async ({ page, boxOffice }) => {
  const { id } = await boxOffice.makeShow({ title: 'Night of Lights' });
  const { id: bookingId, tickets } = await sell(boxOffice, id, 3);
  const [first, second, canceled] = tickets;
  await boxOffice.send('POST', `/bookings/${bookingId}/cancel`, { tickets: [canceled?.id] });
  await page.goto('/door');
  await page.getByRole('link', { name: /Night of Lights/ }).click();
  await expect(page.getByText('of 2 people are in')).toBeVisible();
  await page.getByRole('button', { name: 'Settings of this device' }).click();
  await page.getByLabel('Name of the gate or device').fill('North gate');
  await page.keyboard.press('Escape');

  await check(page, first?.qr ?? '');
  await expect(answer(page)).toContainText(/Yes.*Let in.*Ada Lovelace.*Floor/s);
  await expect(page.getByRole('region', { name: 'Who is in' })).toContainText('1of 2');
  await expectNoComplaints(page);
  await check(page, first?.code.toLowerCase() ?? '');
  await expect(answer(page)).toContainText(/No.*Already used.*First used \d\d:\d\d at North gate/s);
  await expectNoComplaints(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Undone: the ticket can be used again.')).toBeVisible();
  await check(page, first?.qr ?? '');
  await expect(answer(page)).toContainText('Yes');

  await check(page, canceled?.qr ?? '');
  await expect(answer(page)).toContainText(/No.*Canceled/s);
  await check(page, 'nonsense');
  await expect(answer(page)).toContainText(/No.*No such ticket/s);
  // A hand scanner types, wherever the focus is.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.type(`${second?.qr}\n`);
  await expect(answer(page)).toContainText('Yes');
  await expect(page.getByRole('region', { name: 'Who is in' })).toContainText('2of 2');
});

test('goes on without a connection, over a reload, and makes up for it later', async ({
  page,
  boxOffice,
}) => {
  const { id } = await boxOffice.makeShow();
  const [first, second] = (await sell(boxOffice, id, 2)).tickets;
  await openDoor(page, id, 2);
  const isKept = () => page.evaluate(async () => (await caches.match(location.pathname)) !== undefined);
  await expect.poll(isKept).toBe(true);
  const late = (await sell(boxOffice, id, 1)).tickets[0];

  await boxOffice.stop('SIGKILL');
  await check(page, first?.qr ?? '');
  await expect(answer(page)).toContainText(/Yes.*Decided by this device/s);
  await expect(connection(page)).toHaveText('Offline, 1 waiting');
  await page.reload();
  await expect(connection(page)).toHaveText('Offline, 1 waiting');
  await check(page, first?.code ?? '');
  await expect(answer(page)).toContainText(/No.*Already used.*First used/s);
  await check(page, `${second?.qr.slice(0, -3)}AAA`);
  await expect(answer(page)).toContainText(/No.*Not a genuine code/s);
  await check(page, late?.qr ?? '');
  await expect(answer(page)).toContainText(/Yes/);
  await expectNoComplaints(page);

  await boxOffice.start();
  await expect(connection(page)).toHaveText('Online', { timeout: 20_000 });
  const { items, in: count } = await boxOffice.send('GET', `/shows/${id}/check-ins`);
  expect(count).toBe(2);
  expect(items.map(({ outcome }: { outcome: string }) => outcome).toSorted()).toEqual([
    'admitted',
    'admitted',
    'already_used',
    'bad_signature',
  ]);
});

test('shows what two devices told while one of them had no connection', async ({ page, boxOffice }) => {
  const { id } = await boxOffice.makeShow();
  const [ticket] = (await sell(boxOffice, id, 1)).tickets;
  const scan = (device: string, more: object = {}) =>
    boxOffice.send('POST', `/shows/${id}/check-ins`, {
      scans: [{ id: randomUUID(), code: ticket?.qr, device, ...more }],
    });
  await scan('South gate');
  await scan('West gate', { offline: 'admitted' });
  await openDoor(page, id, 1);
  await page.getByText('1 scan is to be looked at').waitFor();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    /Let in .* at West gate.*Also let in .* at South gate/s,
  );
  await expectNoComplaints(page);
});

test('reads by camera the QR that a buyer shows', async ({ page, browser, boxOffice }) => {
  const { id } = await boxOffice.makeShow();
  const code = await buyCode(browser, boxOffice, id);
  expect(
    code.findIndex((row) => row.includes(true)),
    'the quiet zone',
  ).toBe(3);
  showToCamera(code);
  await openDoor(page, id, 1);
  await page.getByRole('button', { name: 'Scan with the camera' }).click();
  await expect(answer(page)).toContainText(/Yes.*Ada Lovelace/s);
  await expectNoComplaints(page);
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  await expect(page.getByRole('button', { name: 'Scan with the camera' })).toBeVisible();
  // The code stayed before the camera all the time: that was one scan.
  await expect(page.getByRole('region', { name: 'Last scans' }).getByRole('listitem')).toHaveCount(1);
});
