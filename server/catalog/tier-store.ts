/** Tiers, stock and seats of a show in the database. Everything here runs under the show's lock. */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Chart } from './charts/chart.ts';
import type { Tier } from './show-setup.ts';
import type { TierPlan } from './tier-plan.ts';

/** Seats of one statement. */
const BATCH = 10_000;

/** What sales have taken of a show so far. */
export interface Sales {
  /** Held, pending and sold, by tier. */
  readonly taken: ReadonlyMap<number, number>;
  /** Whether a booking was ever made. */
  readonly everBooked: boolean;
}

/** Whether anything is taken, or was ever booked. */
export const isSold = (sales: Sales): boolean =>
  sales.everBooked || [...sales.taken.values()].some((taken) => taken > 0);

/** Locks the show against every other decision about it, and reads what is taken. Undefined: there is no such show. */
export async function lockShow(
  transaction: Transaction<Database>,
  showId: number,
): Promise<Sales | undefined> {
  const state = await transaction
    .selectFrom('show_state')
    .select('bookings')
    .where('show_id', '=', showId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (state === undefined) return undefined;
  // A statement of its own: it must see what was committed while this one waited for the lock.
  const stock = await transaction.selectFrom('stock').selectAll().where('show_id', '=', showId).execute();
  const taken = new Map(stock.map((row) => [row.tier, row.held + row.pending + row.sold]));
  return { taken, everBooked: state.bookings > 0 };
}

/** Reads the tier of each seat of a show. */
export async function readTierOfSeat(
  transaction: Transaction<Database>,
  showId: number,
  chart: Chart,
): Promise<Uint16Array> {
  const tierOfSeat = new Uint16Array(chart.seatCount + 1);
  const rows = await transaction
    .selectFrom('show_seats')
    .select(['seat', 'tier'])
    .where('show_id', '=', showId)
    .execute();
  for (const { seat, tier } of rows) tierOfSeat[seat] = tier;
  return tierOfSeat;
}

/**
 * Writes what differs between two plans. Refuses `show_in_use` when holds or bookings stand in the way: a tier with sales
 * can't go, its capacity can't fall below what is taken, and a taken seat can't move.
 */
export async function writeTiers(
  transaction: Transaction<Database>,
  showId: number,
  before: TierPlan,
  after: TierPlan,
  sales: Sales,
): Promise<Result<void>> {
  const gone = before.tiers.filter((tier) => !after.tiers.some(({ id }) => id === tier.id));
  const refusal = refuseRemoval(gone, sales) ?? refuseCapacity(after.tiers, sales);
  if (refusal !== undefined) return refusal;
  const moved = await moveSeats(transaction, showId, before.tierOfSeat, after.tierOfSeat);
  if (!moved.ok) return moved;
  for (const { id } of gone) {
    await transaction.deleteFrom('stock').where('show_id', '=', showId).where('tier', '=', id).execute();
    await transaction.deleteFrom('tiers').where('show_id', '=', showId).where('tier', '=', id).execute();
  }
  for (const tier of after.tiers) {
    if (!before.tiers.includes(tier)) await upsertTier(transaction, showId, tier);
  }
  return ok(undefined);
}

function refuseRemoval(gone: readonly Tier[], sales: Sales): (Result<never> & { ok: false }) | undefined {
  const [first] = gone;
  if (first === undefined || !isSold(sales)) return undefined;
  return refuse('show_in_use', `The show has holds or bookings, so its tier ${first.name} can't be removed.`);
}

function refuseCapacity(tiers: readonly Tier[], sales: Sales): (Result<never> & { ok: false }) | undefined {
  for (const { id, name, capacity } of tiers) {
    const taken = sales.taken.get(id) ?? 0;
    if (capacity >= taken) continue;
    const detail = `${taken} places of ${name} are held or sold, so its capacity can't be ${capacity}.`;
    return refuse('show_in_use', detail, { conflicts: [{ tierId: id, available: 0 }] });
  }
  return undefined;
}

async function upsertTier(transaction: Transaction<Database>, showId: number, tier: Tier): Promise<void> {
  const fields = {
    name: tier.name,
    kind: tier.kind,
    description: tier.description,
    price: tier.price,
    order_min: tier.orderMin,
    order_max: tier.orderMax,
    admits: tier.admits,
    sale_opens_at: tier.saleOpensAt,
    sale_closes_at: tier.saleClosesAt,
    focal_x: tier.focal?.x ?? null,
    focal_y: tier.focal?.y ?? null,
  };
  await transaction
    .insertInto('tiers')
    .values({ show_id: showId, tier: tier.id, ...fields })
    .onConflict((conflict) => conflict.columns(['show_id', 'tier']).doUpdateSet(fields))
    .execute();
  await transaction
    .insertInto('stock')
    .values({ show_id: showId, tier: tier.id, capacity: tier.capacity })
    .onConflict((conflict) => conflict.columns(['show_id', 'tier']).doUpdateSet({ capacity: tier.capacity }))
    .execute();
}

/** Brings show_seats from one assignment to another. A row with an owner never moves. */
async function moveSeats(
  transaction: Transaction<Database>,
  showId: number,
  before: Uint16Array,
  after: Uint16Array,
): Promise<Result<void>> {
  const left: number[] = [];
  const entered: number[] = [];
  for (let seat = 1; seat < Math.max(before.length, after.length); seat += 1) {
    if ((before[seat] ?? 0) === (after[seat] ?? 0)) continue;
    if ((before[seat] ?? 0) !== 0) left.push(seat);
    if ((after[seat] ?? 0) !== 0) entered.push(seat);
  }
  if (left.length > 0) {
    const { rows } = await sql<{ seat: number }>`
      delete from show_seats
      where show_id = ${showId} and seat = any(${left}::integer[]) and claim_id is null
      returning seat`.execute(transaction);
    if (rows.length < left.length) {
      const free = new Set(rows.map((row) => row.seat));
      const conflicts = left.filter((seat) => !free.has(seat)).map((seat) => ({ seat }));
      const detail = `${conflicts.length} of the seats are held or sold, so they can't leave their tier.`;
      return refuse('show_in_use', detail, { conflicts: conflicts.slice(0, 100) });
    }
  }
  for (let start = 0; start < entered.length; start += BATCH) {
    const seats = entered.slice(start, start + BATCH);
    await sql`
      insert into show_seats (show_id, seat, tier)
      select ${showId}, s.seat, s.tier
      from unnest(${seats}::integer[], ${seats.map((seat) => after[seat])}::smallint[]) as s (seat, tier)
      `.execute(transaction);
  }
  return ok(undefined);
}

/** Tells the live feed that the stock of a show was edited; when seats moved, that copies of the show are to be read anew. */
export async function publishStock(
  transaction: Transaction<Database>,
  showId: number,
  { seatsMoved }: { readonly seatsMoved: boolean },
): Promise<void> {
  const state = await transaction
    .updateTable('show_state')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('show_id', '=', showId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await sql`select show_publish(${showId}, ${state.revision}, onsale_clock(), '{}', ${seatsMoved})`.execute(
    transaction,
  );
}
