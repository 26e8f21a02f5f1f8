/** The events of one organizer as its members see them: drafts, events without shows, and what each show has sold. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result } from '../lib/errors.ts';
import { type CatalogEvent, toEvent } from './events.ts';
import { forgiveTypos, textMatches } from './search-match.ts';
import { selectShowSetups } from './show-setup.ts';

export interface OwnEventsQuery {
  /** Null for the house. */
  readonly organizerId: number | null;
  /** Words in title, artists, category, venue or city. */
  readonly q?: string;
  /** `upcoming`: with shows to come, or with none yet, by the next date. `past`: all over, the latest first. */
  readonly when: 'upcoming' | 'past';
  /** Whether drafts and events without shows are seen. */
  readonly drafts: boolean;
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor?: string;
}

/** What of a show is taken, all tiers together, as it is committed. */
export interface SoldStock {
  readonly showId: number;
  readonly capacity: number;
  readonly held: number;
  readonly pending: number;
  readonly sold: number;
}

/** An event with all its shows and what they have sold. */
export interface OwnEvent extends CatalogEvent {
  readonly stock: readonly SoldStock[];
}

export interface OwnEventsPage {
  readonly items: readonly OwnEvent[];
  readonly nextCursor: string | null;
}

/** Lists the events of an organizer. Refuses `invalid_cursor`. */
export async function listOwnEvents(
  database: Kysely<Database>,
  query: OwnEventsQuery,
): Promise<Result<OwnEventsPage>> {
  const { cursor, limit, ...asked } = query;
  const after = cursor === undefined ? ok(undefined) : readCursor(asked, cursor);
  if (!after.ok) return after;
  const found = await find(database, query, after.value);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const isMore = found.length > limit && last !== undefined;
  return ok({
    items: await read(database, page, query.drafts),
    nextCursor: isMore ? writeCursor(asked, last.key, last.id) : null,
  });
}

interface Found {
  readonly id: number;
  readonly key: string;
}

/** An event without shows comes first: something is to be done about it. */
const orders = {
  upcoming: {
    key: sql`coalesce(min(s.starts_at) filter (where s.ends_at > now()), '-infinity')`,
    having: sql`count(s.id) = 0 or bool_or(s.ends_at > now())`,
    compare: sql.raw('>'),
    direction: sql.raw('asc'),
  },
  past: {
    key: sql`max(s.starts_at)`,
    having: sql`bool_and(s.ends_at <= now())`,
    compare: sql.raw('<'),
    direction: sql.raw('desc'),
  },
} as const;

async function find(
  database: Kysely<Database>,
  { organizerId, q, when, drafts, limit }: OwnEventsQuery,
  after: { readonly key: string; readonly id: number } | undefined,
): Promise<Found[]> {
  const { key, having, compare, direction } = orders[when];
  const start: RawBuilder<unknown> =
    after === undefined ? sql`true` : sql`(key, id) ${compare} (${after.key}::timestamptz, ${after.id})`;
  const words = q !== undefined && /[\p{L}\p{N}]/u.test(q) ? textMatches(q) : sql`true`;
  const seen = drafts ? sql`true` : sql`s.status <> 'draft'`;
  const statement = sql<Found>`
    with found as (
      select e.id, ${key} as key
      from events e
      left join shows s on s.event_id = e.id and ${seen}
      where e.organizer_id is not distinct from ${organizerId}::integer and ${words}
      group by e.id
      having (${having}) and (${drafts} or count(s.id) > 0)
    )
    select id, key::text as key from found
    where ${start}
    order by found.key ${direction}, id ${direction}
    limit ${limit + 1}`;
  return database.transaction().execute(async (transaction) => {
    await forgiveTypos(transaction);
    return (await statement.execute(transaction)).rows;
  });
}

async function read(
  database: Kysely<Database>,
  found: readonly Found[],
  drafts: boolean,
): Promise<OwnEvent[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await database.selectFrom('events').selectAll().where('id', 'in', ids).execute();
  const all = await selectShowSetups(database, { eventIds: ids });
  const shows = Map.groupBy(
    drafts ? all : all.filter(({ status }) => status !== 'draft'),
    (show) => show.event.id,
  );
  const stock = await readStock(
    database,
    all.map(({ id }) => id),
  );
  const byId = new Map(
    rows.map((row) => {
      const own = shows.get(row.id) ?? [];
      return [row.id, { ...toEvent(row, own), stock: own.flatMap(({ id }) => stock.get(id) ?? []) }];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function readStock(
  database: Kysely<Database>,
  showIds: readonly number[],
): Promise<ReadonlyMap<number, SoldStock>> {
  if (showIds.length === 0) return new Map();
  const { rows } = await sql<SoldStock>`
    select show_id as "showId", sum(capacity)::integer as capacity, sum(held)::integer as held,
      sum(pending)::integer as pending, sum(sold)::integer as sold
    from stock where show_id in (${sql.join(showIds)}) group by show_id`.execute(database);
  return new Map(rows.map((row) => [row.showId, row]));
}
