import { expect, it } from 'vitest';
import { checkInvariants } from '../../server/inventory/index.ts';
import { payment, place } from '../../tests/support/claims.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { createTestEngine, makeShow } from '../../tests/support/domain.ts';
import { copyBookings } from './fill.ts';
import { spreadOf } from './growth.ts';
import { growthOf } from './memory.ts';

const { database } = await createTestDatabase();

it('copies a sold show to another so that every invariant holds, and it goes on selling', async () => {
  const engine = createTestEngine(database);
  const [from, to] = [await makeShow(database, { general: 10 }), await makeShow(database, { general: 10 })];
  const book = (showId: number) =>
    place(engine, showId, { state: 'confirmed', tiers: [1], quantities: [1], payment: payment(1000) });
  for (let count = 0; count < 3; count += 1) await book(from);
  await copyBookings(database.pool, from, to);
  expect((await book(to)).decision.code).toBeUndefined();
  const { rows } = await database.pool.query(
    'select sold, (select count(*) from tickets where show_id = stock.show_id) as tickets from stock where show_id = $1 and tier = 1',
    [to],
  );
  expect(rows).toEqual([{ sold: 4, tickets: 4 }]);
  expect(await checkInvariants(database.pool)).toEqual([]);
});

it('says how far apart the cheapest and the dearest are', () => {
  expect(spreadOf([100, 110, 125])).toBeCloseTo(0.25);
});

it('compares the end of a run with its middle, not with its warm-up', () => {
  expect(growthOf([1, 2, 3, 10, 10, 10, 11, 11, 11])).toBeCloseTo(0.1);
});
