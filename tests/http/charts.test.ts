/** Charts as files and as drafts, over HTTP. */
import { expect, it } from 'vitest';
import { createCatalog } from '../../server/catalog/index.ts';
import { eventRoutes } from '../../server/http/events/index.ts';
import { shareReads } from '../../server/http/shared-reads.ts';
import { showRoutes } from '../../server/http/shows/index.ts';
import { venueRoutes } from '../../server/http/venues/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin as admin } from '../support/doors.ts';
import { post, request, startTestApp } from './app.ts';

const { database } = await createTestDatabase();
const catalog = createCatalog({ database: database.kysely });
const reads = shareReads(catalog, 0);
const { url } = await startTestApp({
  routes: [venueRoutes(catalog), eventRoutes(catalog, reads), showRoutes(catalog, reads)],
});
const api = `${url}/api/v1`;
const venue = (
  await post(
    `${api}/venues`,
    { name: 'Hall', type: 'hall', city: 'Lisbon', country: 'PT', timeZone: 'Europe/Lisbon', capacity: 100 },
    admin,
  )
).json;

const seats = [
  { label: '1', x: 10, y: 60, accessible: true },
  { label: '2', x: 16, y: 60, companion: true, category: 'Best' },
  { label: '3', position: 4, x: 28.5, y: 60, category: 'Best' },
];
const CHART = {
  name: 'Hall',
  layout: { width: 100, height: 100, stage: { x: 10, y: 10, width: 40, height: 20, label: 'Stage' } },
  categories: [{ name: 'Best', color: '#aa00ff' }, { name: 'Nobody' }],
  sections: [
    {
      name: 'Stalls',
      outline: [
        [0, 50],
        [50, 50],
        [50, 70],
        [0, 70],
      ],
      rows: [{ label: 'A', seats }],
    },
  ],
};
const made = (await post(`${api}/venues/hall/charts`, CHART, admin)).json;
const exported = (format: string) => request(`${api}/charts/${made.id}/export?format=${format}`);
const importAs = (format: string, body: unknown, type = 'application/json', path = 'import') =>
  request(`${api}/venues/hall/charts/${path}?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': type, ...admin },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

it('says which seats are for companions, and which categories there are', async () => {
  const chart = await request(`${url}${made.links.self}`);
  expect(chart.json).toMatchObject({
    accessible: [1],
    companions: [2],
    categories: [
      { name: 'Best', color: '#aa00ff', ranges: [{ from: 2, to: 3 }] },
      { name: 'Nobody', color: null, ranges: [] },
    ],
  });
});

it('sells a category as a tier', async () => {
  const event = (await post(`${api}/events`, { title: 'Night', category: 'rock' }, admin)).json;
  const tier = (name: string, categories: string[]) => ({
    name,
    kind: 'reserved',
    price: 1_000,
    seats: { categories },
  });
  const show = {
    venueId: venue.id,
    chartId: made.id,
    currency: 'EUR',
    startsAt: '2100-06-01T20:00:00Z',
    endsAt: '2100-06-01T23:00:00Z',
  };
  const path = `${api}/events/${event.id}/shows`;
  expect(await post(path, { ...show, tiers: [tier('Best seats', ['Best'])] }, admin)).toMatchObject({
    status: 201,
    json: { tiers: [{ name: 'Best seats', capacity: 2 }] },
  });
  expect(await post(path, { ...show, tiers: [tier('Gone', ['Worst'])] }, admin)).toMatchObject({
    status: 400,
    json: { errors: [{ pointer: '/tiers/0/seats/categories/0' }] },
  });
});

it('gives a chart as a file that makes the same chart again', async () => {
  const json = await exported('json');
  expect(json.headers.get('content-disposition')).toBe('attachment; filename="Hall.json"');
  expect(json.json).toEqual(CHART);
  expect(await importAs('json', json.body)).toMatchObject({ status: 200, json: { id: made.id, notes: [] } });

  const csv = await exported('csv');
  expect(csv.type).toBe('text/csv; charset=utf-8');
  expect(csv.body.split('\n')[2]).toBe('Stalls,A,2,2,2,16,60,,yes,Best');
  const fromCsv = await importAs('csv', csv.body, 'text/csv');
  expect(fromCsv).toMatchObject({ status: 201, json: { seatCount: 3 } });
  const again = await request(`${api}/charts/${fromCsv.json.id}/export?format=csv`);
  expect(again.body).toBe(csv.body);

  const pretix = await exported('pretix');
  expect(pretix.json).toMatchObject({
    name: 'Hall',
    categories: [{ name: 'Best', color: '#aa00ff' }, { name: 'Nobody' }, { name: 'Seats' }],
    zones: [
      { name: 'Stage', rows: [] },
      { name: 'Stalls', rows: [{ row_number: 'A', seats: [{ seat_number: '1' }, {}, {}] }] },
    ],
    size: { width: 100, height: 100 },
  });
  const fromPretix = await importAs('pretix', pretix.body);
  expect(fromPretix).toMatchObject({ status: 201, json: { seatCount: 3, notes: [] } });
  const planAgain = await request(`${api}/charts/${fromPretix.json.id}/export?format=pretix`);
  expect(planAgain.json).toEqual(pretix.json);
});

it('reads a file without keeping it, and writes one of what is not kept', async () => {
  const { count: before } = await countCharts();
  const read = await importAs('csv', (await exported('csv')).body, 'text/csv', 'preview');
  expect(read).toMatchObject({
    status: 200,
    json: { notes: [], chart: { name: 'Hall', sections: [{ name: 'Stalls', rows: [{ label: 'A' }] }] } },
  });
  const written = await importAs('csv', CHART, 'application/json', 'convert');
  expect(written.body).toBe((await exported('csv')).body);
  expect(await importAs('json', CHART, 'application/json', 'preview')).toMatchObject({
    json: { chart: CHART },
  });
  expect((await countCharts()).count).toBe(before);
});

async function countCharts() {
  const { rows } = await database.pool.query('select count(*) as count from charts');
  return rows[0];
}

it('names what is wrong with a file, and keeps nothing', async () => {
  const { count: before } = await countCharts();
  const zone = { name: 'Z', position: { x: 0, y: 0 } };
  const twice = { seat_guid: 'a', seat_number: '1', position: { x: 0, y: 0 }, category: 'X' };
  const plan = {
    name: 'P',
    categories: [{ name: 'X' }],
    zones: [{ ...zone, rows: [{ row_number: 'A', seats: [twice, twice] }] }],
  };
  for (const path of ['import', 'preview']) {
    expect(await importAs('pretix', plan, undefined, path)).toMatchObject({
      status: 422,
      json: { code: 'chart_invalid', errors: [{ pointer: '/zones/0/rows/0/seats/1' }] },
    });
    expect(await importAs('csv', 'section,row,label\nS,A,1\nS,A,1\n', 'text/csv', path)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/lines/3' }] },
    });
    expect(await importAs('json', { sections: [] }, undefined, path)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/sections' }] },
    });
    expect(await importAs('csv', {}, undefined, path)).toMatchObject({ status: 400 });
    expect(await importAs('pretix', 'zones', 'text/csv', path)).toMatchObject({ status: 400 });
    expect(await importAs('dxf', {}, undefined, path)).toMatchObject({
      status: 400,
      json: { errors: [{ pointer: '/query/format' }] },
    });
    expect(await importAs('pretix', '{"zones"', undefined, path)).toMatchObject({
      json: { code: 'malformed_json' },
    });
    const huge = ' '.repeat(33 * 1024 * 1024);
    expect(await importAs('csv', huge, 'text/csv', path)).toMatchObject({
      status: 413,
      json: { code: 'body_too_large' },
    });
  }
  const many = `section,row,label\n${Array.from({ length: 200_001 }, (_, index) => `S,${index % 1_000},${index}\n`).join('')}`;
  expect(await importAs('csv', many, 'text/csv')).toMatchObject({
    status: 422,
    json: { code: 'chart_invalid' },
  });
  expect((await countCharts()).count).toBe(before);
});

const line = { kind: 'arc', x: 50, y: 60, angle: 0, spacing: 6, count: 10, bend: 0.01 };
const numbering = { from: 'left', start: 1, step: 1, prefix: '', countsGaps: false };
const row = {
  id: 3,
  label: 'A',
  shape: line,
  numbering,
  first: 1,
  category: 1,
  places: [{ at: 4, removed: true }],
};
const DOCUMENT = {
  name: 'New hall',
  width: 100,
  height: 100,
  stage: { x: 10, y: 10, width: 40, height: 20, label: 'Stage' },
  categories: [{ id: 1, name: 'Best', color: null }],
  sections: [{ id: 2, name: 'Stalls', outline: [], rows: [row] }],
};
const change = (method: string, path: string, headers: Record<string, string>, body?: object) =>
  request(`${api}${path}`, {
    method,
    headers: { ...admin, ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });

it('keeps a draft, and tells who saved meanwhile', async () => {
  const draft = await post(`${api}/venues/hall/chart-drafts`, { document: DOCUMENT }, admin);
  expect(draft).toMatchObject({
    status: 201,
    json: { name: 'New hall', seatCount: 9, version: 1, venueId: venue.id },
  });
  const path = draft.json.links.self.replace('/api/v1', '');
  const read = await request(`${api}${path}`, { headers: admin });
  expect(read.json.document).toEqual(DOCUMENT);
  expect(read.headers.get('etag')).toBe('"1"');
  const document = { ...DOCUMENT, name: 'Renamed', sections: [] };
  expect(await change('PUT', path, {}, { document })).toMatchObject({ status: 428 });
  expect(await change('PUT', path, { 'if-match': '"1"' }, { document })).toMatchObject({
    status: 200,
    json: { name: 'Renamed', seatCount: 0, version: 2 },
  });
  expect(await change('PUT', path, { 'if-match': '"1"' }, { document: DOCUMENT })).toMatchObject({
    status: 412,
    json: { code: 'version_stale', version: 2, updatedBy: 'ADMIN_TOKEN', updatedAt: expect.any(String) },
  });
  const list = await request(`${api}/venues/hall/chart-drafts`, { headers: admin });
  expect(list.json).toMatchObject({ items: [{ id: draft.json.id, version: 2 }], nextCursor: null });
  expect(list.json.items[0]).not.toHaveProperty('document');
  expect(await change('DELETE', path, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
  expect(await change('DELETE', path, { 'if-match': '"2"' })).toMatchObject({ status: 204 });
  expect(await request(`${api}${path}`, { headers: admin })).toMatchObject({
    status: 404,
    json: { code: 'chart_draft_not_found' },
  });
  const { rows } = await database.pool.query(
    `select action from audit_log where subject_type = 'chart-draft' order by id`,
  );
  // Saves of one sitting are one change.
  expect(rows.map(({ action }) => action)).toEqual(['chart-draft.created', 'chart-draft.deleted']);
});

it.each([
  ['a row of no kind', { shape: { ...line, kind: 'wave' } }, '/document/sections/0/rows/0/shape/kind'],
  ['a line without a count', { shape: { ...line, count: undefined } }, '/document/sections/0/rows/0/shape'],
  [
    'a free row of two lengths',
    { shape: { kind: 'free', xs: [1, 2], ys: [1] } },
    '/document/sections/0/rows/0/shape',
  ],
  ['a place beyond the row', { places: [{ at: 10 }] }, '/document/sections/0/rows/0/places/0/at'],
  [
    'a place that is there twice',
    { places: [{ at: 1 }, { at: 1 }] },
    '/document/sections/0/rows/0/places/1/at',
  ],
  ['a category that is gone', { category: 9 }, '/document/sections/0/rows/0/category'],
  ['an id that is there twice', { id: 2 }, '/document/sections/0/rows/0/id'],
  ['more than it says', { seats: [] }, '/document/sections/0/rows/0/seats'],
])('refuses %s in a draft', async (_what, wrong, pointer) => {
  const document = { ...DOCUMENT, sections: [{ ...DOCUMENT.sections[0], rows: [{ ...row, ...wrong }] }] };
  const answer = await post(`${api}/venues/hall/chart-drafts`, { document }, admin);
  expect(answer).toMatchObject({ status: 400, json: { code: 'invalid_request' } });
  expect(answer.json.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
});

it('lets nobody draw but who may', async () => {
  const draft = (await post(`${api}/venues/hall/chart-drafts`, { document: DOCUMENT }, admin)).json;
  const guests = [
    await request(`${url}${draft.links.self}`),
    await request(`${api}/venues/hall/chart-drafts`),
    await post(`${api}/venues/hall/chart-drafts`, { document: DOCUMENT }),
    await post(`${api}/venues/hall/charts/convert`, CHART),
    await importAs('json', CHART).then(() => post(`${api}/venues/hall/charts/preview?format=json`, CHART)),
  ];
  expect(guests.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
});
