/** `npm run bench:web`: how fast the storefront is in a browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startStack } from '../lib/stack.ts';
import { align } from '../report/table.ts';
import { type Frames, measurePan, measureZoom, median } from './frames.ts';
import { readOptions, type WebBenchOptions } from './options.ts';
import {
  type DeltaCost,
  goToAll,
  goToSeats,
  measureFirstPaint,
  nextDelta,
  openBrowser,
  openMap,
} from './page.ts';
import { openSite, type Site } from './site.ts';
import { makeStadiumShow, type Stadium } from './stadium.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly reached: boolean;
}

const SOLD_BEFORE = 8_000;
const DELTA_SEATS = 500;

const options = readOptions(process.argv.slice(2));
const stack = await startStack();
try {
  const [node] = stack.nodes;
  if (node === undefined) throw new Error('there is no node');
  const stadium = await makeStadiumShow(node.url, stack.adminToken);
  await stadium.hold(SOLD_BEFORE);
  const site = await openSite(node.url, stack.folder);
  const browser = await openBrowser(options.chromium);
  try {
    await publish(await measure(browser, site, stadium, options), options);
  } finally {
    await browser.close();
    await site.close();
  }
} finally {
  await stack.close();
}

async function measure(
  browser: Browser,
  site: Site,
  stadium: Stadium,
  { rounds, seconds, screenshots }: WebBenchOptions,
) {
  const address = `${site.url}/bench/harness.html?show=${stadium.showId}`;
  const paints: number[] = [];
  for (let round = 0; round < rounds; round += 1) paints.push(await measureFirstPaint(browser, address));
  const figures = [below('first paint of all seats after navigation', median(paints), 'ms', 1_500)];
  const page = await openMap(browser, address);
  const take = async (name: string) => {
    if (screenshots === undefined) return;
    await mkdir(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  };
  await take('all');
  figures.push(...frameFigures('zoom, all seats', await measureZoom(page, seconds)));
  await goToAll(page);
  await page.keyboard.press('+');
  await page.waitForTimeout(900);
  figures.push(...frameFigures('pan, all seats', await measurePan(page, seconds)));
  await goToAll(page);
  figures.push(...(await deltaFigures(page, stadium, rounds, 'all seats')));
  await goToSeats(page);
  await take('seats');
  figures.push(...frameFigures('pan, single seats', await measurePan(page, seconds)));
  figures.push(...frameFigures('zoom, single seats', await measureZoom(page, seconds)));
  figures.push(...(await deltaFigures(page, stadium, rounds, 'single seats')));
  figures.push(below('initial scripts, gzip', site.sizes.initial / 1_000, 'kB', 200));
  figures.push({ ...below("the map's own scripts, gzip", site.sizes.map / 1_000, 'kB', 200), target: '' });
  return figures;
}

async function deltaFigures(page: Page, stadium: Stadium, rounds: number, level: string): Promise<Figure[]> {
  const costs: DeltaCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // The feed may tell it in two parts; the larger one counts.
    costs.push(await nextDelta(page, DELTA_SEATS * 0.6, () => stadium.hold(DELTA_SEATS)));
    await page.waitForTimeout(500);
  }
  const cost = (of: (each: DeltaCost) => number) =>
    median(costs.map((each) => (of(each) / each.seats) * DELTA_SEATS));
  return [
    below(
      `delta of ${DELTA_SEATS} seats applied, ${level}`,
      cost((each) => each.appliedMs),
      'ms',
      8,
    ),
    below(
      `… and drawn`,
      cost((each) => each.appliedMs + each.frameMs),
      'ms',
      8,
    ),
  ];
}

const frameFigures = (name: string, { fpsMedian, p95Ms }: Frames): Figure[] => [
  { name: `${name}, median`, value: fpsMedian, unit: 'fps', target: 'at least 50', reached: fpsMedian >= 50 },
  { name: `${name}, 95 of 100 frames within`, value: p95Ms, unit: 'ms', target: '', reached: true },
];

const below = (name: string, value: number, unit: string, limit: number): Figure => ({
  name,
  value,
  unit,
  target: `below ${limit}`,
  reached: value < limit,
});

async function publish(figures: readonly Figure[], { json }: WebBenchOptions): Promise<void> {
  const lines = figures.map(({ name, value, unit, target, reached }) => [
    name,
    value.toFixed(1),
    unit,
    target,
    target === '' ? '' : reached ? 'reached' : 'MISSED',
  ]);
  console.log(align([['figure', 'measured', 'unit', 'target', ''], ...lines]));
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ figures }, null, 2)}\n`);
  if (figures.some(({ reached }) => !reached)) process.exitCode = 1;
}
