import { beforeAll, expect, it } from 'vitest';
import type { EventQuery } from '../../server/catalog/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createWorld, GENERAL, take, VENUE } from './support.ts';

const { database } = await createTestDatabase();
const { catalog, show } = await createWorld(database);

const events: Record<
  string,
  { artists: string[]; category: string; city: string; day: number; price: number }
> = {
  'Midnight Sun Tour': {
    artists: ['The Paper Lanterns'],
    category: 'rock',
    city: 'Denver',
    day: 3,
    price: 5_000,
  },
  Saltwind: { artists: ['Zoé Marés', 'Ærø'], category: 'Festival', city: 'Lisbon', day: 1, price: 4_500 },
  'Lantern Parade': { artists: [], category: 'family', city: 'Århus', day: 2, price: 0 },
  'Unplugged Evening': { artists: ['Tin Orchard'], category: 'folk', city: 'Denver', day: 4, price: 9_000 },
};
const ids: Record<string, number> = {};

beforeAll(async () => {
  for (const [title, { artists, category, city, day, price }] of Object.entries(events)) {
    const venue = unwrap(await catalog.createVenue({ ...VENUE, name: `Hall of ${title}`, city }));
    const event = unwrap(await catalog.createEvent({ title, artists, category }));
    const startsAt = new Date(Date.UTC(2100, 0, day, 20));
    const made = await catalog.createShow(event.id, {
      ...show({ startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), tiers: [{ ...GENERAL, price }] }),
      venueId: venue.id,
      chartId: null,
    });
    ids[title] = unwrap(made).id;
  }
});

const find = async (query: Partial<EventQuery>) => {
  const { items } = unwrap(await catalog.searchEvents({ limit: 20, ...query }));
  return items.map(({ title }) => title);
};

it.each([
  ['lantern', ['Lantern Parade', 'Midnight Sun Tour']],
  ['PAPER lanterns', ['Midnight Sun Tour']],
  ['midn', ['Midnight Sun Tour']],
  ['papre lantrens', ['Midnight Sun Tour']],
  ['saltwnd', ['Saltwind']],
  ['zoe mares', ['Saltwind']],
  ['ZOÉ', ['Saltwind']],
  ['aarhus parade', ['Lantern Parade']],
  ['arhus', ['Lantern Parade']],
  ['denver folk', ['Unplugged Evening']],
  ['"paper lanterns"', ['Midnight Sun Tour']],
  ['denver -folk', ['Midnight Sun Tour']],
  ['saltwind or unplugged', ['Saltwind', 'Unplugged Evening']],
  ['hall of saltwind', ['Saltwind']],
  ["'); drop table events; --", []],
  ['xyzzy', []],
])('finds %s', async (q, titles) => {
  expect((await find({ q })).sort()).toEqual([...titles].sort());
});

it('puts a title before an artist, and a hit before a likeness', async () => {
  expect(await find({ q: 'lantern' })).toEqual(['Lantern Parade', 'Midnight Sun Tour']);
});

it('filters by artist, venue, city, category, time and price', async () => {
  expect(await find({ artist: 'mares' })).toEqual(['Saltwind']);
  expect(await find({ artist: 'tin orchrad' })).toEqual(['Unplugged Evening']);
  expect(await find({ venue: 'hall-of-saltwind' })).toEqual(['Saltwind']);
  expect(await find({ venue: 'unplugged' })).toEqual(['Unplugged Evening']);
  expect(await find({ venue: '100%' })).toEqual([]);
  expect(await find({ city: 'århus' })).toEqual(['Lantern Parade']);
  expect(await find({ category: 'festival' })).toEqual(['Saltwind']);
  expect(await find({ from: new Date('2100-01-03T00:00:00Z') })).toEqual([
    'Midnight Sun Tour',
    'Unplugged Evening',
  ]);
  expect(await find({ to: new Date('2100-01-02T00:00:00Z') })).toEqual(['Saltwind']);
  expect(await find({ minPrice: 4_600, maxPrice: 8_000 })).toEqual(['Midnight Sun Tour']);
  expect(await find({ city: 'Denver', maxPrice: 5_000 })).toEqual(['Midnight Sun Tour']);
  expect(await find({ currency: 'EUR', maxPrice: 5_000 })).toHaveLength(3);
  expect(await find({ currency: 'USD', maxPrice: 5_000 })).toEqual([]);
});

it('tells what a search can be narrowed down to', async () => {
  const { cities, categories, prices } = await catalog.readSearchOptions();
  expect(cities.toSorted((a, b) => (a.city < b.city ? -1 : 1))).toEqual([
    { city: 'Denver', country: 'PT', events: 2 },
    { city: 'Lisbon', country: 'PT', events: 1 },
    { city: 'Århus', country: 'PT', events: 1 },
  ]);
  expect(categories.map(({ category }) => category).sort()).toEqual(['Festival', 'family', 'folk', 'rock']);
  expect(prices).toEqual([{ currency: 'EUR', min: 0, max: 9_000 }]);
});

it('tells what is left of each show', async () => {
  const [event] = unwrap(await catalog.searchEvents({ q: 'saltwind', limit: 1 })).items;
  expect(event?.stock).toEqual([{ showId: event?.shows[0]?.id, capacity: 50, available: 50 }]);
});

it('sorts by date, price and title', async () => {
  const byDate = ['Saltwind', 'Lantern Parade', 'Midnight Sun Tour', 'Unplugged Evening'];
  expect(await find({})).toEqual(byDate);
  expect(await find({ sort: 'price', currency: 'EUR' })).toEqual([
    'Lantern Parade',
    'Saltwind',
    'Midnight Sun Tour',
    'Unplugged Evening',
  ]);
  expect(await find({ sort: 'title' })).toEqual([...byDate].sort());
});

it('knows what is available', async () => {
  const id = ids.Saltwind ?? 0;
  await take(database, id, 1, 50);
  expect(await find({ available: true })).not.toContain('Saltwind');
  expect(await find({})).toContain('Saltwind');
  await take(database, id, 1, 49);
  expect(await find({ available: true })).toContain('Saltwind');
  unwrap(await catalog.patchShow(id, { saleOpensAt: new Date('2099-12-01T00:00:00Z') }, 'any'));
  expect(await find({ available: true })).not.toContain('Saltwind');
  unwrap(
    await catalog.patchShow(id, { saleOpensAt: null, tiers: [{ id: 1, saleClosesAt: new Date(0) }] }, 'any'),
  );
  expect(await find({ available: true })).not.toContain('Saltwind');
});

it('hides drafts and canceled shows, but not paused ones', async () => {
  const event = unwrap(await catalog.createEvent({ title: 'Hidden', category: 'rock' }));
  const made = unwrap(await catalog.createShow(event.id, show({ status: 'draft' })));
  expect(await find({ q: 'hidden' })).toEqual([]);
  expect(await find({ q: 'hidden', drafts: true })).toEqual(['Hidden']);
  unwrap(await catalog.patchShow(made.id, { status: 'paused' }, 'any'));
  expect(await find({ q: 'hidden' })).toEqual(['Hidden']);
  unwrap(await catalog.patchShow(made.id, { status: 'canceled' }, 'any'));
  expect(await find({ q: 'hidden' })).toEqual([]);
  expect(await find({ drafts: true })).toContain('Test Night');
});

/** An event that sorts before most others: pages by number would repeat one of them now. */
async function addEarly(title: string) {
  const event = unwrap(await catalog.createEvent({ title, category: 'rock' }));
  const startsAt = new Date('2099-12-01T00:00:00Z');
  const endsAt = new Date('2099-12-02T00:00:00Z');
  const tiers = [{ ...GENERAL, price: 0 }];
  unwrap(await catalog.createShow(event.id, show({ startsAt, endsAt, tiers, chartId: null })));
}

it.each(['date', 'price', 'title'] as const)(
  'pages by %s without repeating or losing any, while events are added',
  async (sort) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let round = 0;
    do {
      const query: EventQuery = {
        sort,
        limit: 1,
        to: new Date('2100-01-05T00:00:00Z'),
        ...(cursor !== null && { cursor }),
      };
      const page = unwrap(await catalog.searchEvents(query));
      seen.push(...page.items.map(({ title }) => title).filter((title) => title in events));
      cursor = page.nextCursor;
      round += 1;
      if (round <= 4) await addEarly(`Aaa ${sort} ${round}`);
    } while (cursor !== null);
    expect([...seen].sort()).toEqual(Object.keys(events).sort());
  },
);

it('refuses a cursor that is broken or belongs to another search', async () => {
  const { nextCursor } = unwrap(await catalog.searchEvents({ limit: 1 }));
  const refused = async (query: Partial<EventQuery>) => {
    const result = await catalog.searchEvents({ limit: 1, ...query });
    return result.ok ? 'ok' : result.refusal.code;
  };
  const cursor = nextCursor ?? '';
  expect(await refused({ cursor, limit: 5 })).toBe('ok');
  expect(await refused({ cursor, city: 'Denver' })).toBe('invalid_cursor');
  expect(await refused({ cursor, sort: 'title' })).toBe('invalid_cursor');
  expect(await refused({ cursor: cursor.slice(1) })).toBe('invalid_cursor');
  expect(await refused({ cursor: Buffer.from('[1]').toString('base64url') })).toBe('invalid_cursor');
});
