/** Goes through what a visitor does with the map of 50,000 seats, and measures each. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { below, type Figure, frameFigures, told } from './figures.ts';
import { measurePan, measureZoom, median } from './frames.ts';
import type { WebBenchOptions } from './options.ts';
import { type DeltaCost, goToAll, goToSeats, measureFirstPaint, nextDelta, openMap } from './page.ts';
import type { Stadium } from './stadium.ts';

const DELTA_SEATS = 500;
/** The feed may tell a change in two parts: the larger one counts, for as many seats as it has. */
const DELTA_SEATS_MIN = 250;
const FIRST_PAINT_MS_MAX = 1_500;
const DELTA_MS_MAX = 8;

export async function measure(
  browser: Browser,
  url: string,
  stadium: Stadium,
  options: WebBenchOptions,
): Promise<Figure[]> {
  const { rounds, seconds, screenshots } = options;
  const address = `${url}/shows/${stadium.showId}`;
  const paints: number[] = [];
  for (let round = 0; round < rounds; round += 1) paints.push(await measureFirstPaint(browser, address));
  const page = await openMap(browser, address);
  await take(page, screenshots, 'all');
  const figures = [
    below('first paint of the map after navigation', median(paints), 'ms', FIRST_PAINT_MS_MAX),
    ...frameFigures('zoom, whole map', await measureZoom(page, seconds)),
  ];
  await goToAll(page);
  await page.keyboard.press('+');
  await page.waitForTimeout(900);
  figures.push(...frameFigures('pan, whole map', await measurePan(page, seconds)));
  await goToAll(page);
  figures.push(...(await deltaFigures(page, stadium, rounds, 'whole map')));
  await goToSeats(page);
  await take(page, screenshots, 'seats');
  figures.push(...frameFigures('pan, single seats', await measurePan(page, seconds)));
  figures.push(...frameFigures('zoom, single seats', await measureZoom(page, seconds)));
  figures.push(...(await deltaFigures(page, stadium, rounds, 'single seats')));
  return figures;
}

async function deltaFigures(page: Page, stadium: Stadium, rounds: number, level: string): Promise<Figure[]> {
  const costs: DeltaCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    costs.push(await nextDelta(page, DELTA_SEATS_MIN, () => stadium.hold(DELTA_SEATS)));
    await page.waitForTimeout(500);
  }
  const cost = (of: (each: DeltaCost) => number) =>
    median(costs.map((each) => (of(each) / each.seats) * DELTA_SEATS));
  return [
    below(
      `delta of ${DELTA_SEATS} seats, ${level}`,
      cost((each) => each.appliedMs),
      'ms',
      DELTA_MS_MAX,
    ),
    told(`the frame after it, ${level}`, median(costs.map((each) => each.frameMs)), 'ms'),
  ];
}

async function take(page: Page, folder: string | undefined, name: string): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
