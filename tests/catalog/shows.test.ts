import { expect, it } from 'vitest';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { createWorld, GENERAL, take } from './support.ts';

const { database } = await createTestDatabase();
const { catalog, chartId, event, show, addShow } = await createWorld(database);

const reserved = (name: string, seats: object) => ({ name, kind: 'reserved' as const, price: 5_000, seats });
const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
const seatsOf = async (showId: number) => {
  const { rows } = await database.pool.query(
    'select tier, array_agg(seat order by seat) as seats from show_seats where show_id = $1 group by tier order by tier',
    [showId],
  );
  return Object.fromEntries(rows.map((row) => [row.tier, row.seats]));
};
const stockOf = async (showId: number) => {
  const { rows } = await database.pool.query(
    'select tier, capacity from stock where show_id = $1 order by tier',
    [showId],
  );
  return rows.map((row) => [row.tier, row.capacity]);
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

it('makes a show with tiers, stock, seats and a state to lock, in the order of the request', async () => {
  const made = await addShow({
    tiers: [
      reserved('Front', { rows: [{ section: 'Center', rows: ['A'] }], ranges: [{ from: 1, to: 2 }] }),
      reserved('Center', { rows: [{ section: 'Center', rows: ['B'] }] }),
      reserved('Rest', { rest: true }),
      GENERAL,
    ],
  });
  expect(made.tiers.map(({ id, name, capacity }) => [id, name, capacity])).toEqual([
    [1, 'Front', 12],
    [2, 'Center', 10],
    [3, 'Rest', 38],
    [4, 'Floor', 50],
  ]);
  expect(await stockOf(made.id)).toEqual([
    [1, 12],
    [2, 10],
    [3, 38],
    [4, 50],
  ]);
  expect(await seatsOf(made.id)).toEqual({
    1: [1, 2, ...range(21, 30)],
    2: range(31, 40),
    3: [...range(3, 20), ...range(41, 60)],
  });
  const { rows } = await database.pool.query('select revision, bookings from show_state where show_id = $1', [
    made.id,
  ]);
  expect(rows).toEqual([{ revision: 0, bookings: 0 }]);
  expect(made).toMatchObject({
    timeZone: 'Europe/Lisbon',
    holdSeconds: 180,
    paymentSeconds: 900,
    version: 1,
  });
});

it('names every fault of a show at once, and keeps nothing', async () => {
  const before = await database.pool.query('select count(*) from shows');
  const refused = await catalog.createShow(
    event.id,
    show({
      currency: 'XXY',
      endsAt: new Date('2100-06-01T19:00:00Z'),
      tiers: [
        reserved('A', { ranges: [{ from: 1, to: 10 }] }),
        reserved('A', {
          ranges: [{ from: 10, to: 99 }],
          sections: ['Nowhere'],
          rows: [{ section: 'Left', rows: ['Z'] }],
        }),
        { name: 'B', kind: 'general', price: -1, orderMin: 5, orderMax: 2 },
        reserved('C', { ranges: [{ from: 5, to: 5 }] }),
      ],
    }),
  );
  expect(refused).toMatchObject({ refusal: { code: 'invalid_request' } });
  const pointers = refused.ok ? [] : refused.refusal.errors?.map(({ pointer }) => pointer).sort();
  expect(pointers).toEqual([
    '/currency',
    '/endsAt',
    '/tiers/0/name',
    '/tiers/1/name',
    '/tiers/1/seats/ranges/0',
    '/tiers/1/seats/rows/0/rows/0',
    '/tiers/1/seats/sections/0',
    '/tiers/2/capacity',
    '/tiers/2/orderMax',
    '/tiers/2/price',
    '/tiers/3/seats',
  ]);
  expect((await database.pool.query('select count(*) from shows')).rows).toEqual(before.rows);
});

it('refuses seats without a chart, a chart of another venue, and what does not exist', async () => {
  const seated = { tiers: [reserved('A', { rest: true })] };
  const { chartId: _, ...unseated } = show(seated);
  expect(code(await catalog.createShow(event.id, unseated))).toBe('invalid_request');
  expect(code(await catalog.createShow(event.id, show({ ...seated, chartId: 999 })))).toBe('chart_not_found');
  const other = unwrap(
    await catalog.createVenue({
      name: 'Other',
      type: 'hall',
      city: 'X',
      country: 'PT',
      timeZone: 'UTC',
      capacity: 1,
    }),
  );
  expect(code(await catalog.createShow(event.id, show({ venueId: other.id })))).toBe('chart_not_found');
  expect(code(await catalog.createShow(999, show()))).toBe('event_not_found');
  expect(code(await catalog.createShow(event.id, { ...show(), venueId: 999, chartId: null }))).toBe(
    'venue_not_found',
  );
});

it('lets one of two writers with the same version through', async () => {
  const { id } = await addShow();
  const results = await Promise.all([
    catalog.patchShow(id, { name: 'One' }, 1),
    catalog.patchShow(id, { name: 'Two' }, 1),
  ]);
  expect(results.map(code).sort()).toEqual(['ok', 'version_stale']);
  expect(code(await catalog.patchShow(id, { name: 'Three' }, 'any'))).toBe('ok');
  expect(unwrap(await catalog.getShow(id, { drafts: false }))).toMatchObject({ name: 'Three', version: 3 });
});

it('changes prices and windows, adds and removes tiers, and moves free seats', async () => {
  const made = await addShow({
    tiers: [reserved('A', { sections: ['Left'] }), reserved('B', { rest: true }), GENERAL],
  });
  const opens = new Date('2100-01-01T10:00:00Z');
  const changed = unwrap(
    await catalog.patchShow(
      made.id,
      {
        saleOpensAt: opens,
        tiers: [
          { id: 1, price: 9_900, seats: { sections: ['Left', 'Right'] } },
          { id: 2, seats: { rest: true }, name: 'Middle' },
          { id: 3, remove: true },
          { name: 'Terrace', kind: 'general', price: 100, capacity: 5 },
        ],
      },
      1,
    ),
  );
  expect(changed.saleOpensAt).toEqual(opens);
  expect(changed.tiers.map(({ id, name, price, capacity }) => [id, name, price, capacity])).toEqual([
    [1, 'A', 9_900, 40],
    [2, 'Middle', 5_000, 20],
    [4, 'Terrace', 100, 5],
  ]);
  expect(await stockOf(made.id)).toEqual([
    [1, 40],
    [2, 20],
    [4, 5],
  ]);
  expect(await seatsOf(made.id)).toEqual({ 1: [...range(1, 20), ...range(41, 60)], 2: range(21, 40) });
});

it('keeps what is taken: capacity, tiers and seats', async () => {
  const made = await addShow({ tiers: [reserved('A', { sections: ['Left'] }), GENERAL] });
  await take(database, made.id, 2, 7);
  await database.pool.query(
    'update show_seats set claim_id = gen_random_uuid() where show_id = $1 and seat = 3',
    [made.id],
  );
  await take(database, made.id, 1, 1);
  const patch = (tiers: object[]) => catalog.patchShow(made.id, { name: 'Lost', tiers }, 1);
  expect(await patch([{ id: 2, capacity: 6 }])).toMatchObject({
    refusal: {
      code: 'show_in_use',
      detail: "7 places of Floor are held or sold, so its capacity can't be 6.",
    },
  });
  expect(code(await patch([{ id: 2, remove: true }]))).toBe('show_in_use');
  expect(await patch([{ id: 1, seats: { ranges: [{ from: 4, to: 20 }] } }])).toMatchObject({
    refusal: { code: 'show_in_use', conflicts: [{ seat: 3 }] },
  });
  expect(unwrap(await catalog.getShow(made.id, { drafts: false }))).toMatchObject({ version: 1, name: '' });
  expect(await seatsOf(made.id)).toEqual({ 1: range(1, 20) });
  expect(
    code(
      await patch([
        { id: 2, capacity: 7 },
        { id: 1, seats: { ranges: [{ from: 1, to: 3 }] } },
      ]),
    ),
  ).toBe('ok');
});

it('waits for the show lock, and sees what was decided meanwhile', async () => {
  const made = await addShow();
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query('select from show_state where show_id = $1 for no key update', [made.id]);
  await client.query('update stock set sold = 10 where show_id = $1', [made.id]);
  const patch = catalog.patchShow(made.id, { tiers: [{ id: 1, capacity: 9 }] }, 1);
  await client.query('select pg_sleep(0.2)');
  await client.query('commit');
  client.release();
  expect(code(await patch)).toBe('show_in_use');
});

it('follows the statuses, and never makes a sold show a draft again', async () => {
  const made = await addShow({ status: 'draft' });
  expect(code(await catalog.getShow(made.id, { drafts: false }))).toBe('show_not_found');
  const to = (status: 'draft' | 'published' | 'paused' | 'canceled') =>
    catalog.patchShow(made.id, { status }, 'any');
  expect(code(await to('published'))).toBe('ok');
  expect(code(await to('draft'))).toBe('ok');
  expect(code(await to('paused'))).toBe('ok');
  await take(database, made.id, 1, 1);
  expect(code(await to('draft'))).toBe('show_in_use');
  expect(code(await to('canceled'))).toBe('ok');
  expect(code(await to('published'))).toBe('show_canceled');
  const empty = await catalog.createShow(event.id, show({ tiers: [] }));
  expect(code(empty)).toBe('invalid_request');
});

it('tells the live feed of edited stock, and to read anew when seats moved', async () => {
  const made = await addShow({ tiers: [reserved('A', { sections: ['Left'] }), GENERAL] });
  await catalog.patchShow(made.id, { name: 'Nothing to tell' }, 'any');
  await catalog.patchShow(made.id, { tiers: [{ id: 2, capacity: 60 }] }, 'any');
  await catalog.patchShow(made.id, { tiers: [{ id: 1, seats: { sections: ['Right'] } }] }, 'any');
  const { rows } = await database.pool.query(
    'select revision, payload from show_changes where show_id = $1 order by revision',
    [made.id],
  );
  expect(rows).toMatchObject([
    {
      revision: 1,
      payload: {
        reset: false,
        tiers: [
          [1, 20, 0, 0, 0],
          [2, 60, 0, 0, 0],
        ],
      },
    },
    {
      revision: 2,
      payload: {
        reset: true,
        tiers: [
          [1, 20, 0, 0, 0],
          [2, 60, 0, 0, 0],
        ],
      },
    },
  ]);
});

it('gives the sale everything about a show in one call', async () => {
  const made = await addShow({ tiers: [{ ...GENERAL, focal: { x: 1, y: 2 }, admits: 4 }] });
  const setup = await catalog.getShowSetup(made.id);
  expect(setup).toEqual(made);
  expect(setup).toMatchObject({
    event: { id: event.id, title: 'Test Night' },
    venue: { name: 'Test Hall', timeZone: 'Europe/Lisbon' },
    chartId,
    tiers: [{ id: 1, focal: { x: 1, y: 2 }, admits: 4, orderMin: 1, orderMax: 10 }],
  });
  expect(await catalog.getShowSetup(999)).toBeUndefined();
});
