/** The map in a browser: opened, brought to a level, and asked what it cost. */

import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, provideBrowser } from '../../scripts/browser.mjs';

export const MAP = '.seatmap-surface';

/** Starts the browser that is named, or the one that the browser tests use. */
export async function openBrowser(path: string | undefined): Promise<Browser> {
  if (path === undefined && !(await provideBrowser())) throw new Error('there is no browser');
  const executablePath = path ?? (await findBrowser()) ?? '';
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Milliseconds from navigation until the map was drawn with all states, in a page without anything in its cache. */
export async function measureFirstPaint(browser: Browser, url: string): Promise<number> {
  const page = await openMap(browser, url);
  const painted = await page.evaluate(
    () => performance.getEntriesByName('onsale:seats-painted')[0]?.startTime ?? Number.NaN,
  );
  await page.context().close();
  return painted;
}

/** Opens the page and waits until its map is drawn. */
export async function openMap(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(NOTE_FRAMES);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('onsale:seats-painted').length > 0);
  await page.locator(`${MAP}[data-camera]`).waitFor();
  await centerMap(page);
  return page;
}

/** Brings the map into the middle of the screen: bars at its edges would catch the mouse. */
export async function centerMap(page: Page, surface = MAP): Promise<void> {
  await page.locator(surface).evaluate((map) => map.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

/** Zooms in by the keyboard until the map shows seats. */
export async function goToSeats(page: Page): Promise<void> {
  await page.locator(MAP).focus();
  while ((await page.locator(MAP).getAttribute('data-detail')) !== 'seats') {
    await page.keyboard.press('+');
    await page.waitForTimeout(450);
  }
  await page.waitForTimeout(800);
}

export async function goToAll(page: Page): Promise<void> {
  await page.locator(MAP).focus();
  await page.keyboard.press('0');
  await page.waitForTimeout(900);
}

export interface DeltaCost {
  readonly seats: number;
  /** From the message to all that follows from it at once: states, counts, cells of the map. */
  readonly appliedMs: number;
  /** Scripts of the next frame, which copies the mended pictures to the screen. */
  readonly frameMs: number;
}

/** Waits for a delta of at least some seats, and tells what it cost. */
export async function nextDelta(
  page: Page,
  seatsMin: number,
  cause: () => Promise<void>,
): Promise<DeltaCost> {
  const heard = page.evaluate(hearDelta, seatsMin);
  await cause();
  return heard;
}

interface LiveMeasure {
  readonly startTime: number;
  readonly duration: number;
  readonly detail: { readonly seats: number };
}

/** See NOTE_FRAMES. */
interface Notes {
  readonly frameCosts?: readonly (readonly [number, number])[];
}

/** Runs in the page: the first message with so many seats, and the frame after it. */
function hearDelta(seatsMin: number): Promise<DeltaCost> {
  return new Promise((settle) => {
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntriesByName('onsale:live') as unknown as LiveMeasure[];
      const entry = entries.find(({ detail }) => detail.seats >= seatsMin);
      if (entry === undefined) return;
      observer.disconnect();
      setTimeout(() => {
        const { frameCosts: costs = [] } = globalThis as Notes;
        const first = costs.find(([at]) => at >= entry.startTime)?.[0] ?? 0;
        const frame = costs.filter(([at]) => at >= first && at < first + 12);
        const frameMs = frame.reduce((sum, [, cost]) => sum + cost, 0);
        settle({ seats: entry.detail.seats, appliedMs: entry.duration, frameMs });
      }, 150);
    });
    observer.observe({ entryTypes: ['measure'] });
  });
}

/** Runs in the page before its own scripts: notes when each frame's work began and how long it took. */
const NOTE_FRAMES = `
  globalThis.frameCosts = [];
  const request = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (work) => request((now) => {
    const start = performance.now();
    work(now);
    frameCosts.push([start, performance.now() - start]);
    if (frameCosts.length > 600) frameCosts.splice(0, 300);
  });
`;
