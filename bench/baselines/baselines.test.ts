/** The other designs are worth a comparison only when they are right, too. */
import { describe, expect, it } from 'vitest';
import { newClaimId } from '../../server/lib/ids.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { type Design, designs, prefixOf } from './index.ts';
import { openBaselinePool } from './pool.ts';
import { retrying } from './retry.ts';

const { database, url } = await createTestDatabase();
await database.pool.query('create schema baseline');

const CAPACITY = 20;
const BUYERS = 40;

async function open(design: Design) {
  const prefix = prefixOf(design);
  await database.pool.query(design.tables.create(prefix));
  await database.pool.query(design.tables.openShow(prefix), [1, CAPACITY, 500]);
  const pool = openBaselinePool(design, design.poolSize, url);
  const book = design.book(prefix);
  const buy = (key: string, quantity = 1) =>
    retrying(() =>
      book(pool, {
        id: newClaimId(1),
        showId: 1,
        tierId: 1,
        quantity,
        key,
        customer: '{}',
        paymentReference: key,
      }),
    ).then(({ value }) => value);
  const audit = async () => (await database.pool.query(design.tables.audit(prefix), [1])).rows[0];
  return { buy, audit, close: () => pool.end() };
}

describe.each(designs.map((design) => ({ name: design.name, design })))('$name', ({ design }) => {
  it('sells all there is to many at once, and no more; a key never twice', async () => {
    const { buy, audit, close } = await open(design);
    expect(await buy('a pair', 2)).toMatchObject({ total: 1000, at: expect.any(Date) });
    await expect(buy('a pair', 2)).rejects.toMatchObject({ code: '23505' });
    const bought = await Promise.all(Array.from({ length: BUYERS }, (_, index) => buy(`buyer ${index}`)));
    expect(bought.filter((outcome) => outcome !== 'sold_out')).toHaveLength(CAPACITY - 2);
    expect(await audit()).toEqual({ capacity: CAPACITY, sold: CAPACITY, tickets: CAPACITY });
    await close();
  });
});
