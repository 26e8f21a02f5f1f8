/** Reads how a show sells: one report serves all who watch it, and takes at most a tenth of a connection's time. */
import type { Pool } from 'pg';
import type { Catalog } from '../../catalog/index.ts';
import { readSnapshot } from '../../inventory/index.ts';
import { paced } from '../paced.ts';
import { bucketLength } from './buckets.ts';
import { SalesLedger } from './ledger.ts';
import { type SalesReport, toReport } from './report.ts';

/** How old a report may be. */
const PERIOD_MS = 2_000;
const HOUR_MS = 3_600_000;
/** What is kept of shows that nobody watches any more is let go. */
const LEDGERS_MAX = 50;

/** Reads a show's report; undefined when there is no such show. */
export type ReadSales = (showId: number) => Promise<SalesReport | undefined>;

/** Makes the reading of reports. */
export function createSalesReader(pool: Pool, catalog: Pick<Catalog, 'getShowSetup'>): ReadSales {
  const ledgers = new Map<number, SalesLedger>();
  const ledgerOf = (showId: number): SalesLedger => {
    const ledger = ledgers.get(showId) ?? new SalesLedger(pool, showId);
    // The least recently used one is the first.
    ledgers.delete(showId);
    ledgers.set(showId, ledger);
    const [oldest] = ledgers.keys();
    if (ledgers.size > LEDGERS_MAX && oldest !== undefined) ledgers.delete(oldest);
    return ledger;
  };
  return paced(async (showId: number) => {
    const [setup, stock] = await Promise.all([
      catalog.getShowSetup(showId),
      readSnapshot(pool, showId, false),
    ]);
    if (setup === undefined || stock === undefined) return undefined;
    const blocked = await readBlocked(pool, showId);
    const checkIns = await readCheckIns(pool, showId);
    const opened = Math.min(
      setup.saleOpensAt?.getTime() ?? stock.now,
      await readBegin(pool, showId),
      stock.now,
    );
    const pages = await ledgerOf(showId).read({
      seconds: bucketLength((stock.now - opened) / 1000),
      recentSince: stock.now - HOUR_MS,
    });
    return toReport({ setup, stock, blocked, checkIns, pages });
  }, PERIOD_MS);
}

/** Places that the house keeps back, by tier. */
async function readBlocked(pool: Pool, showId: number): Promise<ReadonlyMap<number, number>> {
  const { rows } = await pool.query<{ tier: number; quantity: number }>({
    name: 'blocked_places',
    text: `select l.tier, sum(l.quantity)::integer as quantity
           from blocks b
           cross join lateral (
             select lines from claims where show_id = b.show_id and id = b.claim_id and state = 'held' limit 1) as c,
           unnest(c.lines) as l
           where b.show_id = $1 group by l.tier`,
    values: [showId],
  });
  return new Map(rows.map(({ tier, quantity }) => [tier, quantity]));
}

/** Who is in. */
async function readCheckIns(pool: Pool, showId: number): Promise<SalesReport['checkIns']> {
  const { rows } = await pool.query<SalesReport['checkIns']>({
    name: 'check_ins',
    text: `select count(*)::integer as tickets, coalesce(sum(people), 0)::integer as people
           from check_ins where show_id = $1 and people > 0`,
    values: [showId],
  });
  return rows[0] ?? { tickets: 0, people: 0 };
}

/** When the show's first claim was made, Unix milliseconds: ids begin with that time. */
async function readBegin(pool: Pool, showId: number): Promise<number> {
  const { rows } = await pool.query<{ created_at: Date }>({
    name: 'first_claim',
    text: 'select created_at from claims where show_id = $1 order by id limit 1',
    values: [showId],
  });
  return rows[0]?.created_at.getTime() ?? Number.POSITIVE_INFINITY;
}
