/** At which shows somebody may check tickets. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { type Actor, organizersWhere } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';

export interface DoorShow {
  readonly id: number;
  readonly title: string;
  readonly name: string;
  readonly venue: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly status: 'published' | 'paused' | 'canceled';
}

interface DoorShowRow extends DoorShow {
  /** Its start to the microsecond, for cursors. */
  readonly position: string;
}

export interface DoorShowPage {
  readonly items: readonly DoorShow[];
  readonly nextCursor: string | null;
}

/** Shows that are on or to come, the next first. For who may check tickets nowhere the list is empty. */
export async function listDoorShows(
  database: Kysely<Database>,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  actor: Actor,
): Promise<Result<DoorShowPage>> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined) return refuse('invalid_cursor');
  const organizers = organizersWhere(actor, 'tickets.check-in');
  const own = organizers === undefined ? sql`` : sql`and e.organizer_id = any(${organizers}::integer[])`;
  const later =
    after === undefined
      ? sql``
      : sql`and (s.starts_at, s.id) > (${after.startsAt}::timestamptz, ${after.id})`;
  const { rows } = await sql<DoorShowRow>`
    select s.id, e.title, s.name, v.name as venue, s.starts_at as "startsAt", s.time_zone as "timeZone", s.status,
      to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
    from shows s join events e on e.id = s.event_id join venues v on v.id = s.venue_id
    -- People are let out of a night that ran late, too.
    where s.status <> 'draft' and s.ends_at > onsale_clock() - interval '12 hours' ${own} ${later}
    order by s.starts_at, s.id limit ${limit + 1}`.execute(database);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return ok({ items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(last) : null });
}

const writeCursor = ({ position, id }: DoorShowRow): string =>
  Buffer.from(`${position} ${id}`).toString('base64url');

function readCursor(cursor: string): { startsAt: string; id: number } | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, startsAt, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (\d{1,9})$/.exec(text) ?? [];
  return startsAt === undefined ? undefined : { startsAt, id: Number(id) };
}
