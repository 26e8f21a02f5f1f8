/** The chart editor: from a template to a chart, by mouse and by keys, and a seating plan from elsewhere. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const VENUE = {
  name: 'Drawn Hall',
  type: 'theater',
  city: 'Lisbon',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  capacity: 2_100,
};

const PLAN = {
  name: 'From pretix',
  categories: [{ name: 'Gold', color: '#c09000' }],
  zones: [
    {
      name: 'Parkett',
      position: { x: 0, y: 100 },
      rows: ['A', 'B'].map((row_number, row) => ({
        row_number,
        position: { x: 0, y: row * 30 },
        seats: [1, 2, 3].map((seat) => ({
          seat_guid: `${row_number}${seat}`,
          seat_number: String(seat),
          position: { x: seat * 25, y: 0 },
          category: 'Gold',
        })),
      })),
      areas: [{ shape: 'circle', position: { x: 200, y: 0 }, circle: { radius: 9 }, text: { text: 'Bar' } }],
    },
  ],
};

const surface = (page: Page) => page.getByRole('application', { name: 'Seating chart' });
const section = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();

test.beforeEach(async ({ page, boxOffice }) => {
  await page.setExtraHTTPHeaders(boxOffice.asAdmin);
});

test('takes two presses from nothing to a theater of 2,000 seats', async ({ page, boxOffice }) => {
  const { slug } = await boxOffice.send('POST', '/venues', { ...VENUE, slug: 'two-presses' });
  await page.goto(`/organize/venues/${slug}/chart`);
  await page.getByRole('button', { name: /^Theater/ }).click();
  await page.getByRole('button', { name: 'Publish chart' }).click();
  await expect(page.getByText(/Published: a chart of 2,0\d\d seats/)).toBeVisible();
  const chart = await boxOffice.send('GET', `/venues/${slug}/chart`);
  expect(chart.seatCount).toBeGreaterThan(1_900);
  expect(chart.companions).toHaveLength(4);
  expect(chart.categories.map(({ name }: { name: string }) => name)).toEqual([
    'Front stalls',
    'Stalls',
    'Circle',
  ]);
  // The same content is the same chart.
  await page.getByRole('button', { name: 'Publish chart' }).click();
  await expect(page.getByText('The chart is published already')).toBeVisible();
});

test('numbers, marks, undoes, and takes in a plan of pretix', async ({ page, boxOffice }) => {
  const { slug } = await boxOffice.send('POST', '/venues', { ...VENUE, slug: 'drawn-hall' });
  await page.goto(`/organize/venues/${slug}/chart`);
  await page.getByRole('button', { name: /^Club/ }).click();
  await expect(surface(page)).toHaveAttribute('data-camera', /\d/);

  // By keys alone: open the section, its first row and that row's first seat.
  await section(page, /^Left/).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Seats count').selectOption('center');
  await page.getByLabel('First number').fill('101');
  await section(page, /^Left/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(section(page, /^Seat 111/)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('Place for a wheelchair').check();
  await expect(section(page, /^Seat 111 wheelchair/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(section(page, /^Seat 111 wheelchair/)).toBeHidden();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(section(page, /^Seat 111 wheelchair/)).toBeVisible();
  await saved(page);

  // What was saved is there when the page comes back.
  await page.reload();
  await section(page, /^Left/).click();
  await expect(page.getByLabel('First number')).toHaveValue('101');

  await page.getByRole('button', { name: 'Files' }).click();
  await page.getByLabel('Chart to import').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(PLAN)),
  });
  await expect(page.getByRole('dialog', { name: 'What the import changed' })).toContainText(
    '"Bar" is left out',
  );
  await page.keyboard.press('Escape');
  await expect(section(page, /^Parkett 6 seats/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Import/ }).click();
  await expect(section(page, /^Left/)).toBeVisible();
  await page.getByRole('button', { name: /^Redo: Import/ }).click();
  await page.getByRole('button', { name: 'Publish chart' }).click();
  await expect(page.getByText('Published: a chart of 6 seats')).toBeVisible();
  const chart = await boxOffice.send('GET', `/venues/${slug}/chart`);
  expect(chart).toMatchObject({ seatCount: 6, categories: [{ name: 'Gold', color: '#c09000' }] });
});

test('draws a section, catches seats, carries them, and says what is wrong', async ({ page, boxOffice }) => {
  const { slug } = await boxOffice.send('POST', '/venues', { ...VENUE, slug: 'by-mouse' });
  await page.goto(`/organize/venues/${slug}/chart`);
  await page.getByRole('button', { name: /^Empty/ }).click();
  await expect(surface(page)).toHaveAttribute('data-camera', /\d/);
  const box = (await surface(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(box.x + from[0], box.y + from[1]);
    await page.mouse.down();
    await page.mouse.move(box.x + (from[0] + to[0]) / 2, box.y + (from[1] + to[1]) / 2);
    await page.mouse.move(box.x + to[0], box.y + to[1]);
    await page.mouse.up();
  };
  const middle = box.height / 2;
  await page.getByRole('button', { name: 'Draw a rectangular section' }).click();
  await drag([120, middle + 90], [320, middle + 200]);
  await expect(section(page, /^Section 2/)).toHaveAttribute('aria-selected', 'true');
  await page.getByLabel('Name of the section').fill('Stalls');
  await page.getByRole('button', { name: 'Select and move' }).click();
  const before = Number(await page.getByLabel('Middle, across').inputValue());
  await drag([220, middle + 145], [260, middle + 145]);
  expect(Number(await page.getByLabel('Middle, across').inputValue())).toBeGreaterThan(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Nothing selected' })).toBeVisible();
  await drag([100, middle + 60], [380, middle + 240]);
  await expect(page.getByRole('heading', { name: /^Stalls/ })).toBeVisible();
  await page.keyboard.press('Control+d');
  await page.getByLabel('Name of the section').fill('Stalls');
  await expect(page.getByText('There are two sections called Stalls.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish chart' }).click();
  await expect(page.getByText(/Correct this first/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(section(page, /^Stalls/)).toHaveCount(1);
});

test('tells who saved meanwhile, and keeps both', async ({ page, boxOffice }) => {
  const { slug } = await boxOffice.send('POST', '/venues', { ...VENUE, slug: 'two-people' });
  await page.goto(`/organize/venues/${slug}/chart`);
  await page.getByRole('button', { name: /^Club/ }).click();
  // The page has read the draft before somebody else saves it.
  await expect(page.getByLabel('Name of the chart')).toBeVisible();
  const id = new URL(page.url()).searchParams.get('draft');
  const { document } = await boxOffice.send('GET', `/chart-drafts/${id}`);
  await boxOffice.send(
    'PUT',
    `/chart-drafts/${id}`,
    { document: { ...document, name: 'Theirs' } },
    { 'if-match': '*' },
  );
  await page.getByLabel('Name of the chart').fill('Mine');
  const dialog = page.getByRole('dialog', { name: 'Somebody else saved' });
  await expect(dialog).toContainText('ADMIN_TOKEN');
  await dialog.getByRole('button', { name: /^Keep both/ }).click();
  await expect(page.getByLabel('Name of the chart')).toHaveValue('Mine (copy)');
  const { items } = await boxOffice.send('GET', `/venues/${slug}/chart-drafts`);
  expect(items.map(({ name }: { name: string }) => name)).toEqual(['Theirs', 'Mine (copy)']);
});

for (const theme of ['light', 'dark'] as const) {
  test(`is accessible, ${theme}`, async ({ page, boxOffice }) => {
    const { slug } = await boxOffice.send('POST', '/venues', { ...VENUE, slug: `accessible-${theme}` });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/organize/venues/${slug}/chart`);
    await expect(page.getByRole('button', { name: /^Club/ })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: /^Club/ }).click();
    await expect(surface(page)).toHaveAttribute('data-camera', /\d/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await section(page, /^Left/).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByLabel('Name of the section')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
