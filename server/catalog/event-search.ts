/** Finding events: full text with typos forgiven, filters on their shows, and pages that stay put while events are added. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result } from '../lib/errors.ts';
import { type CatalogEvent, toEvent } from './events.ts';
import { artistMatches, categoryMatches, showConditions } from './search-filters.ts';
import { forgiveTypos, relevanceOf, textMatches } from './search-match.ts';
import { type ShowSetup, selectShowSetups } from './show-setup.ts';

export type EventSort = 'date' | 'relevance' | 'price' | 'title';

/** What to look for. Every filter on shows must hold of one and the same show. */
export interface EventFilters {
  /** Words in title, artists, category, venue or city, as in a search engine: "a phrase", -without, or. */
  readonly q?: string;
  /** Part of an artist's name. */
  readonly artist?: string;
  /** A venue's id, its slug, or part of its name. */
  readonly venue?: string;
  readonly city?: string;
  readonly category?: string;
  /** Shows that start from here on; without it, shows that have not ended. */
  readonly from?: Date;
  /** Shows that start before. */
  readonly to?: Date;
  /** ISO 4217: shows that are sold in it. */
  readonly currency?: string;
  /** Minor units of the show's currency: some tier costs at least, or at most, this. */
  readonly minPrice?: number;
  readonly maxPrice?: number;
  /** Only shows on sale now that have something left. */
  readonly available?: boolean;
  /** Drafts, canceled shows, and events without shows as well: for organizers. */
  readonly drafts?: boolean;
}

export interface EventQuery extends EventFilters {
  /** Default: relevance with `q`, else date. Price sorts by the cheapest tier. */
  readonly sort?: EventSort;
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor?: string;
}

/** What is left of a show, all tiers together, as it is committed. */
export interface ShowStock {
  readonly showId: number;
  readonly capacity: number;
  readonly available: number;
}

/** An event with those of its shows that met the filters, and their stock in the same order. */
export interface FoundEvent extends CatalogEvent {
  readonly stock: readonly ShowStock[];
}

export interface EventPage {
  readonly items: readonly FoundEvent[];
  readonly nextCursor: string | null;
}

/**
 * Searches events. Items carry those of their shows that met the filters. Stock is read as it is committed: `available`
 * may lag behind by what is held right now. Refuses `invalid_cursor`.
 */
export async function searchEvents(
  database: Kysely<Database>,
  query: EventQuery,
): Promise<Result<EventPage>> {
  const { cursor, limit, ...filters } = query;
  const sort = query.sort ?? (hasWords(query.q) ? 'relevance' : 'date');
  const asked = { ...filters, sort };
  const after = cursor === undefined ? ok(undefined) : readCursor(asked, cursor);
  if (!after.ok) return after;
  const found = await findEvents(database, asked, after.value, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    found.length > limit && last !== undefined ? writeCursor(asked, last.key, last.id) : null;
  return ok({ items: await readEvents(database, page), nextCursor });
}

interface Found {
  readonly id: number;
  /** The sort key, as text. */
  readonly key: string;
  readonly shows: readonly number[];
}

type Asked = EventFilters & { readonly sort: EventSort };

/** What a sort goes by. `m` is what the event's matching shows come to. */
const sortKeys: Readonly<
  Record<EventSort, { key: (asked: Asked) => RawBuilder<unknown>; type: string; down: boolean }>
> = {
  date: { key: () => sql`coalesce(m.starts_at, 'infinity')`, type: 'timestamptz', down: false },
  price: { key: () => sql`coalesce(m.price, 9223372036854775807)`, type: 'bigint', down: false },
  title: { key: () => sql`onsale_fold(e.title)`, type: 'text', down: false },
  relevance: {
    key: ({ q }) => (hasWords(q) ? relevanceOf(q) : sql`0::numeric`),
    type: 'numeric',
    down: true,
  },
};

async function findEvents(
  database: Kysely<Database>,
  asked: Asked,
  after: { readonly key: string; readonly id: number } | undefined,
  limit: number,
): Promise<Found[]> {
  const { key, type, down } = sortKeys[asked.sort];
  const compare = sql.raw(down ? '<' : '>');
  const order = sql.raw(down ? 'desc' : 'asc');
  const conditions = [
    asked.drafts === true && !hasShowFilter(asked) ? sql`true` : sql`m.shows is not null`,
    ...(hasWords(asked.q) ? [textMatches(asked.q)] : []),
    ...(asked.artist === undefined ? [] : [artistMatches(asked.artist)]),
    ...(asked.category === undefined ? [] : [categoryMatches(asked.category)]),
  ];
  const start =
    after === undefined ? sql`true` : sql`(key, id) ${compare} (${after.key}::${sql.raw(type)}, ${after.id})`;
  const statement = sql<Found>`
    with found as (
      select e.id, ${key(asked)} as key, m.shows
      from events e
      left join lateral (
        select array_agg(s.id) as shows, min(s.starts_at) as starts_at, min(p.price) as price
        from shows s
        join venues v on v.id = s.venue_id
        left join lateral (select min(t.price) as price from tiers t where t.show_id = s.id) as p on true
        where s.event_id = e.id and ${sql.join(showConditions(asked), sql` and `)}
      ) as m on true
      where ${sql.join(conditions, sql` and `)}
    )
    select id, key::text as key, coalesce(shows, '{}') as shows
    from found
    where ${start}
    order by found.key ${order}, id ${order}
    limit ${limit}`;
  return database.transaction().execute(async (transaction) => {
    await forgiveTypos(transaction);
    const { rows } = await statement.execute(transaction);
    return rows;
  });
}

/** Reads what was found, in the order in which it was found. */
async function readEvents(database: Kysely<Database>, found: readonly Found[]): Promise<FoundEvent[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const showIds = found.flatMap((event) => event.shows);
  const rows = await database.selectFrom('events').selectAll().where('id', 'in', ids).execute();
  const byEvent = Map.groupBy(
    await selectShowSetups(database, { showIds }),
    (show: ShowSetup) => show.event.id,
  );
  const stockOf = await readStock(database, showIds);
  const byId = new Map(
    rows.map((row) => {
      const shows = byEvent.get(row.id) ?? [];
      return [row.id, { ...toEvent(row, shows), stock: shows.flatMap(({ id }) => stockOf.get(id) ?? []) }];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function readStock(
  database: Kysely<Database>,
  showIds: readonly number[],
): Promise<ReadonlyMap<number, ShowStock>> {
  if (showIds.length === 0) return new Map();
  const { rows } = await sql<ShowStock>`
    select show_id as "showId", sum(capacity)::integer as capacity,
      coalesce(sum(capacity - held - pending - sold)
        filter (where waitlist_floor = 0 or capacity - held - pending - sold < waitlist_floor), 0)::integer as available
    from stock where show_id in (${sql.join(showIds)}) group by show_id`.execute(database);
  return new Map(rows.map((row) => [row.showId, row]));
}

const hasWords = (q: string | undefined): q is string => q !== undefined && /[\p{L}\p{N}]/u.test(q);

function hasShowFilter({
  q: _q,
  artist: _artist,
  category: _category,
  drafts: _drafts,
  sort: _sort,
  ...rest
}: Asked): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}
