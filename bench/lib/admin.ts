/** What an organizer does before a sale, through the API: venues, charts, events, published shows. */
import type { JsonChart } from '../../server/catalog/index.ts';
import { stadiumChart } from './charts.ts';

export interface GeneralTier {
  readonly name: string;
  /** Minor units of the show's currency. */
  readonly price: number;
  readonly capacity: number;
  readonly orderMax?: number;
}

/** Members of the body of POST /events/{id}/shows, such as holdSeconds or customerLimit. */
export type ShowTerms = Readonly<Record<string, unknown>>;

export interface MadeShow {
  readonly id: number;
  /** In the order in which they were named. */
  readonly tierIds: readonly number[];
}

export interface Place {
  readonly venueId: number;
  readonly eventId: number;
  readonly chartId?: number;
}

export interface Admin {
  /** A venue and an event to hang shows on; with a chart where its shows shall have seats. */
  makePlace(name: string, chart?: JsonChart): Promise<Place>;
  /** A published show, on sale now, with tiers sold by quantity. */
  makeGeneralShow(place: Place, tiers: readonly GeneralTier[], terms?: ShowTerms): Promise<MadeShow>;
  /** A published show, on sale now, that sells every seat of the place's chart at one price. */
  makeSeatedShow(place: Place, price: number, terms?: ShowTerms): Promise<MadeShow>;
  /** Any request of the administrator; its answer. Throws when it is refused. */
  request(method: string, path: string, body?: unknown): Promise<unknown>;
}

const TIME_ZONE = 'UTC';
const DAY_MS = 86_400_000;

/** @param url of a node, such as http://127.0.0.1:3000 */
export function openAdmin(url: string, adminToken: string): Admin {
  const request = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 2_000)}`);
    return JSON.parse(text);
  };
  const make = async (path: string, body: unknown) => (await request('POST', path, body)) as { id: number };

  const makeShow = async ({ venueId, eventId, chartId }: Place, tiers: unknown[], terms: ShowTerms = {}) => {
    const startsAt = Date.now() + 60 * DAY_MS;
    const show = await make(`/events/${eventId}/shows`, {
      venueId,
      ...(chartId !== undefined && { chartId }),
      currency: 'EUR',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + DAY_MS / 8).toISOString(),
      timeZone: TIME_ZONE,
      status: 'published',
      tiers,
      ...terms,
    });
    const { id, tiers: made } = show as { id: number; tiers: { id: number }[] };
    return { id, tierIds: made.map((tier) => tier.id) };
  };

  return {
    request,
    makePlace: async (name, chart) => {
      const venue = {
        name,
        type: 'arena',
        city: 'Town',
        country: 'US',
        timeZone: TIME_ZONE,
        capacity: 1_000_000,
      };
      const { id: venueId } = await make('/venues', venue);
      const { id: eventId } = await make('/events', { title: name, category: 'rock' });
      if (chart === undefined) return { venueId, eventId };
      const { id: chartId } = await make(`/venues/${venueId}/charts`, chart);
      return { venueId, eventId, chartId };
    },
    makeGeneralShow: (place, tiers, terms) =>
      makeShow(
        place,
        tiers.map((tier) => ({ kind: 'general', ...tier })),
        terms,
      ),
    makeSeatedShow: (place, price, terms) =>
      makeShow(place, [{ name: 'Seats', kind: 'reserved', price, seats: { rest: true } }], terms),
  };
}

/** A place with the demo's stadium of 50,000 numbered seats. */
export const makeStadium = (admin: Admin, name: string): Promise<Place> =>
  admin.makePlace(name, stadiumChart());
