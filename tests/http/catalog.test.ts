import { expect, it } from 'vitest';
import { createCatalog } from '../../server/catalog/index.ts';
import { eventRoutes, searchOptionsRoutes } from '../../server/http/events/index.ts';
import { shareReads } from '../../server/http/shared-reads.ts';
import { showRoutes } from '../../server/http/shows/index.ts';
import { venueRoutes } from '../../server/http/venues/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin as admin } from '../support/doors.ts';
import { post, request, startTestApp } from './app.ts';

const { database } = await createTestDatabase();
const catalog = createCatalog({ database: database.kysely });
// What is shared for a second would hide what the tests have just changed.
const reads = shareReads(catalog, 0);
const routes = [
  eventRoutes(catalog, reads),
  searchOptionsRoutes(catalog),
  showRoutes(catalog, reads),
  venueRoutes(catalog),
];
const { url } = await startTestApp({ routes });
const api = `${url}/api/v1`;
const patch = (path: string, body: object, headers: Record<string, string> = {}) =>
  request(`${api}${path}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', ...admin, ...headers },
    body: JSON.stringify(body),
  });

const VENUE = {
  name: 'Hall',
  type: 'hall',
  city: 'Lisbon',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  capacity: 100,
};
const rows = [{ label: 'A', seats: 10 }];
const CHART = { sections: [{ name: 'Stalls', rows }] };
const SHOW = {
  startsAt: '2100-06-01T22:00:00+02:00',
  endsAt: '2100-06-01T23:00:00Z',
  currency: 'EUR',
  status: 'published',
};

it('takes an organizer from an empty catalog to an event on sale', async () => {
  const venue = await post(`${api}/venues`, VENUE, admin);
  expect(venue).toMatchObject({ status: 201, json: { slug: 'hall', chartId: null, version: 1 } });
  expect(venue.headers.get('location')).toBe(venue.json.links.self);
  expect(venue.headers.get('etag')).toBe('"1"');

  const chart = await post(`${api}/venues/hall/charts`, CHART, admin);
  expect(chart).toMatchObject({ status: 201, json: { seatCount: 10, venueId: venue.json.id } });
  expect(await post(`${api}/venues/hall/charts`, CHART, admin)).toMatchObject({
    status: 200,
    json: chart.json,
  });

  const event = await post(`${api}/events`, { title: 'Opening Night', category: 'rock' }, admin);
  expect(event).toMatchObject({ status: 201, json: { slug: 'opening-night', shows: [] } });
  expect(await request(`${api}/events/opening-night`)).toMatchObject({
    status: 404,
    json: { code: 'event_not_found' },
  });

  const tiers = [
    { name: 'Stalls', kind: 'reserved', price: 5_000, seats: { rest: true } },
    { name: 'Floor', kind: 'general', price: 2_000, capacity: 50 },
  ];
  const body = { ...SHOW, venueId: venue.json.id, chartId: chart.json.id, tiers };
  const show = await post(`${api}/events/opening-night/shows`, body, admin);
  expect(show).toMatchObject({
    status: 201,
    json: {
      startsAt: '2100-06-01T20:00:00.000Z',
      timeZone: 'Europe/Lisbon',
      saleOpensAt: null,
      currency: 'EUR',
      tiers: [
        { id: 1, kind: 'reserved', price: 5_000, capacity: 10 },
        { id: 2, kind: 'general', price: 2_000, capacity: 50 },
      ],
    },
  });
  expect(show.json.tiers[0]).not.toHaveProperty('sold');

  const found = await request(`${api}/events?q=opning&city=lisbon&available=true&from=2100-01-01T00:00:00Z`);
  expect(found).toMatchObject({
    status: 200,
    json: {
      items: [{ slug: 'opening-night', stock: [{ showId: show.json.id, capacity: 60, available: 60 }] }],
      nextCursor: null,
    },
  });
  const priced = async (query: string) => (await request(`${api}/events?${query}`)).json.items?.length;
  expect(await priced('currency=EUR&minPrice=4000&maxPrice=5000')).toBe(1);
  expect(await priced('currency=USD&minPrice=4000&maxPrice=5000')).toBe(0);
  const read = await request(`${url}${show.json.links.event}`);
  expect(read.json.shows).toEqual([show.json]);
  expect(await request(`${url}${show.json.links.self}`)).toMatchObject({ status: 200, json: show.json });
});

it('lets only the administrator write', async () => {
  for (const path of ['/venues', '/events', '/events/1/shows', '/venues/1/charts']) {
    expect(await post(`${api}${path}`, {})).toMatchObject({ status: 401, json: { code: 'unauthenticated' } });
  }
  expect(await patch('/shows/1', {}, { authorization: 'Bearer wrong' })).toMatchObject({ status: 401 });
  expect(await request(`${api}/events?drafts=true`)).toMatchObject({ status: 401 });
  expect(await request(`${api}/events?drafts=true`, { headers: admin })).toMatchObject({ status: 200 });
});

it.each(['/venues/hall', '/events/opening-night', '/shows/1'])('guards %s with versions', async (path) => {
  const change = path.startsWith('/shows') ? { customerLimit: 6 } : { description: 'New' };
  const etag = (await request(`${api}${path}`)).headers.get('etag') ?? '';
  expect(await patch(path, change)).toMatchObject({ status: 428, json: { code: 'if_match_missing' } });
  expect(await patch(path, change, { 'if-match': '"99"' })).toMatchObject({
    status: 412,
    json: { code: 'version_stale', version: 1 },
  });
  expect(await patch(path, change, { 'if-match': 'W/"1"' })).toMatchObject({ status: 412 });
  const changed = await patch(path, change, { 'if-match': etag });
  expect(changed).toMatchObject({ status: 200, json: { ...change, version: 2 } });
  expect(changed.headers.get('etag')).toBe('"2"');
  expect(await patch(path, change, { 'if-match': etag })).toMatchObject({ status: 412 });
  expect(await patch(path, change, { 'if-match': '*' })).toMatchObject({ status: 200, json: { version: 3 } });
});

it('keeps the ETag of a show when its stock changes', async () => {
  const before = await request(`${api}/shows/1`);
  await database.pool.query('update stock set sold = 1 where show_id = 1 and tier = 2');
  const after = await request(`${api}/shows/1`);
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
  expect(after.json).toEqual(before.json);
});

it('changes tiers, and says what sales stand in the way of', async () => {
  const any = { 'if-match': '*' };
  const cheaper = await patch('/shows/1', { tiers: [{ id: 2, price: 1_500 }] }, any);
  expect(cheaper.json.tiers[1]).toMatchObject({ id: 2, name: 'Floor', price: 1_500, capacity: 50 });
  expect(await patch('/shows/1', { tiers: [{ id: 2, capacity: 0 }] }, any)).toMatchObject({
    status: 409,
    json: { code: 'show_in_use' },
  });
  expect(
    await patch('/shows/1', { tiers: [{ id: 2, price: { amount: 1, currency: 'USD' } }] }, any),
  ).toMatchObject({
    status: 400,
    json: { errors: [{ pointer: '/tiers/0/price', detail: 'It must be a whole number.' }] },
  });
  expect(await patch('/shows/1', { tiers: [{ id: 9, name: 'X' }] }, any)).toMatchObject({ status: 400 });
});

it('names the fields that are wrong, in the schema and beyond', async () => {
  expect(await post(`${api}/events`, { title: '', category: 'rock', x: 1 }, admin)).toMatchObject({
    status: 400,
    json: { code: 'invalid_request', errors: [{ pointer: '/x' }, { pointer: '/title' }] },
  });
  const body = { ...SHOW, venueId: 1, endsAt: '2100-06-01T20:00:00Z', tiers: [], timeZone: 'Mars/Base' };
  expect(await post(`${api}/events/opening-night/shows`, body, admin)).toMatchObject({
    status: 400,
    json: {
      errors: [
        { pointer: '/status' },
        { pointer: '/timeZone', detail: expect.stringMatching(/^It must be/) },
        { pointer: '/endsAt' },
      ],
    },
  });
  expect(await request(`${api}/events?from=yesterday&limit=0`)).toMatchObject({
    status: 400,
    json: { errors: [{ pointer: '/query/from' }, { pointer: '/query/limit' }] },
  });
  expect(await request(`${api}/events?cursor=abc`)).toMatchObject({
    status: 400,
    json: { code: 'invalid_cursor' },
  });
  expect(await request(`${api}/shows/99999999999`)).toMatchObject({ status: 400 });
  expect(await request(`${api}/venues/99999999999`)).toMatchObject({ status: 404 });
});

it('sends a chart that may be kept for ever', async () => {
  const { links } = (await request(`${api}/venues/hall`)).json;
  const chart = await request(`${url}${links.chart}`, { headers: { 'accept-encoding': 'identity' } });
  expect(chart).toMatchObject({
    status: 200,
    json: {
      seatCount: 10,
      accessible: [],
      sections: [{ name: 'Stalls', rows: [{ row: 1, label: 'A', seats: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }] }],
    },
  });
  expect(chart.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const etag = chart.headers.get('etag') ?? '';
  expect(await request(`${url}${links.chart}`, { headers: { 'if-none-match': etag } })).toMatchObject({
    status: 304,
    body: '',
  });
  const { json } = await request(`${api}/venues/hall/charts`);
  expect(json.items).toEqual([
    { id: chart.json.id, name: 'Hall', seatCount: 10, createdAt: expect.stringMatching(/Z$/) },
  ]);
  const ofVenue = await request(`${api}/venues/hall/chart`);
  expect(ofVenue.json).toEqual(chart.json);
  expect(ofVenue.headers.get('cache-control')).toBe('public, max-age=60');
  expect(await request(`${api}/charts/999`)).toMatchObject({
    status: 404,
    json: { code: 'chart_not_found' },
  });
});

it('takes and sends charts that are larger than other bodies, and points at their faults', async () => {
  const many = { sections: Array.from({ length: 200 }, (_, s) => ({ name: `Section ${s}`, rows })) };
  const stored = await post(`${api}/venues/hall/charts`, many, admin);
  expect(stored).toMatchObject({ status: 201, json: { seatCount: 2_000 } });
  const read = (coding: string) =>
    request(`${url}${stored.json.links.self}`, { headers: { 'accept-encoding': coding } });
  const plain = await read('identity');
  expect(plain.json.sections).toHaveLength(200);
  for (const coding of ['gzip', 'br']) {
    const compressed = await read(coding);
    expect(compressed.headers.get('content-encoding')).toBe(coding);
    expect(compressed.headers.get('vary')).toBe('accept-encoding');
    expect(compressed.json).toEqual(plain.json);
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan(plain.body.length / 4);
  }
  const twice = { sections: [CHART.sections[0], CHART.sections[0]] };
  expect(await post(`${api}/venues/hall/charts`, twice, admin)).toMatchObject({
    status: 422,
    json: { code: 'chart_invalid', errors: [{ pointer: '/sections/1/name' }] },
  });
});
