/** Browser tests: real Chromium, the real server, real PostgreSQL. `npx playwright test -c tests/web` */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: '.',
  testIgnore: 'screenshots/**',
  globalSetup: './support/global-setup.ts',
  outputDir: join(import.meta.dirname, '..', '..', 'test-results'),
  // Each has a server, a database and a browser of its own. Much of a test is waiting: two share two cores well.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.ONSALE_WEB_REPORT
    ? [['list'], ['json', { outputFile: process.env.ONSALE_WEB_REPORT }]]
    : 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // A trace takes as long as the test itself: `--trace on` to look into a failure.
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Where tests run as root, as in containers, there is no other way.
      args: ['--no-sandbox'],
    },
  },
});
