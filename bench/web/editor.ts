/** The chart editor with 50,000 seats: how evenly frames follow while one looks around, selects and carries all of them. */
import type { Browser, Page } from '@playwright/test';
import { below, type Figure, frameFigures, told } from './figures.ts';
import { measurePan, measureZoom, median } from './frames.ts';

const SURFACE = '.chart-surface';
/** Longer than this is felt as waiting. */
const EDIT_MS_MAX = 200;
const ROUNDS = 5;

/** Opens the newest chart of a venue in the editor and works on it. */
export async function measureEditor(
  browser: Browser,
  url: string,
  venue: string,
  adminToken: string,
  seconds: number,
): Promise<Figure[]> {
  const page = await openEditor(browser, `${url}/organize/venues/${venue}/chart`, adminToken);
  const hand = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await hand('Move the view');
  const figures = [
    ...frameFigures('editor: zoom, 50,000 seats', await measureZoom(page, seconds, SURFACE)),
    ...frameFigures('editor: pan, 50,000 seats', await measurePan(page, seconds, SURFACE)),
  ];
  await hand('Show all');
  await hand('Select and move');
  await page.waitForTimeout(900);
  figures.push(...frameFigures('editor: marquee over the house', await measurePan(page, seconds, SURFACE)));
  figures.push(below('editor: select all', await press(page, ['Escape', 'Control+a']), 'ms', EDIT_MS_MAX));
  figures.push(...frameFigures('editor: carry all 50,000 seats', await measurePan(page, seconds, SURFACE)));
  // Otherwise something else was measured.
  const selected = Number(await page.locator(SURFACE).getAttribute('data-selected'));
  if (selected !== 50_000) throw new Error(`${selected} seats were carried`);
  figures.push(
    below('editor: nudge all 50,000 seats', await press(page, ['Alt+ArrowRight']), 'ms', EDIT_MS_MAX),
  );
  figures.push(told('editor: undo it', await press(page, ['Control+z', 'Control+y']), 'ms'));
  await page.context().close();
  return figures;
}

async function openEditor(browser: Browser, address: string, adminToken: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1_440, height: 900 },
    extraHTTPHeaders: { authorization: `Bearer ${adminToken}` },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Edit the chart on sale' }).click();
  await page.locator(`${SURFACE}[data-camera]`).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1_000);
  return page;
}

/** Milliseconds that the last of some keys keeps the page busy, until the frame after it is drawn. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of keys.slice(0, -1)) {
      await page.locator(SURFACE).press(key);
      await page.waitForTimeout(400);
    }
    const cost = page.evaluate(nextKeyCost);
    await page.locator(SURFACE).press(keys.at(-1) ?? '');
    costs.push(await cost);
    await page.waitForTimeout(400);
  }
  return median(costs);
}

declare const requestAnimationFrame: (next: (now: number) => void) => number;
declare const addEventListener: (type: string, listener: (event: Key) => void, options: object) => void;
declare const removeEventListener: typeof addEventListener;

interface Key {
  readonly key: string;
}

/** Runs in the page: from the key to the end of the frame that shows what it did. */
function nextKeyCost(): Promise<number> {
  return new Promise((settle) => {
    const listen = ({ key }: Key) => {
      // Held for the one that follows.
      if (['Control', 'Alt', 'Shift'].includes(key)) return;
      removeEventListener('keydown', listen, { capture: true });
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => settle(performance.now() - start)));
    };
    addEventListener('keydown', listen, { capture: true });
  });
}
