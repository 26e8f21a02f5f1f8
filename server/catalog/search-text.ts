/** Keeps `events.search_text`, which full text and typo search read. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/index.ts';

/**
 * Writes the search text of events anew from their title, artists, category, and the venues, their types and cities of their shows.
 * Part of the transaction that changes any of these. Costs one statement; the version of the event stays.
 */
export async function refreshSearchText(
  database: Kysely<Database>,
  events: { readonly eventId: number } | { readonly venueId: number },
): Promise<void> {
  const which =
    'eventId' in events
      ? sql`e.id = ${events.eventId}`
      : sql`e.id in (select event_id from shows where venue_id = ${events.venueId})`;
  await sql`
    update events e
    set search_text = onsale_fold(concat_ws(' ',
      e.title, array_to_string(e.artists, ' '), e.category,
      (select string_agg(place.words, ' ' order by place.words)
       from (select distinct concat_ws(' ', v.name, v.type, v.city) as words
             from shows s join venues v on v.id = s.venue_id
             where s.event_id = e.id) as place)))
    where ${which}`.execute(database);
}
