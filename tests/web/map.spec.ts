/** The seat map by itself: levels, fingers, keys, what changes under one's eyes, and the list beside it. */
import { devices, type Page } from '@playwright/test';
import { expectDrawnIn } from './support/canvas.ts';
import { cameraOf, openMap, pointOf, seatOf, surface } from './support/map.ts';
import { expect, test } from './support/test.ts';

const SEATED = { tiers: [{ name: 'Seats', kind: 'reserved', price: 5_000 }] } as const;
const picked = (page: Page) => page.getByRole('region', { name: 'Your selection' });

test('zooms by wheel, buttons and keys, pans by dragging, and shows all again', async ({
  page,
  boxOffice,
}) => {
  const { id } = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, id);
  const [, , fitted] = await cameraOf(map);
  await map.hover();
  await page.mouse.wheel(0, -400);
  const [, y, nearer] = await cameraOf(map);
  expect(nearer).toBeGreaterThan(fitted * 1.3);
  const box = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 120, { steps: 4 });
  await page.waitForTimeout(200);
  await page.mouse.up();
  expect((await cameraOf(map))[1]).toBeGreaterThan(y);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect((await cameraOf(map))[2]).toBeLessThan(nearer);
  await map.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  expect((await cameraOf(map))[2]).toBeCloseTo(fitted, 3);
  await expect(map).toHaveAttribute('data-fitted', 'true');
});

test('tells section, row, seat and price of what the mouse points at, and picks it', async ({
  page,
  boxOffice,
}) => {
  const { id } = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, id);
  const point = await pointOf(map, await seatOf(page, id, 14));
  await page.mouse.move(point.x, point.y);
  await expect(page.locator('.seatmap-card')).toContainText('Left');
  await expect(page.locator('.seatmap-card')).toContainText('$50');
  await expect(page.locator('.seatmap-card')).toContainText('available');
  await page.mouse.click(point.x, point.y);
  await expect(picked(page)).toContainText('1 ticket');
  // The list works on the same selection.
  await page.getByRole('button', { name: /^Section Left/ }).click();
  await page.getByRole('button', { name: /^Row B/ }).click();
  const seat = page.getByRole('button', { name: /^Section Left, row B, seat 4, \$50, your pick$/ });
  await expect(seat).toHaveAttribute('aria-pressed', 'true');
  await seat.click();
  await expect(picked(page)).not.toContainText('1 ticket');
});

test('goes from seat to seat by arrow keys, says where it is, and picks by Enter', async ({
  page,
  boxOffice,
}) => {
  const { id } = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, id);
  await map.focus();
  const said = page.getByRole('status').filter({ hasText: /^Section .*, row .*, seat .*available/ });
  await page.keyboard.press('ArrowRight');
  await expect(said.first()).toBeAttached();
  const first = await said.first().textContent();
  await page.keyboard.press('ArrowRight');
  await expect(said.first()).not.toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  await expect(picked(page)).toContainText('1 ticket');
});

test('draws anew only what others take, and says so where somebody looks', async ({ page, boxOffice }) => {
  const { id } = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, id);
  const point = await pointOf(map, await seatOf(page, id, 14));
  await page.mouse.move(point.x, point.y);
  await expect(page.locator('.seatmap-card')).toContainText('available');
  await boxOffice.takeAsOther(id, { seats: [14] });
  await expect(page.locator('.seatmap-card')).toContainText('held by somebody');
  await expect(page.getByRole('status').filter({ hasText: 'row B, seat 4' })).toBeAttached();
  await page.mouse.click(point.x, point.y);
  await expect(picked(page)).toContainText('Nothing picked yet');
});

test('is drawn in the colors of the theme, also the small picture of it', async ({ page, boxOffice }) => {
  const { id } = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, id);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const small = page.locator('.seatmap-minimap canvas');
  for (const [colorScheme, ground, stage] of [
    ['light', '#fffaf0', '#ddd3bf'],
    ['dark', '#14151f', '#2a2c3d'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expectDrawnIn(map.locator('canvas').first(), ground);
    await expectDrawnIn(small, stage);
  }
});

test('brings a proposal into view and explains its mark', async ({ page, boxOffice }) => {
  const { id } = await boxOffice.makeShow(SEATED);
  const map = await openMap(page, id);
  const before = await cameraOf(map);
  await page.getByRole('button', { name: 'Find seats' }).click();
  await expect(page.getByText('proposed to you')).toBeVisible();
  expect(await cameraOf(map)).not.toEqual(before);
});

test('speaks of seats in a virtual list, one stop of Tab, before the map', async ({ page, boxOffice }) => {
  const { id } = await boxOffice.makeShow(SEATED);
  await openMap(page, id);
  const list = page.getByRole('list', { name: 'Sections' });
  await expect(list.getByRole('button')).toHaveCount(3);
  await list.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(
    page.getByRole('button', { name: /^Section Right, 30 of 30 seats available, from \$50$/ }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(surface(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Section Right/ })).toBeFocused();
});

test.describe('with fingers', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['iPhone 13'] ?? {};
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } as object);

  test('comes nearer before it picks what is too small to hit', async ({ page, boxOffice }) => {
    const { id } = await boxOffice.makeShow(SEATED);
    const map = await openMap(page, id);
    const seat = await seatOf(page, id, 14);
    for (let taps = 0; taps < 4; taps += 1) {
      const [, , scale] = await cameraOf(map);
      const { x, y } = await pointOf(map, seat);
      await page.touchscreen.tap(x, y);
      if (scale * 6 >= 24) break;
      await expect(picked(page)).toContainText('Nothing picked yet');
      expect((await cameraOf(map))[2]).toBeGreaterThan(scale);
    }
    await expect(picked(page)).toContainText('1 ticket');
    await expect(page.locator('.seatmap-card')).toContainText('$50');
  });

  test('zooms by two fingers', async ({ page, boxOffice }) => {
    const { id } = await boxOffice.makeShow(SEATED);
    const map = await openMap(page, id);
    const [, , before] = await cameraOf(map);
    const box = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, spread: number) =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: x - spread, y, id: 1 },
                { x: x + spread, y, id: 2 },
              ],
      });
    await touch('touchStart', 30);
    for (let spread = 35; spread <= 90; spread += 11) await touch('touchMove', spread);
    await touch('touchEnd', 0);
    expect((await cameraOf(map))[2]).toBeGreaterThan(before * 1.5);
  });
});
