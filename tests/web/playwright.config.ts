/** Browser tests: real Chromium, the real server, real PostgreSQL. `npx playwright test -c tests/web` */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** A browser of the machine is used where there is one; otherwise the one that `npx playwright install chromium` brings. */
const installed = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

export default defineConfig({
  testDir: '.',
  globalSetup: './support/global-setup.ts',
  outputDir: join(import.meta.dirname, '..', '..', 'test-results'),
  // One server and one database for a worker; two cores don't carry more beside a browser.
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.ONSALE_WEB_REPORT
    ? [['list'], ['json', { outputFile: process.env.ONSALE_WEB_REPORT }]]
    : 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(installed !== undefined && { executablePath: installed }),
      // Where tests run as root, as in containers, there is no other way.
      args: ['--no-sandbox'],
    },
  },
});
