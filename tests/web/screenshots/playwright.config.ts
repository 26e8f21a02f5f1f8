/** Pictures of every page. `npm run screenshots` */
import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

export default defineConfig(base, {
  testDir: '.',
  testIgnore: [],
  testMatch: '*.shots.ts',
  globalSetup: '../support/global-setup.ts',
  timeout: 60_000,
  use: { trace: 'off' },
});
