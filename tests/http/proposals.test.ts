/** GET /shows/{id}/best-available: seats to show before anything is held. */
import { expect, it } from 'vitest';
import { createWorld } from '../catalog/support.ts';
import { createTestDatabase } from '../support/database.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const { hold, read } = await startNode(database);
const { addShow } = await createWorld(database);

const show = await addShow({
  tiers: [
    { name: 'Center', kind: 'reserved', price: 9_000, seats: { sections: ['Center'] } },
    { name: 'Sides', kind: 'reserved', price: 4_000, seats: { rest: true } },
  ],
});
const [center, sides] = show.tiers;
const propose = (query: string) => read(`/shows/${show.id}/best-available?${query}`);
const tiersOf = (json: { seats: { tierId: number }[] }) => new Set(json.seats.map(({ tierId }) => tierId));

it('proposes neighbors of a tier or by price, and takes nothing', async () => {
  const best = await propose(`quantity=3&tierId=${center?.id}`);
  expect(best.json).toMatchObject({ showId: show.id, total: 27_000, currency: 'EUR' });
  expect(tiersOf(best.json)).toEqual(new Set([center?.id]));
  const cheapest = await propose('quantity=3&prefer=cheapest');
  expect(cheapest.json).toMatchObject({ total: 12_000 });
  expect(tiersOf(cheapest.json)).toEqual(new Set([sides?.id]));
  expect(cheapest.json.seats[0]).toMatchObject({ name: expect.stringContaining('row A'), price: 4_000 });
  expect((await propose('quantity=3')).json.seats).toHaveLength(3);
  const held = await hold(show.id, { seats: best.json.seats.map(({ id }: { id: number }) => id) });
  expect(held.json).toMatchObject({ status: 'held', total: 27_000 });
});

it('says when there is nothing to propose', async () => {
  expect((await propose('quantity=100')).json.code).toBe('no_seats_together');
  expect((await propose('quantity=0')).json).toMatchObject({ errors: [{ pointer: '/query/quantity' }] });
  expect((await read('/shows/99999/best-available?quantity=1')).json.code).toBe('show_not_found');
  const general = await addShow();
  expect((await read(`/shows/${general.id}/best-available?quantity=1`)).json.code).toBe('no_seats_together');
});
