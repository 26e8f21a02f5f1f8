import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { fillShow } from './fill.ts';
import { startOffice } from './office.ts';

const { database } = await createTestDatabase();
const { read, ownShow, book } = await startOffice(database);

const one = { items: [{ tierId: 1, quantity: 1 }] };
const find = async (query: Record<string, string | number>, as = 'organizer') => {
  const { json } = await read(as, `/bookings?${new URLSearchParams(query as Record<string, string>)}`);
  return json;
};
const referencesOf = (page: { items: { reference: string }[] }) =>
  page.items.map(({ reference }) => reference);

describe('a booking is found by', async () => {
  const showId = await ownShow({ general: 100 });
  const other = await ownShow({ general: 100 });
  const zoe = { name: 'Zoë Ångström', email: 'Zoe.A@Example.com' };
  const first = await book(showId, { ...one, names: ['Édith Piaf'] }, zoe);
  const second = await book(other, one, zoe);
  const foreign = await book(await makeShow(database, { general: 10 }), one, zoe);

  it.each([
    ['its reference', first.reference],
    ['its reference, as people type it', ` ${first.reference.toLowerCase()} `],
    ['the code of a ticket', first.tickets[0].code],
    ['its id', first.id],
    ['the id of a ticket', first.tickets[0].id],
    ['the name on a ticket', 'edith'],
  ])('%s', async (_, q) => {
    expect(referencesOf(await find({ q }))).toEqual([first.reference]);
    expect(referencesOf(await find({ q, showId: other }))).toEqual([]);
  });

  it.each([
    ['its e-mail', 'zoe.a@example.com'],
    ['a part of it', 'E.A@exam'],
    ['its name', 'Zoë Ångström'],
    ['a part of it without accents', 'angstr'],
    ['parts of both, in any order', 'example zoe'],
  ])('%s, in all shows of the organizer', async (_, q) => {
    expect(referencesOf(await find({ q }))).toEqual([second.reference, first.reference]);
    expect(referencesOf(await find({ q, showId }))).toEqual([first.reference]);
    expect(referencesOf(await find({ q, status: 'canceled' }))).toEqual([]);
    expect(referencesOf(await find({ q }, 'administrator'))).toContain(foreign.reference);
    expect(referencesOf(await find({ q }, 'stranger'))).toEqual([]);
  });

  it('nothing that is wrong', async () => {
    const code: string = first.tickets[0].code;
    for (const q of [
      `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`,
      '4-AAAAAA',
      'zoe nobody',
      '%',
      '_',
    ])
      expect(referencesOf(await find({ q }))).toEqual([]);
    expect(referencesOf(await find({ q: foreign.reference }))).toEqual([]);
  });
});

it('pages through bookings, the latest first, while more are made', async () => {
  const showId = await ownShow({ general: 100 });
  const made: string[] = [];
  for (let n = 0; n < 7; n += 1) made.unshift((await book(showId, one)).reference);
  for (const query of [{ showId }, { showId, q: 'ada' }, { showId, q: 'ada@example.com' }]) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { reference: string }[]; nextCursor: string | null } = await find({
        ...query,
        limit: 3,
        ...(cursor && { cursor }),
      });
      seen.push(...referencesOf(page));
      cursor = page.nextCursor;
      await book(showId, one);
    }
    expect(seen.filter((reference) => made.includes(reference))).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
  }
});

it('looks through many bookings piece by piece', async () => {
  const showId = await ownShow({ general: 200_000 });
  await fillShow(database, showId, { bookings: 60_000, seconds: 900 });
  const rare = { name: 'Needle', email: 'needle@example.com' };
  await database.pool.query('update claims set customer = $2 where show_id = $1 and number = 3', [
    showId,
    JSON.stringify(rare),
  ]);
  const first = await find({ showId, q: 'needle' });
  expect(first.items).toEqual([]);
  const second = await find({ showId, q: 'needle', cursor: first.nextCursor });
  expect(second.items).toMatchObject([{ customer: rare }]);
  expect(second.nextCursor).toBeNull();
});

it('lists for those who may, within what is theirs', async () => {
  const showId = await ownShow({ general: 10 });
  const foreign = await makeShow(database, { general: 10 });
  expect((await read('guest', '/bookings')).status).toBe(401);
  expect((await read('buyer', '/bookings')).status).toBe(403);
  expect((await read('door', `/bookings?showId=${showId}`)).status).toBe(403);
  expect((await read('stranger', `/bookings?showId=${showId}`)).json.code).toBe('show_not_found');
  expect((await read('organizer', `/bookings?showId=${foreign}`)).json.code).toBe('show_not_found');
  expect((await read('organizer', '/bookings?organizerId=2')).json.code).toBe('organizer_not_found');
  expect((await read('organizer', '/bookings?showId=999999')).json.code).toBe('show_not_found');
  const theirs = await find({ organizerId: 1, limit: 100 });
  expect(theirs.items.length).toBeGreaterThan(0);
  const all = await find({ limit: 100 });
  expect(new Set(all.items.map((item: { showId: number }) => item.showId))).not.toContain(foreign);
  expect((await read('organizer', '/bookings?cursor=nonsense')).json.code).toBe('invalid_cursor');
  const { nextCursor } = await find({ limit: 1 });
  expect((await find({ limit: 1, q: 'ada', cursor: nextCursor })).code).toBe('invalid_cursor');
  expect((await read('organizer', '/bookings?q=')).json.code).toBe('invalid_request');
});
