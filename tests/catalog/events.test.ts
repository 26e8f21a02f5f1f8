import { expect, it } from 'vitest';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createWorld, VENUE } from './support.ts';

const { database } = await createTestDatabase();
const { catalog, addShow, event, venue } = await createWorld(database);
const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
const NIGHT = { title: 'Größe & Ærger', category: 'rock' };

it('makes slugs of titles, and numbers those that are taken', async () => {
  const slugs = [];
  for (const title of [NIGHT.title, NIGHT.title, '1999', '東京', '   ']) {
    const made = await catalog.createEvent({ ...NIGHT, title });
    slugs.push(made.ok ? made.value.slug : made.refusal.code);
  }
  expect(slugs).toEqual(['grosse-aerger', 'grosse-aerger-2', 'event-1999', 'event', 'invalid_request']);
});

it('refuses a slug that is taken or no slug', async () => {
  expect(code(await catalog.createEvent({ ...NIGHT, slug: event.slug }))).toBe('slug_taken');
  expect(code(await catalog.createEvent({ ...NIGHT, slug: '12' }))).toBe('invalid_request');
  expect(code(await catalog.patchEvent('grosse-aerger', { slug: event.slug }, 1))).toBe('slug_taken');
  expect(code(await catalog.createVenue({ ...VENUE, slug: venue.slug }))).toBe('slug_taken');
});

it('shows drafts to organizers only', async () => {
  expect(code(await catalog.getEvent(event.id, { drafts: false }))).toBe('event_not_found');
  expect(code(await catalog.getEvent(event.slug, { drafts: true }))).toBe('ok');
  await addShow({ status: 'draft', name: 'Draft' });
  expect(code(await catalog.getEvent(event.id, { drafts: false }))).toBe('event_not_found');
  await addShow({ name: 'Public' });
  const seen = unwrap(await catalog.getEvent(event.id, { drafts: false }));
  expect(seen.shows.map(({ name }) => name)).toEqual(['Public']);
  const all = unwrap(await catalog.getEvent(event.id, { drafts: true }));
  expect(all.shows.map(({ name }) => name).sort()).toEqual(['Draft', 'Public']);
});

it('changes only what a patch names, and only the version that was seen', async () => {
  const made = unwrap(await catalog.createEvent({ ...NIGHT, artists: ['One', 'Two'], description: 'Long' }));
  const changed = unwrap(await catalog.patchEvent(made.id, { category: 'jazz' }, made.version));
  expect(changed).toEqual({ ...made, category: 'jazz', version: 2 });
  expect(code(await catalog.patchEvent(made.id, { category: 'folk' }, 1))).toBe('version_stale');
  expect(code(await catalog.patchEvent(9_999, { category: 'folk' }, 1))).toBe('event_not_found');
  const moved = unwrap(await catalog.patchVenue(venue.slug, { city: 'Porto' }, 1));
  expect(moved).toEqual({ ...venue, city: 'Porto', chartId: moved.chartId, version: 2 });
  expect(code(await catalog.patchVenue(venue.id, { city: 'Faro' }, 1))).toBe('version_stale');
});

it('finds an event by the city to which its venue moved', async () => {
  const found = unwrap(await catalog.searchEvents({ q: 'porto', limit: 10 }));
  expect(found.items.map(({ id }) => id)).toEqual([event.id]);
});

it('lists venues by pages', async () => {
  for (const name of ['Two', 'Three']) unwrap(await catalog.createVenue({ ...VENUE, name }));
  const first = unwrap(await catalog.listVenues({ limit: 2 }));
  expect(first.items.map(({ name }) => name)).toEqual(['Test Hall', 'Two']);
  const second = unwrap(await catalog.listVenues({ limit: 2, cursor: first.nextCursor ?? '' }));
  expect(second).toMatchObject({ items: [{ name: 'Three' }], nextCursor: null });
  expect(code(await catalog.listVenues({ limit: 2, cursor: 'x' }))).toBe('invalid_cursor');
});
