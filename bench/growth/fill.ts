/**
 * Many bookings at once: the rows of a show that was really sold, copied to other shows. By the catalogs, so that it is
 * right whatever columns bookings have.
 */
import type { Pool } from 'pg';
import type { Bench } from '../run/figure.ts';

const PRICE = 2_500;

/** Bookings of a copied show: it is sold out. */
export const BOOKINGS_PER_SHOW = 10_000;

/** A published show with as many tickets as a copy sells. */
export async function makeFillShow({ admin }: Bench, place: { venueId: number; eventId: number }) {
  const tier = { name: 'GA', price: PRICE, capacity: BOOKINGS_PER_SHOW };
  const { id, tierIds } = await admin.makeGeneralShow(place, [tier]);
  return { showId: id, tierId: tierIds[0] ?? 0 };
}

/** Gives the show `to` the bookings, tickets, payments, counters of the show `from`, in one transaction. */
export async function copyBookings(pool: Pool, from: number, to: number): Promise<void> {
  const tables = await claimTables(pool);
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [table, columns] of tables) {
      const list = columns.join(', ');
      await client.query(
        `insert into ${table} (show_id, ${list}) select $2, ${list} from ${table} where show_id = $1`,
        [from, to],
      );
    }
    for (const table of ['stock', 'show_state']) await copyCounters(client, table, from, to);
    await client.query('commit');
  } finally {
    client.release();
  }
}

type Querying = Pick<Pool, 'query'>;

/** Claims and everything that names one, with their columns beside the show. */
async function claimTables(pool: Querying): Promise<Map<string, string[]>> {
  const { rows } = await pool.query<{ table: string; columns: string[] }>(`
    select c.table_name as table, array_agg(quote_ident(c.column_name)) as columns
    from information_schema.columns c
    where c.table_schema = 'public' and c.column_name <> 'show_id' and c.is_generated = 'NEVER'
      and (c.table_name = 'claims' or (c.table_name <> 'show_seats' and c.table_name in (
        select table_name from information_schema.columns where table_schema = 'public' and column_name = 'claim_id')))
    group by c.table_name`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** One row a show, or one a tier: they are there already, with nothing sold. The feed of the copy has said nothing. */
async function copyCounters(client: Querying, table: string, from: number, to: number): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select column_name as column from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name not in ('show_id', 'tier', 'revision')`,
    [table],
  );
  const changes = rows.map(({ column }) => `${column} = source.${column}`);
  const sameTier = table === 'stock' ? 'and t.tier = source.tier' : '';
  await client.query(
    `update ${table} t set ${changes.join(', ')} from ${table} source
     where t.show_id = $2 and source.show_id = $1 ${sameTier}`,
    [from, to],
  );
}
