/** Conditions on the shows (`s`), their venues (`v`) and the events (`e`) of a search. */
import { type RawBuilder, sql } from 'kysely';
import type { EventFilters } from './event-search.ts';
import { readIdOrSlug } from './slug.ts';

type Condition = RawBuilder<unknown>;

/** What a show has to meet. Never empty. */
export function showConditions(filters: EventFilters): Condition[] {
  const { venue, city, from, to, currency, minPrice, maxPrice, available, drafts } = filters;
  const conditions: Condition[] = [
    drafts === true ? sql`true` : sql`s.status in ('published', 'paused')`,
    from === undefined ? (drafts === true ? sql`true` : sql`s.ends_at > now()`) : sql`s.starts_at >= ${from}`,
  ];
  if (to !== undefined) conditions.push(sql`s.starts_at < ${to}`);
  if (venue !== undefined) conditions.push(venueMatches(venue));
  if (city !== undefined) conditions.push(sql`onsale_fold(v.city) = onsale_fold(${city})`);
  if (currency !== undefined) conditions.push(sql`s.currency = ${currency}`);
  if (minPrice !== undefined || maxPrice !== undefined || available === true) {
    conditions.push(tierMatches(minPrice, maxPrice, available === true));
  }
  if (available === true)
    conditions.push(
      isOnSale('s'),
      sql`s.status = 'published' and now() < coalesce(s.sale_closes_at, s.ends_at)`,
    );
  return conditions;
}

/** Part of a name of one of the event's artists, or a typo of it. */
export function artistMatches(artist: string): Condition {
  return sql`exists (
    select from unnest(e.artists) as a (name)
    where ${contains(sql`a.name`, artist)} or onsale_fold(${artist}) <% onsale_fold(a.name))`;
}

export const categoryMatches = (category: string): Condition =>
  sql`onsale_fold(e.category) = onsale_fold(${category})`;

function venueMatches(venue: string): Condition {
  const idOrSlug = readIdOrSlug(venue);
  if (typeof idOrSlug === 'number') return sql`v.id = ${idOrSlug}`;
  return sql`(v.slug = ${idOrSlug} or ${contains(sql`v.name`, idOrSlug)})`;
}

/** A price, and something left, of one and the same tier. */
function tierMatches(
  minPrice: number | undefined,
  maxPrice: number | undefined,
  available: boolean,
): Condition {
  const left = sql`and k.capacity > k.held + k.pending + k.sold
    and (k.waitlist_floor = 0 or k.capacity - k.held - k.pending - k.sold < k.waitlist_floor) and ${isOnSale('t')}`;
  return sql`exists (
    select from tiers t
    join stock k on k.show_id = t.show_id and k.tier = t.tier
    where t.show_id = s.id and t.price >= ${minPrice ?? 0} and t.price <= ${maxPrice ?? Number.MAX_SAFE_INTEGER}
    ${available ? left : sql``})`;
}

/** Whether the sale window of a show or tier is open; it may be left open at either side. */
function isOnSale(alias: 's' | 't'): Condition {
  const opens = sql.ref(`${alias}.sale_opens_at`);
  const closes = sql.ref(`${alias}.sale_closes_at`);
  return sql`now() >= coalesce(${opens}, '-infinity') and now() < coalesce(${closes}, 'infinity')`;
}

/** Whether a text contains a part, accents and case aside. Not `like`: the part may contain its wildcards. */
function contains(text: Condition, part: string): Condition {
  return sql`position(onsale_fold(${part.trim()}) in onsale_fold(${text})) > 0`;
}
