/** Waiting until a page looks as it will. */
import type { Page } from '@playwright/test';

/** Until nothing is on its way any more: no placeholder, and nothing that moves in. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('.shimmer') === null,
    undefined,
    { timeout: 20_000 },
  );
  await standStill(page);
}

/** Shows a page in a theme. Colors that fade from one to the other are neither's. */
export async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await standStill(page);
}

/** Until what moves has come to its end, but for what never does. */
async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document
        .getAnimations()
        .every(
          ({ effect, playState }) =>
            playState === 'finished' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
        ),
    undefined,
    { timeout: 20_000 },
  );
}
