/** What every browser test starts from: a box office for the worker, and a page that must not complain. */
import { test as base, expect } from '@playwright/test';
import { type BoxOffice, openBoxOffice } from './box-office.ts';

export { expect };

interface Fixtures {
  /** What the page wrote to its console as an error, or threw. Empty at the end, unless a test empties it. */
  readonly complaints: string[];
}

export const test = base.extend<Fixtures, { boxOffice: BoxOffice }>({
  boxOffice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const boxOffice = await openBoxOffice();
      await use(boxOffice);
      await boxOffice.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ boxOffice }, use) => use(boxOffice.url),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // A refusal is logged by the browser itself; the page deals with it.
        const isRefusal = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
