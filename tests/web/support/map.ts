/** The seat map as a hand finds it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** A camera that has stood still for so many frames has come to rest. Tests ask for little motion, so it does not fly. */
const STILL_FRAMES = 30;

export const surface = (page: Page) => page.locator('.seatmap-surface');

/** Opens a show and waits until its map is drawn. */
export async function openMap(page: Page, showId: number): Promise<Locator> {
  await page.goto(`/shows/${showId}`);
  const map = surface(page);
  await expect(map).toHaveAttribute('data-camera', /./);
  await map.scrollIntoViewIfNeeded();
  return map;
}

/** Where the camera is once it rests: x, y and pixels per unit. */
export async function cameraOf(map: Locator): Promise<[number, number, number]> {
  const camera = await map.evaluate(
    (element: HTMLElement, frames) =>
      new Promise<string>((settle) => {
        let last = element.dataset.camera;
        let still = 0;
        const look = () => {
          const now = element.dataset.camera;
          still = now === last ? still + 1 : 0;
          last = now;
          if (still < frames) requestAnimationFrame(look);
          else settle(now ?? '');
        };
        look();
      }),
    STILL_FRAMES,
  );
  const [x = 0, y = 0, scale = 0] = camera.split(' ').map(Number);
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
