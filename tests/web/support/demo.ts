/** A box office with the demo's events, for those who look at pages rather than change what is in them. */
import { openBoxOffice } from './box-office.ts';
import type { Shows } from './scenes.ts';
import { test as base } from './test.ts';

export const test = base.extend<object, { shows: Shows }>({
  boxOffice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const boxOffice = await openBoxOffice({ DEMO: 'on' });
      await use(boxOffice);
      await boxOffice.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  shows: [
    async ({ boxOffice }, use) => {
      const { items } = await boxOffice.send('GET', '/events?limit=50');
      type Found = { slug: string; shows: { id: number }[] };
      await use(Object.fromEntries(items.map(({ slug, shows }: Found) => [slug, shows.map(({ id }) => id)])));
    },
    { scope: 'worker' },
  ],
});
