/** How all shows of an organizer sell, at a glance. */
import type { Pool } from 'pg';
import type { ShowStatus } from '../catalog/index.ts';
import { paced } from './paced.ts';
import type { Revenue } from './sales/report.ts';

/** Shows that one summary lists: those to come, the next first, then those that were, the last first. */
const SHOWS_MAX = 200;
const PERIOD_MS = 5_000;

export interface ShowSummary {
  readonly showId: number;
  readonly eventId: number;
  readonly eventSlug: string;
  readonly eventTitle: string;
  readonly name: string;
  readonly venueName: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: ShowStatus;
  readonly saleOpensAt: Date | null;
  readonly saleClosesAt: Date | null;
  readonly currency: string;
  readonly capacity: number;
  /** In baskets, kept back by the house, or waiting for payment. */
  readonly held: number;
  readonly sold: number;
  readonly revenue: Revenue;
}

export interface OrganizerSales {
  readonly organizerId: number;
  readonly shows: readonly ShowSummary[];
  /** By currency, over the shows listed. */
  readonly revenue: readonly (Revenue & { readonly currency: string })[];
  readonly sold: number;
  readonly capacity: number;
}

/** Makes the reading of summaries, shared by all who ask; undefined when there is no such organizer. */
export function createSummaryReader(
  pool: Pool,
): (organizerId: number) => Promise<OrganizerSales | undefined> {
  return paced(async (organizerId: number) => {
    const known = await pool.query('select from organizers where id = $1', [organizerId]);
    if (known.rowCount === 0) return undefined;
    const shows = await readShows(pool, organizerId);
    return {
      organizerId,
      shows,
      revenue: byCurrency(shows),
      sold: shows.reduce((total, { sold }) => total + sold, 0),
      capacity: shows.reduce((total, { capacity }) => total + capacity, 0),
    };
  }, PERIOD_MS);
}

type Row = Omit<ShowSummary, 'revenue'> & { readonly captured: number; readonly refunded: number };

async function readShows(pool: Pool, organizerId: number): Promise<ShowSummary[]> {
  const { rows } = await pool.query<Row>({
    name: 'organizer_sales',
    text: `select s.id as "showId", e.id as "eventId", e.slug as "eventSlug", e.title as "eventTitle", s.name,
             v.name as "venueName", s.time_zone as "timeZone", s.starts_at as "startsAt", s.ends_at as "endsAt", s.status,
             s.sale_opens_at as "saleOpensAt", s.sale_closes_at as "saleClosesAt", s.currency,
             t.capacity, t.held, t.sold, m.captured, m.refunded
           from (
             select x.* from events e join shows x on x.event_id = e.id
             where e.organizer_id = $1
             order by x.ends_at < now(),
                      case when x.ends_at < now() then now() - x.ends_at else x.starts_at - now() end, x.id
             limit ${SHOWS_MAX}
           ) as s
           join events e on e.id = s.event_id
           join venues v on v.id = s.venue_id
           cross join lateral (
             select coalesce(sum(capacity), 0)::integer as capacity, coalesce(sum(held + pending), 0)::integer as held,
                    coalesce(sum(sold), 0)::integer as sold
             from stock where show_id = s.id) as t
           cross join lateral (
             select
               (select coalesce(sum(amount), 0)::bigint from payments where show_id = s.id and state = 'captured') as captured,
               (select coalesce(sum(amount), 0)::bigint from refunds where show_id = s.id and state <> 'failed') as refunded
           ) as m
           order by s.ends_at < now(),
                    case when s.ends_at < now() then now() - s.ends_at else s.starts_at - now() end, s.id`,
    values: [organizerId],
  });
  return rows.map(({ captured, refunded, ...show }) => ({
    ...show,
    revenue: { captured, refunded, net: captured - refunded },
  }));
}

function byCurrency(shows: readonly ShowSummary[]): OrganizerSales['revenue'] {
  return [...Map.groupBy(shows, ({ currency }) => currency)].map(([currency, group]) => {
    const total = (of: keyof Revenue) => group.reduce((sum, { revenue }) => sum + revenue[of], 0);
    return { currency, captured: total('captured'), refunded: total('refunded'), net: total('net') };
  });
}
