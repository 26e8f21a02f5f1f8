/** What a search for events can be narrowed down to: only what would find something. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { showConditions } from './search-filters.ts';

export interface SearchOptions {
  /** Cities with upcoming shows, by name. */
  readonly cities: readonly { readonly city: string; readonly country: string; readonly events: number }[];
  /** Categories of events with upcoming shows, by name. */
  readonly categories: readonly { readonly category: string; readonly events: number }[];
  /** The cheapest and the dearest ticket of upcoming shows in each currency, in minor units. */
  readonly prices: readonly { readonly currency: string; readonly min: number; readonly max: number }[];
}

/** Reads what upcoming shows that the public sees have in common. At most 1,000 cities and categories. */
export async function readSearchOptions(database: Kysely<Database>): Promise<SearchOptions> {
  const upcoming = sql`from shows s join venues v on v.id = s.venue_id join events e on e.id = s.event_id
    where ${sql.join(showConditions({}), sql` and `)}`;
  const [cities, categories, prices] = await Promise.all([
    sql<SearchOptions['cities'][number]>`
      select v.city, v.country, count(distinct e.id)::integer as events ${upcoming}
      group by v.city, v.country order by v.city, v.country limit 1000`.execute(database),
    sql<SearchOptions['categories'][number]>`
      select e.category, count(distinct e.id)::integer as events ${upcoming}
      group by e.category order by e.category limit 1000`.execute(database),
    sql<SearchOptions['prices'][number]>`
      select u.currency, min(t.price)::integer as min, max(t.price)::integer as max
      from (select s.id, s.currency ${upcoming}) as u
      join tiers t on t.show_id = u.id
      group by u.currency order by u.currency`.execute(database),
  ]);
  return { cities: cities.rows, categories: categories.rows, prices: prices.rows };
}
