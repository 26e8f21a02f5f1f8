/** One picture of each scene in each look. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../support/demo.ts';
import { type Scene, scenes } from '../support/scenes.ts';
import { settle } from '../support/settle.ts';
import { type Look, looks, otherLanguages } from './looks.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'screenshots');

for (const look of looks) shoot(look, scenes);
for (const look of otherLanguages)
  shoot(
    look,
    scenes.filter(({ abroad }) => abroad),
  );

function shoot(look: Look, seen: readonly Scene[]): void {
  const { name, viewport, colorScheme, isPhone, language } = look;
  test.describe(name, () => {
    test.use({ viewport, colorScheme, hasTouch: isPhone, isMobile: isPhone, locale: language });
    for (const scene of seen) {
      test(`${scene.name}, ${name}`, async ({ page, shows }) => {
        await scene.open(page, shows);
        await settle(page);
        if (scene.window !== true) await showAll(page, viewport.width);
        // Until the map has come to its size.
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(FOLDER, name, `${scene.name}.png`) });
      });
    }
  });
}

/** A window as tall as the page, so that what sticks to its edges is where the page begins and ends. */
async function showAll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}
