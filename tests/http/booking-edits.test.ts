/** Other seats and other names for a booking that exists, over HTTP. Who may is in tests/access. */
import { afterAll, expect, it } from 'vitest';
import { checkInvariants } from '../../server/inventory/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { installTestClock, makeShow } from '../support/domain.ts';
import { approve, asAdmin } from '../support/doors.ts';
import { request } from './app.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const node = await startNode(database);
const { hold, book, send, availability } = node;
afterAll(async () => expect(await checkInvariants(database.pool)).toEqual([]));

const move = (id: string, moves: object[]) =>
  request(`${node.api}/bookings/${id}/move`, {
    method: 'POST',
    headers: { ...asAdmin, 'content-type': 'application/json' },
    body: JSON.stringify({ moves }),
  });

interface Ticket {
  id: string;
  code: string;
  price: number;
  tierId: number;
  seat?: { id: number };
}

const seatsOf = ({ tickets }: { tickets: Ticket[] }) => tickets.map(({ seat }) => seat?.id);

/** Seats 1 to 6 of tier 2, seats 7 and 8 of tier 3, which costs more. */
async function makeTwoTiers(): Promise<number> {
  const showId = await makeShow(database, { seats: 8, general: 5 });
  await database.pool.query(
    `insert into tiers (show_id, tier, name, kind, price) values ($1, 3, 'Front', 'reserved', 9000)`,
    [showId],
  );
  await database.pool.query('insert into stock (show_id, tier, capacity) values ($1, 3, 2)', [showId]);
  await database.pool.query('update stock set capacity = 6 where show_id = $1 and tier = 2', [showId]);
  await database.pool.query('update show_seats set tier = 3 where show_id = $1 and seat > 6', [showId]);
  return showId;
}

it('moves tickets to seats of another tier for the price that was paid', async () => {
  const showId = await makeTwoTiers();
  const places = { seats: [1, 2], items: [{ tierId: 1, quantity: 1 }] };
  const { json: before } = await book({ showId, ...places, payment: approve });
  const [, first] = before.tickets as Ticket[];
  const moved = await move(before.id, [
    { ticketId: first?.id, toSeat: 7 },
    { fromSeat: 2, toSeat: 3 },
  ]);
  expect(moved.status).toBe(200);
  expect(seatsOf(moved.json)).toEqual([undefined, 7, 3]);
  expect(moved.json).toMatchObject({ total: 11_000, paid: 11_000, refunded: 0 });
  expect(moved.json.tickets[1]).toMatchObject({ id: first?.id, code: first?.code, tierId: 3, price: 5000 });
  expect([await availability(showId, 2), await availability(showId, 3)]).toMatchObject([
    { sold: 1 },
    { sold: 1 },
  ]);
  expect((await hold(showId, { seats: [1, 2] })).status).toBe(201);
  expect((await hold(showId, { seats: [7] })).json.code).toBe('seats_taken');
  const { rows } = await database.pool.query(
    'select effects from outbox where show_id = $1 order by id desc',
    [showId],
  );
  expect(rows[0].effects).toMatchObject([
    { type: 'moved', claimId: before.id, tickets: [2, 3], from: [1, 2], to: [7, 3] },
    { type: 'audit', action: 'booking.moved', before: { seats: [1, 2] }, after: { seats: [7, 3] } },
  ]);
});

it('swaps the seats of two tickets, and goes on after one was canceled', async () => {
  const showId = await makeShow(database, { seats: 4 });
  const { json } = await book({ showId, seats: [1, 2, 3], payment: approve });
  const swapped = await move(json.id, [
    { fromSeat: 1, toSeat: 2 },
    { fromSeat: 2, toSeat: 1 },
  ]);
  expect(seatsOf(swapped.json)).toEqual([2, 1, 3]);
  await send('POST', `/bookings/${json.id}/cancel`, json.secret, { tickets: [json.tickets[0].id] });
  const onto = await move(json.id, [{ fromSeat: 1, toSeat: 2 }]);
  expect(seatsOf(onto.json)).toEqual([2, 2, 3]);
  expect(onto.json.tickets.map(({ status }: { status: string }) => status)).toEqual([
    'canceled',
    'valid',
    'valid',
  ]);
  const back = await move(json.id, [{ fromSeat: 2, toSeat: 1 }]);
  expect(seatsOf(back.json)).toEqual([2, 1, 3]);
});

it('moves what waits for its payment, and its tickets are for the new seats', async () => {
  const showId = await makeTwoTiers();
  const { json } = await book({ showId, seats: [1, 2] });
  expect((await move(json.id, [{ fromSeat: 2, toSeat: 8 }])).json.lines).toMatchObject([
    { seat: { id: 1 } },
    { seat: { id: 8 }, tierId: 3, price: 5000 },
  ]);
  const paid = await send('POST', `/bookings/${json.id}/confirm`, json.secret, { payment: approve });
  expect(seatsOf(paid.json)).toEqual([1, 8]);
});

it('moves all or nothing, and says what stands in the way', async () => {
  const showId = await makeShow(database, { seats: 6 });
  const { json } = await book({ showId, seats: [1, 2], payment: approve });
  await hold(showId, { seats: [4] });
  const wishes: [object[], object][] = [
    [
      [
        { fromSeat: 1, toSeat: 3 },
        { fromSeat: 2, toSeat: 4 },
      ],
      { code: 'seats_taken', conflicts: [{ seat: 4 }] },
    ],
    [[{ fromSeat: 1, toSeat: 2 }], { code: 'seats_taken', conflicts: [{ seat: 2 }] }],
    [[{ fromSeat: 5, toSeat: 3 }], { code: 'seats_not_booked', conflicts: [{ seat: 5 }] }],
    [[{ fromSeat: 1, toSeat: 99 }], { code: 'seat_not_found' }],
    [
      [
        { fromSeat: 1, toSeat: 3 },
        { fromSeat: 2, toSeat: 3 },
      ],
      { code: 'invalid_request' },
    ],
    [[{ toSeat: 3 }], { code: 'invalid_request' }],
    [[{ ticketId: 'x', toSeat: 3 }], { code: 'ticket_not_found' }],
  ];
  for (const [moves, refusal] of wishes) expect((await move(json.id, moves)).json).toMatchObject(refusal);
  const { json: now } = await request(`${node.api}/bookings/${json.id}`, { headers: asAdmin });
  expect(seatsOf(now)).toEqual([1, 2]);
  await send('POST', `/bookings/${json.id}/cancel`, json.secret);
  expect((await move(json.id, [{ fromSeat: 1, toSeat: 3 }])).json.code).toBe('booking_canceled');
});

it('changes the name on a ticket, also before there is one', async () => {
  const showId = await makeShow(database, { seats: 6, startsInDays: 2 });
  const { json } = await book({ showId, seats: [1, 2, 3], names: ['Bea'] });
  const rename = (number: number, name: string) =>
    send('PATCH', `/bookings/${json.id}/tickets/${number}`, json.secret, { name });
  expect((await rename(3, 'Charles')).status).toBe(200);
  await send('POST', `/bookings/${json.id}/confirm`, json.secret, { payment: approve });
  const named = await rename(1, 'Zoë');
  expect(named.json.tickets.map(({ name }: { name: string }) => name)).toEqual([
    'Zoë',
    'Ada Example',
    'Charles',
  ]);
  expect(named.json.tickets[0].code).toBe((await rename(1, 'Zoe')).json.tickets[0].code);
  expect((await rename(4, 'Nobody')).json.code).toBe('ticket_not_found');
  await clock.advance(3 * 86_400);
  expect((await rename(1, 'Late')).json.code).toBe('show_started');
  const byRole = await request(`${node.api}/bookings/${json.reference}/tickets/1`, {
    ...{ method: 'PATCH', headers: { ...asAdmin, 'content-type': 'application/json' } },
    body: JSON.stringify({ name: 'At the door' }),
  });
  expect(byRole.json.tickets[0].name).toBe('At the door');
});
