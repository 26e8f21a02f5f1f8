import { expect, it } from 'vitest';
import { createCatalog } from '../../server/catalog/index.ts';
import { loadDemo } from '../../server/demo/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const { pool } = database;
const catalog = createCatalog({ database: database.kysely });
const soldOut: number[] = [];
const load = () => loadDemo({ pool, catalog, sellOut: async (showId) => void soldOut.push(showId) });

const contents = async () => {
  const tables = ['venues', 'charts', 'events', 'shows', 'tiers', 'stock'];
  const counts = tables.map(
    (table) => `select '${table}' as name, md5(string_agg(t::text, ',' order by t::text)) from ${table} t`,
  );
  return (await pool.query(counts.join(' union all '))).rows;
};

it('loads once, and changes nothing the second time', async () => {
  expect(await load()).toBeGreaterThan(10);
  const before = await contents();
  expect(await load()).toBe(0);
  expect(await contents()).toEqual(before);
});

it('says that it is demo data, and is found on sale', async () => {
  const { items } = unwrap(await catalog.searchEvents({ limit: 50 }));
  expect(items.length).toBe(7);
  for (const event of items) expect(event.description).toMatch(/^Demo data/);
  const { rows } = await pool.query("select count(*) from venues where description not like 'Demo data%'");
  expect(rows).toEqual([{ count: 0 }]);
});

it('has a stadium of 50,000 numbered seats at three prices', async () => {
  const stadium = unwrap(await catalog.getEvent('demo-paper-lanterns-midnight-sun', { drafts: false }));
  const [show] = stadium.shows;
  expect(show?.tiers.map(({ name, price, capacity }) => [name, price, capacity])).toEqual([
    ['VIP', 10_000, 100],
    ['Front Row', 5_000, 4_900],
    ['GA', 1_000, 45_000],
  ]);
  const { rows } = await pool.query(
    'select tier, min(seat), max(seat), count(*) from show_seats where show_id = $1 group by tier order by tier',
    [show?.id],
  );
  expect(rows).toEqual([
    { tier: 1, min: 1, max: 100, count: 100 },
    { tier: 2, min: 101, max: 5_000, count: 4_900 },
    { tier: 3, min: 5_001, max: 50_000, count: 45_000 },
  ]);
});

it('has a sale to come, one that is over, and one that is sold out each time it is loaded', async () => {
  const now = new Date();
  const showOf = async (slug: string) => unwrap(await catalog.getEvent(slug, { drafts: false })).shows[0];
  expect((await showOf('demo-glass-harbor-homecoming'))?.saleOpensAt?.getTime()).toBeGreaterThan(
    now.getTime(),
  );
  expect((await showOf('demo-tin-orchard-unplugged'))?.saleClosesAt?.getTime()).toBeLessThan(now.getTime());
  const cellar = await showOf('demo-ember-and-vale-cellar-session');
  expect(soldOut).toEqual([cellar?.id, cellar?.id]);
});

it('follows a show whose time has come by a new one', async () => {
  await pool.query(
    "update shows set starts_at = now() - interval '1 day', ends_at = now() where name = 'Club night'",
  );
  expect(await load()).toBe(1);
  const club = unwrap(await catalog.getEvent('demo-night-ferry-club-night', { drafts: false }));
  expect(club.shows.length).toBe(2);
  expect(await load()).toBe(0);
});
