/** How full the house is, and who came when: for those at the door and for the organizer. */
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { type Context, type Door, openDoor } from './context.ts';
import { type ScanRow, selectScans } from './scan-rows.ts';
import { type ScanView, toScanViews } from './views.ts';

export interface TierCount {
  readonly tierId: number;
  readonly tierName: string;
  /** People. */
  readonly in: number;
  readonly expected: number;
}

export interface CheckIns {
  readonly in: number;
  readonly expected: number;
  readonly tiers: readonly TierCount[];
  /** Scans that a person has to look at. */
  readonly conflicts: number;
  /** The latest first. */
  readonly items: readonly ScanView[];
  readonly nextCursor: string | null;
}

export interface CheckInFilter {
  readonly conflicts?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

/** Counts, and a page of scans. Refuses `show_not_found`, `invalid_cursor`. */
export async function listCheckIns(
  context: Context,
  showId: number,
  { conflicts = false, cursor, limit }: CheckInFilter,
  actor: Actor,
): Promise<Result<CheckIns>> {
  const door = await openDoor(context, showId, actor);
  if (!door.ok) return door;
  const before = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && before === undefined) return refuse('invalid_cursor');
  const counts = await countPeople(context, showId, door.value);
  const rows = await readPage(context, showId, { conflicts, before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return ok({
    ...counts,
    items: await toScanViews(context, door.value, page),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  });
}

interface Counted {
  readonly tier: number;
  readonly sold: number;
  readonly in: number;
  readonly conflicts: number;
}

async function countPeople({ database }: Context, showId: number, { setup }: Door) {
  const { rows } = await sql<Counted>`
    select k.tier, k.sold,
      (select coalesce(sum(u.people), 0)::integer from check_ins u where u.show_id = k.show_id and u.tier = k.tier)
        as "in",
      (select count(*)::integer from scans s where s.show_id = k.show_id and s.conflict) as conflicts
    from stock k where k.show_id = ${showId}`.execute(database.kysely);
  const byTier = new Map(rows.map((row) => [row.tier, row]));
  const tiers = setup.tiers.map(({ id, name, admits }) => ({
    tierId: id,
    tierName: name,
    in: byTier.get(id)?.in ?? 0,
    expected: (byTier.get(id)?.sold ?? 0) * admits,
  }));
  const sum = (of: (tier: TierCount) => number) => tiers.reduce((total, tier) => total + of(tier), 0);
  return {
    in: sum((tier) => tier.in),
    expected: sum((tier) => tier.expected),
    tiers,
    conflicts: rows[0]?.conflicts ?? 0,
  };
}

interface Position {
  readonly at: string;
  readonly id: string;
}

interface PageQuery {
  readonly conflicts: boolean;
  readonly before: Position | undefined;
  readonly limit: number;
}

async function readPage(
  { database }: Context,
  showId: number,
  query: PageQuery,
): Promise<readonly ScanRow[]> {
  const { before, limit } = query;
  const only = query.conflicts ? sql`and s.conflict` : sql``;
  const after =
    before === undefined
      ? sql``
      : sql`and (s.recorded_at, s.id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  const where = sql`s.show_id = ${showId} ${only} ${after} order by s.recorded_at desc, s.id desc limit ${limit}`;
  return (await selectScans(where).execute(database.kysely)).rows;
}

const writeCursor = ({ position, id }: ScanRow): string =>
  Buffer.from(`${position} ${id}`).toString('base64url');

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Undefined for a text that is no cursor. */
function readCursor(cursor: string): Position | undefined {
  const [, at, id] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return at === undefined || id === undefined ? undefined : { at, id };
}
