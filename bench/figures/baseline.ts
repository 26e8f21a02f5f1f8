import { setTimeout as sleep } from 'node:timers/promises';
import { type BaselineState, baselinePath, type Design, prefixOf } from '../baselines/index.ts';
import type { Bench, Figure, Slot, SlotLoad, Sold } from '../run/figure.ts';
import { jsonHeaders, newRunId, ticketBodies } from './requests.ts';

const PRICE = 2_500;
const SETTLE_MS = 50;
/** Tickets of a show: as many as the designs were published with, and more where a round is long. */
const CAPACITY_MIN = 50_000;
const SOLD_PER_SECOND_MAX = 5_000;

let lastShow = 0;

/** A baseline as a figure; in tables that are made when the run begins, each time with a show of its own. */
export const baselineFigure = (design: Design, poolSize = design.poolSize): Figure => ({
  name: poolSize === design.poolSize ? design.name : `${design.name}, pool of ${poolSize}`,
  role: 'baseline',
  what: design.what,
  setUp: async ({ pool }) => {
    const { rows } = await pool.query('select to_regclass($1) as made', [`${prefixOf(design)}_bookings`]);
    if (rows[0]?.made !== null) return;
    await pool.query(`create schema if not exists baseline; ${design.tables.create(prefixOf(design))}`);
  },
  prepare: (bench, load) => prepare(bench, design, poolSize, load),
});

async function prepare(bench: Bench, design: Design, poolSize: number, { seconds }: SlotLoad): Promise<Slot> {
  lastShow += 1;
  const showId = lastShow;
  const prefix = prefixOf(design);
  const capacity = Math.max(CAPACITY_MIN, seconds * SOLD_PER_SECOND_MAX);
  await bench.pool.query(design.tables.openShow(prefix), [showId, capacity, PRICE]);
  for (const table of ['bookings', 'tickets']) await bench.pool.query(`vacuum analyze ${prefix}_${table}`);
  const path = `/api/v1${baselinePath(design, poolSize)}`;
  return {
    plan: {
      kind: 'fixed',
      method: 'POST',
      paths: [path],
      headers: jsonHeaders,
      runId: newRunId(),
      bodies: ticketBodies(showId, 1),
    },
    sold: async () => {
      await untilIdle(bench.url + path);
      return audit(bench, design.tables.audit(prefix), showId);
    },
  };
}

/** Requests whose clients have gone are still worked on; the next measurement shall not pay for them. */
async function untilIdle(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url);
    const { inFlight } = (await response.json()) as BaselineState;
    if (inFlight === 0) return;
    await sleep(SETTLE_MS);
  }
}

async function audit({ pool }: Bench, text: string, showId: number): Promise<Sold> {
  const { rows } = await pool.query<{ capacity: number; sold: number; tickets: number }>(text, [showId]);
  const { capacity = 0, sold = 0, tickets = 0 } = rows[0] ?? {};
  if (sold !== tickets) throw new Error(`the counter says ${sold} sold, the rows ${tickets}`);
  return { bookings: tickets, oversold: Math.max(0, tickets - capacity) };
}
