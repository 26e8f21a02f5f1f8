/** What organizers do with their own: lists with drafts and figures, copies of shows, and taking drafts away. */
import { describe, expect, it } from 'vitest';
import { OTHER, OWNER } from '../access/actors.ts';
import { startWorld } from '../access/world.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const { send, make, newEvent, newHold, newShow, newVenue } = await startWorld(database);
const any = { 'if-match': '*' };

describe('the list of events', () => {
  it('has drafts and events without shows, and what is sold; for who may not know, neither', async () => {
    const draft = await newShow('draft');
    const empty = await newEvent();
    const { showId } = await newHold();
    const own = await make('GET', `/organizers/${OWNER}/events`);
    const ids = own.items.map(({ id }: { id: number }) => id);
    expect(ids).toContain(draft.event.id);
    // What needs something done comes first.
    expect(ids[0]).toBe(empty.id);
    const held = own.items.flatMap((event: { stock: object[] }) => event.stock);
    expect(held).toContainEqual({ showId, capacity: 40, held: 3, pending: 0, sold: 0 });
    const door = await send('door', 'GET', `/organizers/${OWNER}/events`);
    const shows = door.json.items.flatMap((event: { shows: { id: number }[] }) => event.shows);
    expect(shows.map(({ id }: { id: number }) => id)).toEqual([showId]);
    expect(door.json.items.every((event: { stock: [] }) => event.stock.length === 0)).toBe(true);
  });

  it('is searched, and read page by page', async () => {
    const names = ['Aurora Nights', 'Boreal Nights', 'Corona Nights'];
    for (const title of names) await make('POST', '/events', { title, category: 'rock', organizerId: OWNER });
    const titles: string[] = [];
    let cursor = '';
    do {
      const page = await make('GET', `/organizers/${OWNER}/events?q=nights&limit=2${cursor}`);
      titles.push(
        ...page.items.map(({ title }: { title: string }) => title).filter((t: string) => names.includes(t)),
      );
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(titles).toEqual(names);
    const mistyped = await make('GET', `/organizers/${OWNER}/events?q=aurroa`);
    expect(mistyped.items).toMatchObject([{ title: 'Aurora Nights' }]);
    const other = await send('organizer', 'GET', `/organizers/${OWNER}/events?q=nights&when=past&cursor=abc`);
    expect(other).toMatchObject({ status: 400, json: { code: 'invalid_cursor' } });
  });

  it('parts what is over from what is to come', async () => {
    const { id, event } = await newShow('published');
    await database.pool.query(
      "update shows set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = $1",
      [id],
    );
    const idsOf = async (when: string) =>
      (await make('GET', `/organizers/${OWNER}/events?limit=100&when=${when}`)).items.map(
        ({ id: eventId }: { id: number }) => eventId,
      );
    expect(await idsOf('past')).toEqual([event.id]);
    expect(await idsOf('upcoming')).not.toContain(event.id);
  });

  it('of the house is for administrators', async () => {
    const { json } = await send('administrator', 'POST', '/events', {
      title: 'House Night',
      category: 'jazz',
    });
    const house = await send('administrator', 'GET', '/organizers/house/events');
    expect(house.json.items).toMatchObject([{ id: json.id, organizerId: null }]);
    expect(await send('organizer', 'GET', '/organizers/house/events')).toMatchObject({ status: 404 });
  });
});

describe('venues to choose from', () => {
  it('are one’s own and the house’s', async () => {
    const own = await newVenue();
    const { organizerId: _own, ...fields } = { ...VENUE, name: 'House Hall', organizerId: null };
    const house = await send('administrator', 'POST', '/venues', fields);
    const other = await send('stranger', 'POST', '/venues', {
      ...VENUE,
      name: 'Elsewhere',
      organizerId: OTHER,
    });
    const { items } = await make('GET', `/organizers/${OWNER}/venues?limit=100`);
    const ids = items.map(({ id }: { id: number }) => id);
    expect(ids).toContain(own.id);
    expect(ids).toContain(house.json.id);
    expect(ids).not.toContain(other.json.id);

    const event = await newEvent();
    const times = { startsAt: '2100-06-01T20:00:00Z', endsAt: '2100-06-01T23:00:00Z' };
    const show = { ...times, currency: 'EUR', tiers: [] };
    const path = `/events/${event.id}/shows`;
    expect(await send('organizer', 'POST', path, { ...show, venueId: house.json.id })).toMatchObject({
      status: 201,
    });
    expect(await send('organizer', 'POST', path, { ...show, venueId: other.json.id })).toMatchObject({
      status: 404,
      json: { code: 'venue_not_found' },
    });
  });
});

describe('a copy of a show', () => {
  it('is a draft with everything but what was sold, its windows moved along', async () => {
    const show = await newShow('published');
    await make(
      'PATCH',
      `/shows/${show.id}`,
      {
        saleOpensAt: '2100-05-01T09:00:00Z',
        holdSeconds: 120,
        customerLimit: 4,
        tiers: [{ id: 1, saleClosesAt: '2100-05-31T21:30:00Z' }],
      },
      any,
    );
    await send('guest', 'POST', `/shows/${show.id}/holds`, { seats: [1] });
    const copy = await make('POST', `/shows/${show.id}/duplicate`, {
      startsAt: '2100-12-01T21:00:00Z',
      name: 'Winter',
    });
    expect(copy).toMatchObject({
      event: { id: show.event.id },
      name: 'Winter',
      status: 'draft',
      version: 1,
      chartId: show.chartId,
      endsAt: '2100-12-02T00:00:00.000Z',
      // Ten in the morning in Lisbon, summer and winter.
      saleOpensAt: '2100-10-31T10:00:00.000Z',
      holdSeconds: 120,
      customerLimit: 4,
      tiers: [
        { name: 'Floor', capacity: 20, saleClosesAt: '2100-11-30T22:30:00.000Z' },
        { name: 'Stalls', kind: 'reserved', capacity: 20 },
      ],
    });
    const { rows } = await database.pool.query(
      'select tier, count(*)::integer as seats, count(claim_id)::integer as taken from show_seats where show_id = $1 group by tier',
      [copy.id],
    );
    expect(rows).toEqual([{ tier: 2, seats: 20, taken: 0 }]);
  });

  it('can’t end before it starts', async () => {
    const show = await newShow('draft');
    const body = { startsAt: '2100-07-01T20:00:00Z', endsAt: '2100-07-01T19:00:00Z' };
    expect(await send('organizer', 'POST', `/shows/${show.id}/duplicate`, body)).toMatchObject({
      status: 400,
      json: { errors: [{ pointer: '/endsAt' }] },
    });
  });
});

describe('taking away', () => {
  it('works for drafts, by the version that one has seen, and leaves nothing behind', async () => {
    const show = await newShow('draft');
    const path = `/shows/${show.id}`;
    expect(await send('organizer', 'DELETE', path)).toMatchObject({ status: 428 });
    expect(await send('organizer', 'DELETE', path, undefined, { 'if-match': '"9"' })).toMatchObject({
      status: 412,
    });
    expect(await send('organizer', 'DELETE', path, undefined, { 'if-match': '"1"' })).toMatchObject({
      status: 204,
    });
    expect(await send('organizer', 'GET', path)).toMatchObject({ status: 404 });
    for (const table of ['show_seats', 'stock', 'tiers', 'show_state', 'show_changes']) {
      const { rows } = await database.pool.query(`select from ${table} where show_id = $1`, [show.id]);
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it('does not work for what is or was on sale', async () => {
    const show = await newShow('published');
    const inUse = { status: 409, json: { code: 'show_in_use' } };
    expect(await send('organizer', 'DELETE', `/shows/${show.id}`, undefined, any)).toMatchObject(inUse);
    expect(await send('organizer', 'DELETE', `/events/${show.event.id}`, undefined, any)).toMatchObject(
      inUse,
    );
    const hold = await send('guest', 'POST', `/shows/${show.id}/holds`, { seats: [1] });
    const secret = { 'onsale-secret': hold.json.secret };
    expect(await send('guest', 'DELETE', `/holds/${hold.json.id}`, undefined, secret)).toMatchObject({
      status: 204,
    });
    // Nothing is taken any more, but somebody was here.
    await database.pool.query("update shows set status = 'draft' where id = $1", [show.id]);
    expect(await send('organizer', 'DELETE', `/shows/${show.id}`, undefined, any)).toMatchObject(inUse);
  });

  it('of an event takes its drafts along, and is in the audit log', async () => {
    const { event } = await newShow('draft');
    expect(await send('organizer', 'DELETE', `/events/${event.id}`, undefined, any)).toMatchObject({
      status: 204,
    });
    expect(await send('organizer', 'GET', `/events/${event.id}`)).toMatchObject({ status: 404 });
    const { rows } = await database.pool.query(
      "select action from audit_log where subject_type in ('event', 'show') order by id desc limit 2",
    );
    expect(rows).toEqual([{ action: 'event.deleted' }, { action: 'show.deleted' }]);
  });
});

const VENUE = {
  name: 'Hall',
  type: 'hall',
  city: 'Lisbon',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  capacity: 100,
  organizerId: OWNER,
};
