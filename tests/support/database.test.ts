import { expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';

const { database, url } = await createTestDatabase();
const empty = await createTestDatabase({ migrated: false });

it('gives a test file a migrated database of its own', async () => {
  const { rows } = await database.pool.query(
    'select current_database() as name, count(*) as count from shows',
  );
  expect(rows).toEqual([{ name: new URL(url).pathname.slice(1), count: 0 }]);
});

it('gives an empty one when asked', async () => {
  const { rows } = await empty.database.pool.query("select to_regclass('shows') as shows");
  expect(rows).toEqual([{ shows: null }]);
});
