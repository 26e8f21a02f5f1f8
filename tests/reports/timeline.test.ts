import { expect, it } from 'vitest';
import { headersOf } from '../access/actors.ts';
import { request } from '../http/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { startOffice } from './office.ts';

const { database } = await createTestDatabase();
const { api, read, send, ownShow, book, holdAndBook } = await startOffice(database);

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly text: string;
  readonly detail: string | null;
  readonly by: string | null;
}
const timelineOf = async (id: string): Promise<Entry[]> =>
  (await read('finance', `/bookings/${id}/timeline`)).json.items;
const textsOf = (entries: readonly Entry[]) => entries.map(({ kind, text }) => `${kind}: ${text}`);

it('tells of a hold that was booked, paid, canceled in part and refunded', async () => {
  const showId = await ownShow({ general: 10, seats: 10, price: 1_000 });
  const booking = await holdAndBook(showId, { seats: [3], items: [{ tierId: 1, quantity: 2 }] });
  await send('organizer', 'POST', `/bookings/${booking.id}/cancel`, {
    tickets: [booking.tickets.find(({ seat }: { seat?: object }) => seat === undefined).id],
  });
  await send('finance', 'POST', `/bookings/${booking.id}/refund`, {
    amount: 250,
    reason: 'The view was blocked',
  });
  const entries = await timelineOf(booking.id);
  const texts = textsOf(entries);
  expect(texts[0]).toMatch(/^hold: Places were put into a basket: .*seat 3/);
  expect(entries[0]?.detail).toContain('is not kept');
  expect(texts.slice(1, 4)).toEqual([
    'booking: 3 places booked for $70.00 for Ada Example (ada@example.com).',
    'booking: Confirmed: 3 tickets issued.',
    'payment: Payment 1 of $70.00 was taken.',
  ]);
  expect(texts).toContainEqual(
    expect.stringMatching(/^ticket: Ticket \d canceled; the places went back on sale\.$/),
  );
  expect(texts).toContain('refund: Refund 1 of $10.00 was asked for.');
  expect(texts).toContain('refund: Refund 2 of $2.50 was paid back.');
  expect(entries.find(({ text }) => text.startsWith('Refund 2'))?.detail).toContain('The view was blocked');
  expect([...entries].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))).toEqual(entries);
  expect((await timelineOf(booking.reference)).length).toBe(entries.length);
});

it('tells of a payment that was begun, and of a booking that was given up', async () => {
  const showId = await ownShow({ general: 10 });
  const pending = await book(showId, {
    items: [{ tierId: 1, quantity: 1 }],
    payment: { token: 'tok_action' },
  });
  expect(textsOf(await timelineOf(pending.id))).toEqual([
    'booking: 1 place booked for $10.00 for Ada Example (ada@example.com).',
    'payment: Payment 1 of $10.00 waits for the customer to confirm it at the bank.',
  ]);
  await send('organizer', 'POST', `/bookings/${pending.id}/cancel`, { reason: 'Asked by phone' });
  const last = (await timelineOf(pending.id)).find(({ text }) => text.startsWith('Canceled'));
  expect(last).toMatchObject({ kind: 'booking', detail: 'Reason: Asked by phone' });
});

it('tells of mails and of who did what', async () => {
  const showId = await ownShow({ general: 10 });
  const { id } = await book(showId, { items: [{ tierId: 1, quantity: 1 }] });
  await send('organizer', 'POST', `/bookings/${id}/cancel`, {});
  const { rows } = await database.pool.query<{ ended_at: Date }>(
    'select ended_at from claims where id = $1',
    [id],
  );
  await database.pool.query(
    `insert into audit_log (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, after)
     values ($1, 'account', 'organizer', 'organizer', 'booking.canceled', 'booking', $3, '{}'),
            ($2, 'account', 'organizer', 'organizer', 'ticket.renamed', 'booking', $3, '{"ticket": 1}')`,
    [rows[0]?.ended_at, new Date(), id],
  );
  await database.pool.query(
    `insert into messages (kind, state, to_address, headline, subject_type, subject_id, sent_at)
     values ('tickets', 'sent', 'ada@example.com', 'Your tickets', 'booking', $1, now())`,
    [id],
  );
  await database.pool.query(
    `insert into check_ins (show_id, claim_id, number, tier, people, at, device, by_name, scan_id, changed_at)
     values ($1, $2, 1, 1, 0, now() + interval '1 hour', 'Gate 2', 'Dora', gen_random_uuid(), now() + interval '2 hours')`,
    [showId, id],
  );
  const entries = await timelineOf(id);
  expect(textsOf(entries).slice(-2)).toEqual([
    'check-in: Ticket 1 was checked in at “Gate 2”.',
    'check-in: The check-in of ticket 1 was undone; it is good again.',
  ]);
  expect(entries.find(({ text }) => text.startsWith('Canceled'))?.by).toBe('organizer');
  expect(entries.filter(({ kind }) => kind === 'change')).toMatchObject([
    { text: 'The name on a ticket was changed.', by: 'organizer', detail: 'After: ticket 1.' },
  ]);
  expect(textsOf(entries)).toContain('message: The mail “Your tickets” was sent to ada@example.com.');
});

it('is for colleagues, not for who has the secret', async () => {
  const showId = await ownShow({ general: 10 });
  const { id, secret } = await book(showId, { items: [{ tierId: 1, quantity: 1 }] });
  const path = `/bookings/${id}/timeline`;
  expect((await read('guest', path)).status).toBe(401);
  expect((await read('stranger', path)).json.code).toBe('booking_not_found');
  expect((await read('door', path)).status).toBe(403);
  const headers = { ...headersOf('stranger'), 'onsale-secret': secret };
  expect((await request(`${api}${path}`, { headers })).json.code).toBe('booking_not_found');
  expect((await read('organizer', '/bookings/nothing/timeline')).json.code).toBe('booking_not_found');
});
