/** What a commit leaves in the outbox: one row a batch, with what was confirmed, canceled, refunded, and what roles did. */
import { expect, it } from 'vitest';
import { payment, place, placing, settle } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestEngine, makeShow } from '../support/domain.ts';

const { database } = await createTestDatabase();
const engine = createTestEngine(database);
const ada = { actor: { kind: 'account', id: 'a1', name: 'Ada' }, request_id: 'request-1', by_role: true };
const audited = { type: 'audit', at: expect.any(String), actor: ada.actor, requestId: 'request-1' };

/** Each row of the outbox of a show, oldest first. */
async function effectsOf(showId: number): Promise<{ type: string }[][]> {
  const { rows } = await database.pool.query('delete from outbox where show_id = $1 returning id, effects', [
    showId,
  ]);
  return rows.sort((one, other) => one.id - other.id).map(({ effects }) => effects);
}

it('tells of all bookings that a batch confirmed in one effect', async () => {
  const showId = await makeShow(database, { general: 10, seats: 4 });
  const held = await place(engine, showId, { seats: [1] });
  const pending = await place(engine, showId, { state: 'pending', seats: [2] });
  expect(await effectsOf(showId)).toEqual([]);
  const booked = [3, 4].map((seat) =>
    placing(showId, { state: 'confirmed', seats: [seat], payment: payment(5000) }),
  );
  await Promise.all([
    settle(engine, showId, held.id, 'purchase', { payment: payment(5000) }),
    settle(engine, showId, pending.id, 'confirm', { payment: payment(5000) }),
    ...booked.map((request) => engine.decide(showId, { kind: 'place', request })),
    place(engine, showId, { state: 'confirmed', seats: [3], payment: payment(5000) }),
    place(engine, showId, { state: 'pending', tiers: [1], quantities: [1] }),
  ]);
  const claimIds = [held.id, pending.id, ...booked.map(({ id }) => id)];
  expect(await effectsOf(showId)).toEqual([[{ type: 'confirmed', claimIds }]]);
  await settle(engine, showId, pending.id, 'confirm');
  expect(await effectsOf(showId)).toEqual([]);
});

it('tells once of what was canceled, and of no hold', async () => {
  const showId = await makeShow(database, { general: 10 });
  const tickets = { state: 'confirmed', tiers: [1], quantities: [3], payment: payment(3000) } as const;
  const { id } = await place(engine, showId, tickets);
  const held = await place(engine, showId, { tiers: [1], quantities: [1] });
  const pending = await place(engine, showId, { state: 'pending', tiers: [1], quantities: [1] });
  await effectsOf(showId);
  await settle(engine, showId, id, 'cancel', { tickets: [2], reason: 'ill' });
  await settle(engine, showId, id, 'cancel', { tickets: [2] });
  await settle(engine, showId, id, 'cancel', { tickets: [2, 3] });
  await settle(engine, showId, id, 'cancel');
  await settle(engine, showId, id, 'cancel');
  await settle(engine, showId, held.id, 'release');
  await settle(engine, showId, pending.id, 'cancel', { reason: 'never paid' });
  const canceled = { type: 'canceled', claimId: id };
  const refund = { type: 'refund', claimId: id };
  expect(await effectsOf(showId)).toEqual([
    [
      { ...canceled, tickets: [2], reason: 'ill' },
      { ...refund, number: 1 },
    ],
    [
      { ...canceled, tickets: [3], reason: null },
      { ...refund, number: 2 },
    ],
    [
      { ...canceled, tickets: null, reason: null },
      { ...refund, number: 3 },
    ],
    [{ type: 'canceled', claimId: pending.id, tickets: null, reason: 'never paid' }],
  ]);
});

it('tells the feed of a free ticket that was canceled', async () => {
  const showId = await makeShow(database, { general: 2, price: 0 });
  const { id } = await place(engine, showId, { state: 'confirmed', tiers: [1], quantities: [2] });
  const { revision } = await settle(engine, showId, id, 'cancel', { tickets: [1] });
  const { rows } = await database.pool.query(
    'select payload from show_changes where show_id = $1 order by revision desc limit 1',
    [showId],
  );
  expect(revision).toBe(2);
  expect(rows[0].payload.tiers[0]).toEqual([1, 2, 0, 0, 1]);
});

it('says what roles did, and nothing of what was refused or changed nothing', async () => {
  const showId = await makeShow(database, { general: 10, seats: 2 });
  const held = await place(engine, showId, { seats: [1], ...ada });
  await place(engine, showId, { seats: [1], ...ada });
  const made = { ...audited, claimId: held.id, before: null };
  expect(await effectsOf(showId)).toEqual([
    [{ ...made, action: 'hold.made', after: { state: 'held', quantity: 1, total: 5000 } }],
  ]);
  const change = { id: held.id, event: 'change', add_seats: [2], ...ada } as const;
  await engine.decide(showId, { kind: 'change', request: change });
  await settle(engine, showId, held.id, 'purchase', ada);
  await settle(engine, showId, held.id, 'purchase', ada);
  await settle(engine, showId, held.id, 'cancel', { ...ada, tickets: [1], reason: 'ill' });
  await settle(engine, showId, held.id, 'cancel', { ...ada, tickets: [1] });
  const told = (await effectsOf(showId)).flat().filter(({ type }) => type === 'audit');
  const about = { ...audited, claimId: held.id };
  const before = { state: 'confirmed' };
  expect(told).toMatchObject([
    { ...about, action: 'hold.changed', after: { lines: [{ seat: 1 }, { seat: 2 }] } },
    { ...about, action: 'booking.made', before: { state: 'held' }, after: { state: 'confirmed' } },
    { ...about, action: 'booking.canceled', before, after: { ...before, tickets: [1], reason: 'ill' } },
  ]);
});

it('says who gave how much money back', async () => {
  const showId = await makeShow(database, { general: 10 });
  const tickets = { state: 'confirmed', tiers: [1], quantities: [3], payment: payment(3000) } as const;
  const { id } = await place(engine, showId, tickets);
  await effectsOf(showId);
  const refund = { id, amount: 1000, reason: 'noise', ...ada };
  await engine.decide(showId, { kind: 'refund', request: refund });
  await engine.decide(showId, { kind: 'refund', request: { ...refund, amount: 5000 } });
  const after = { amount: 1000, reason: 'noise' };
  expect(await effectsOf(showId)).toEqual([
    [
      { type: 'refund', claimId: id, number: 1 },
      { ...audited, claimId: id, action: 'booking.refunded', before: { refundable: 3000 }, after },
    ],
  ]);
});
