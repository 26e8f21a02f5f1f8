/** A stadium of 50,000 seats on sale, part of it sold, and what moves in it. */
import { makeStadium, openAdmin } from '../lib/admin.ts';

/** As in the demo: the last seat and the price in minor units. */
const BANDS = [
  { name: 'VIP', price: 10_000, to: 100 },
  { name: 'Front Row', price: 5_000, to: 5_000 },
  { name: 'GA', price: 1_000, to: 50_000 },
] as const;
const PER_HOLD = 100;
const SEATS = 50_000;

export interface Stadium {
  /** Id of its venue. */
  readonly venue: string;
  readonly showId: number;
  /** Holds seats that nobody has, all at once, spread over a part of the house. */
  hold(count: number): Promise<void>;
}

export async function makeStadiumShow(url: string, adminToken: string): Promise<Stadium> {
  const admin = openAdmin(url, adminToken);
  const place = await makeStadium(admin, 'Stadium');
  const startsAt = Date.now() + 30 * 86_400_000;
  const show = (await admin.request('POST', `/events/${place.eventId}/shows`, {
    venueId: place.venueId,
    chartId: place.chartId,
    currency: 'USD',
    timeZone: 'UTC',
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + 10_800_000).toISOString(),
    status: 'published',
    tiers: BANDS.map(({ name, price, to }, index) => ({
      name,
      kind: 'reserved',
      price,
      orderMax: 200,
      seats: { ranges: [{ from: (BANDS[index - 1]?.to ?? 0) + 1, to }] },
    })),
  })) as { id: number };
  const free = shuffled(SEATS);
  const hold = async (count: number) => {
    const seats = free.splice(0, count);
    const requests: Promise<unknown>[] = [];
    for (let from = 0; from < seats.length; from += PER_HOLD)
      requests.push(
        admin.request('POST', `/shows/${show.id}/holds`, { seats: seats.slice(from, from + PER_HOLD) }),
      );
    await Promise.all(requests);
  };
  return { venue: String(place.venueId), showId: show.id, hold };
}

/** 1 to `count` in an order that is always the same. */
function shuffled(count: number): number[] {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  let state = 42;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [numbers[at], numbers[other]] = [numbers[other] as number, numbers[at] as number];
  }
  return numbers;
}
