/** EventService over plain gRPC. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { asAdmin } from '../support/doors.ts';
import { startTestGrpc } from './support.ts';

const { database } = await createTestDatabase();
const { event, domain } = await startTestGrpc(database);

const newEvent = () => ({ title: `Night ${randomUUID()}`, category: 'jazz', artists: ['Nina', 'Ella'] });

describe('GetEvent', () => {
  it('finds an event by id and by slug, with shows and tiers', async () => {
    const showId = await makeShow(database, { general: 10, price: 2_500 });
    const setup = await domain.catalog.getShowSetup(showId);
    const { message } = await event('getEvent', { id: setup?.event.id });
    expect(message.event).toMatchObject({ id: setup?.event.id, title: 'Night', category: 'rock' });
    expect(message.event.shows).toMatchObject([
      { id: showId, status: 'SHOW_STATUS_PUBLISHED', currency: 'USD', venue: { name: 'Hall' } },
    ]);
    expect(message.event.shows[0].startsAt.seconds).toBe(((setup?.startsAt.getTime() ?? 0) / 1000) | 0);
    expect(message.event.shows[0].tiers[0]).toMatchObject({
      id: 1,
      kind: 'TIER_KIND_GENERAL',
      price: { amount: 2_500, currency: 'USD' },
      capacity: 10,
    });
    expect((await event('getEvent', { slug: setup?.event.slug })).message).toEqual(message);
  });

  it('refuses what is not there, hidden or not named', async () => {
    expect(await event('getEvent', { slug: 'nothing' })).toMatchObject({
      status: 'NOT_FOUND',
      problem: { code: 'event_not_found', requestId: expect.stringMatching(/\S/) },
    });
    expect(await event('getEvent', {})).toMatchObject({
      status: 'INVALID_ARGUMENT',
      problem: { code: 'invalid_request', errors: [{ pointer: '/id' }] },
    });
    const made = await event('createEvent', newEvent(), asAdmin);
    const { id } = made.message.event;
    expect((await event('getEvent', { id })).status).toBe('NOT_FOUND');
    expect((await event('getEvent', { id }, asAdmin)).message.event.id).toBe(id);
  });
});

describe('ListEvents', () => {
  it('searches, page by page', async () => {
    for (const general of [1, 2, 3]) await makeShow(database, { general, price: 77_000 + general });
    const filters = { minPrice: 77_000, maxPrice: 77_010, sort: 'EVENT_SORT_PRICE', limit: 2 };
    const first = await event('listEvents', filters);
    expect(first.message.events).toHaveLength(2);
    const second = await event('listEvents', { ...filters, cursor: first.message.nextCursor });
    expect(second.message.events).toHaveLength(1);
    expect(second.message.nextCursor).toBeUndefined();
    const prices = [...first.message.events, ...second.message.events].map(
      (found) => found.shows[0].tiers[0].price.amount,
    );
    expect(prices).toEqual([77_001, 77_002, 77_003]);
    const other = { ...filters, limit: 2, maxPrice: 80_000, cursor: first.message.nextCursor };
    expect((await event('listEvents', other)).problem.code).toBe('invalid_cursor');
  });

  it('filters by time', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    const from = { seconds: seconds + 86_400 * 300, nanos: 0 };
    expect((await event('listEvents', { from })).message.events).toEqual([]);
    expect((await event('listEvents', { to: from })).message.events.length).toBeGreaterThan(0);
  });

  it.each([
    ['/limit', { limit: 101 }],
    ['/minPrice', { minPrice: -1 }],
    ['/sort', { sort: 99 }],
    ['/from', { from: { seconds: 10 ** 14, nanos: 0 } }],
  ])('names what is wrong: %s', async (pointer, filters) => {
    const { status, problem } = await event('listEvents', filters);
    expect(status).toBe('INVALID_ARGUMENT');
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('shows drafts to the administrator only', async () => {
    expect((await event('listEvents', { drafts: true })).status).toBe('UNAUTHENTICATED');
    expect((await event('listEvents', { drafts: true }, asAdmin)).status).toBe('OK');
  });
});

describe('CreateEvent and UpdateEvent', () => {
  it('are for the administrator only', async () => {
    for (const metadata of [{}, { authorization: 'Bearer wrong' }]) {
      expect(await event('createEvent', newEvent(), metadata)).toMatchObject({
        status: 'UNAUTHENTICATED',
        problem: { code: 'unauthenticated' },
      });
      expect((await event('updateEvent', { id: 1, version: 1 }, metadata)).status).toBe('UNAUTHENTICATED');
    }
  });

  it('make an event, and change the fields that are set', async () => {
    const made = (await event('createEvent', newEvent(), asAdmin)).message.event;
    expect(made).toMatchObject({ category: 'jazz', artists: ['Nina', 'Ella'], version: 1, shows: [] });
    const change = { id: made.id, version: 1, description: 'Late', artists: { names: [] } };
    const changed = (await event('updateEvent', change, asAdmin)).message.event;
    expect(changed).toMatchObject({ ...made, description: 'Late', artists: [], version: 2 });
    expect(await event('updateEvent', change, asAdmin)).toMatchObject({
      status: 'ABORTED',
      problem: { code: 'version_stale', version: 2 },
    });
    const any = { id: made.id, anyVersion: true, category: 'soul' };
    expect((await event('updateEvent', any, asAdmin)).message.event.category).toBe('soul');
  });

  it('refuse what the web door refuses', async () => {
    const slug = `night-${randomUUID().slice(0, 8)}`;
    await event('createEvent', { ...newEvent(), slug }, asAdmin);
    expect(await event('createEvent', { ...newEvent(), slug }, asAdmin)).toMatchObject({
      status: 'ALREADY_EXISTS',
      problem: { code: 'slug_taken' },
    });
    const { problem } = await event('createEvent', { title: '', category: 'x'.repeat(41) }, asAdmin);
    expect(problem.errors).toMatchObject([
      { pointer: '/title', detail: 'It must have at least 1 character.' },
      { pointer: '/category' },
    ]);
    expect((await event('createEvent', { title: 'a\0b', category: 'x' }, asAdmin)).status).toBe(
      'INVALID_ARGUMENT',
    );
    expect((await event('updateEvent', { id: 1, title: 'x' }, asAdmin)).problem.code).toBe(
      'if_match_missing',
    );
  });
});
