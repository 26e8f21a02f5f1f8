/** The seat map as a hand finds it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** After this long the camera has come to rest. */
const SETTLED_MS = 600;

export const surface = (page: Page) => page.locator('.seatmap-surface');

/** Opens a show and waits until its map is drawn. */
export async function openMap(page: Page, showId: number): Promise<Locator> {
  await page.goto(`/shows/${showId}`);
  const map = surface(page);
  await expect(map).toHaveAttribute('data-camera', /./);
  await map.scrollIntoViewIfNeeded();
  return map;
}

/** Where the camera is: x, y and pixels per unit. */
export async function cameraOf(map: Locator): Promise<[number, number, number]> {
  await map.page().waitForTimeout(SETTLED_MS);
  const [x = 0, y = 0, scale = 0] = ((await map.getAttribute('data-camera')) ?? '').split(' ').map(Number);
  return [x, y, scale];
}

/** Where a point of the chart is on the screen. */
export async function pointOf(map: Locator, seat: { readonly x: number; readonly y: number }) {
  const [x, y, scale] = await cameraOf(map);
  const box = await map.boundingBox();
  if (box === null) throw new Error('there is no map');
  return {
    x: box.x + box.width / 2 + (seat.x - x) * scale,
    y: box.y + box.height / 2 + (seat.y - y) * scale,
  };
}

/** Where the chart has a seat. */
export async function seatOf(page: Page, showId: number, seat: number) {
  const show = await (await page.request.get(`/api/v1/shows/${showId}`)).json();
  const chart = await (await page.request.get(`/api/v1/charts/${show.chartId}`)).json();
  for (const { rows } of chart.sections) {
    for (const row of rows) {
      const at = row.seats.indexOf(seat);
      if (at >= 0) return { x: row.x[at] as number, y: row.y[at] as number };
    }
  }
  throw new Error(`the chart has no seat ${seat}`);
}
