/** axe finds nothing on any page, in either theme; and what axe can't see. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test } from './support/demo.ts';
import { scenes } from './support/scenes.ts';
import { settle, showTheme } from './support/settle.ts';
import { expect } from './support/test.ts';

/** All that a theme can change. */
const COLORS = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scene of scenes) {
  test(`axe has nothing to say about ${scene.name}`, async ({ page, shows }) => {
    await scene.open(page, shows);
    await settle(page);
    expect(await complaintsOf(new AxeBuilder({ page }).withTags(TAGS)), 'light').toEqual([]);
    await showTheme(page, 'dark');
    expect(await complaintsOf(new AxeBuilder({ page }).withRules(COLORS)), 'dark').toEqual([]);
    await expectNoSideways(page);
  });
}

for (const locale of ['de', 'ar']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    test('words are never wider than a phone', async ({ page, shows }) => {
      const places = [
        'home',
        'event',
        'event-not-open',
        'show-general',
        'show-not-open',
        'basket',
        'checkout',
      ];
      for (const scene of scenes.filter(({ name }) => places.includes(name))) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await scene.open(page, shows);
        await settle(page);
        await expectNoSideways(page);
      }
    });
  });
}

test('nothing moves for those who asked for less motion', async ({ page, shows }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const scene of scenes.filter(({ name }) => ['home', 'event', 'show-seats'].includes(name))) {
    await scene.open(page, shows);
    const moving = () =>
      document.getAnimations().filter(({ playState, effect }) => {
        const { duration, iterations } = effect?.getComputedTiming() ?? {};
        return playState === 'running' && (Number(duration) > 1 || iterations === Number.POSITIVE_INFINITY);
      }).length;
    await expect.poll(() => page.evaluate(moving), scene.name).toBe(0);
  }
});

/** In the narrowest window that the guidelines ask for, there is nothing to the left or right of it. */
async function expectNoSideways(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = () =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(() => page.evaluate(excess), page.url()).toBe(0);
}

async function complaintsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
