/** A show with its tiers, as the sale and the catalog's readers see it. Never stock: that changes with every booking. */
import type { Kysely } from 'kysely';
import type { Database } from '../database/index.ts';
import type { ShowStatus, TierKind } from '../database/tables.ts';

export type { ShowStatus, TierKind } from '../database/tables.ts';

/** A price category of a show. */
export interface Tier {
  /** Unique within its show, from 1. */
  readonly id: number;
  readonly name: string;
  readonly kind: TierKind;
  readonly description: string;
  /** Minor units of the show's currency, for one ticket. */
  readonly price: number;
  /** Fewest and most tickets of one order. */
  readonly orderMin: number;
  readonly orderMax: number;
  /** People that one ticket lets in. */
  readonly admits: number;
  /** Tickets there are in all; for a reserved tier its seats. */
  readonly capacity: number;
  /** The tier's own sale window, within the show's; null means the show's. */
  readonly saleOpensAt: Date | null;
  readonly saleClosesAt: Date | null;
  /** Where the best seats look to, in chart units; null means the stage. */
  readonly focal: { readonly x: number; readonly y: number } | null;
}

/** Everything the sale needs to know of one show. Immutable; `version` rises with each edit. */
export interface ShowSetup {
  readonly id: number;
  readonly event: {
    readonly id: number;
    readonly slug: string;
    readonly title: string;
    readonly artists: readonly string[];
    /** Who sells it; null for the house. */
    readonly organizerId: number | null;
  };
  readonly venue: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly city: string;
    readonly country: string;
    readonly timeZone: string;
  };
  readonly chartId: number | null;
  /** What tells it from the other shows of its event, such as `Saturday`; may be empty. */
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA time zone in which its times are told. */
  readonly timeZone: string;
  readonly status: ShowStatus;
  readonly currency: string;
  /** Null: at once. */
  readonly saleOpensAt: Date | null;
  /** Null: when the show ends. */
  readonly saleClosesAt: Date | null;
  /** The clock of a hold, in seconds; its longest life; the clock of a booking that waits for payment. */
  readonly holdSeconds: number;
  readonly holdMaxSeconds: number;
  readonly paymentSeconds: number;
  /** Tickets one customer may have; null means no limit. */
  readonly customerLimit: number | null;
  /** The clock of an offer of the waitlist. */
  readonly waitlistOfferSeconds: number;
  readonly version: number;
  /** By their ids. */
  readonly tiers: readonly Tier[];
}

/** Which shows to read. */
export type ShowFilter = { readonly showIds: readonly number[] } | { readonly eventIds: readonly number[] };

/** Reads shows with their tiers, in one query, by start. Drafts included: the caller decides who sees them. */
export async function selectShowSetups(database: Kysely<Database>, filter: ShowFilter): Promise<ShowSetup[]> {
  const column = 'showIds' in filter ? 'shows.id' : 'shows.event_id';
  const ids = 'showIds' in filter ? filter.showIds : filter.eventIds;
  if (ids.length === 0) return [];
  const rows = await selectRows(database).where(column, 'in', ids).execute();
  const shows = new Map<number, ShowSetup & { tiers: Tier[] }>();
  for (const row of rows) {
    const show = shows.get(row.id) ?? toShow(row);
    shows.set(row.id, show);
    const tier = toTier(row);
    if (tier !== undefined) show.tiers.push(tier);
  }
  return [...shows.values()];
}

/** Reads one show for the sale; undefined when there is none. One indexed query: cheap enough for once a second. */
export async function getShowSetup(
  database: Kysely<Database>,
  showId: number,
): Promise<ShowSetup | undefined> {
  const [show] = await selectShowSetups(database, { showIds: [showId] });
  return show;
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

function selectRows(database: Kysely<Database>) {
  return database
    .selectFrom('shows')
    .innerJoin('events', 'events.id', 'shows.event_id')
    .innerJoin('venues', 'venues.id', 'shows.venue_id')
    .leftJoin('tiers', 'tiers.show_id', 'shows.id')
    .leftJoin('stock', (join) =>
      join.onRef('stock.show_id', '=', 'tiers.show_id').onRef('stock.tier', '=', 'tiers.tier'),
    )
    .selectAll('shows')
    .select(['events.slug as event_slug', 'events.title as event_title', 'events.artists as event_artists'])
    .select(['events.organizer_id as event_organizer_id'])
    .select(['venues.slug as venue_slug', 'venues.name as venue_name', 'venues.city as venue_city'])
    .select(['venues.country as venue_country', 'venues.time_zone as venue_time_zone'])
    .select(['tiers.tier', 'tiers.name as tier_name', 'tiers.kind', 'tiers.description as tier_description'])
    .select(['tiers.price', 'tiers.order_min', 'tiers.order_max', 'tiers.admits', 'stock.capacity'])
    .select(['tiers.sale_opens_at as tier_opens_at', 'tiers.sale_closes_at as tier_closes_at'])
    .select(['tiers.focal_x', 'tiers.focal_y'])
    .orderBy('shows.starts_at')
    .orderBy('shows.id')
    .orderBy('tiers.tier');
}

function toShow(row: Row): ShowSetup & { tiers: Tier[] } {
  return {
    id: row.id,
    event: {
      id: row.event_id,
      slug: row.event_slug,
      title: row.event_title,
      artists: row.event_artists,
      organizerId: row.event_organizer_id,
    },
    venue: {
      id: row.venue_id,
      slug: row.venue_slug,
      name: row.venue_name,
      city: row.venue_city,
      country: row.venue_country,
      timeZone: row.venue_time_zone,
    },
    chartId: row.chart_id,
    name: row.name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    timeZone: row.time_zone,
    status: row.status,
    currency: row.currency,
    saleOpensAt: row.sale_opens_at,
    saleClosesAt: row.sale_closes_at,
    holdSeconds: row.hold_seconds,
    holdMaxSeconds: row.hold_max_seconds,
    paymentSeconds: row.payment_seconds,
    customerLimit: row.customer_limit,
    waitlistOfferSeconds: row.waitlist_offer_seconds,
    version: row.version,
    tiers: [],
  };
}

/** The tier of a joined row; undefined for a show without tiers. */
function toTier(row: Row): Tier | undefined {
  if (row.tier === null || row.tier_name === null || row.kind === null || row.price === null)
    return undefined;
  return {
    id: row.tier,
    name: row.tier_name,
    kind: row.kind,
    description: row.tier_description ?? '',
    price: row.price,
    orderMin: row.order_min ?? 1,
    orderMax: row.order_max ?? 1,
    admits: row.admits ?? 1,
    capacity: row.capacity ?? 0,
    saleOpensAt: row.tier_opens_at,
    saleClosesAt: row.tier_closes_at,
    focal: row.focal_x === null || row.focal_y === null ? null : { x: row.focal_x, y: row.focal_y },
  };
}
