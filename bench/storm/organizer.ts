/** What the organizer does for a storm: sets the show up, and opens the sale when the house is full. */
import { openAdmin } from '../lib/admin.ts';
import { stadiumChart } from '../lib/charts.ts';
import type { StormOptions } from './options.ts';

export interface StormShow {
  readonly id: number;
  readonly chartId: number | null;
  readonly generalTiers: readonly number[];
  readonly capacity: number;
  /** The longest that something may stay open which nobody sees to. */
  readonly clockSeconds: number;
  /** Lets the buyers in. */
  open(): Promise<void>;
}

/** Price bands of the stadium by seat number, as in the demo: the last seat and the price in minor units. */
const BANDS = [
  { name: 'VIP', price: 10_000, to: 100 },
  { name: 'Front Row', price: 5_000, to: 5_000 },
  { name: 'GA', price: 1_000, to: 50_000 },
] as const;
const STANDING_PRICE = 2_500;

/** Clocks of a real show, in seconds: buyers who think faster have less time. */
const CLOCKS = { holdSeconds: 180, holdMaxSeconds: 900, paymentSeconds: 900 };
/** The network and slow payments don't get faster with the buyers. */
const CLOCKS_MIN: typeof CLOCKS = { holdSeconds: 3, holdMaxSeconds: 10, paymentSeconds: 30 };
const NOT_YET_MS = 86_400_000;

/** Makes a published show whose sale is not open yet. */
export async function makeStormShow(
  url: string,
  adminToken: string,
  options: StormOptions,
): Promise<StormShow> {
  const admin = openAdmin(url, adminToken);
  const { seats, general, speed } = options;
  const place = await admin.makePlace('Storm', seats > 0 ? stadiumChart(seats) : undefined);
  const clocks = clocksAt(speed);
  const startsAt = Date.now() + 60 * NOT_YET_MS;
  const show = (await admin.request('POST', `/events/${place.eventId}/shows`, {
    venueId: place.venueId,
    ...(place.chartId !== undefined && { chartId: place.chartId }),
    currency: 'EUR',
    timeZone: 'UTC',
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + NOT_YET_MS / 8).toISOString(),
    saleOpensAt: new Date(Date.now() + NOT_YET_MS).toISOString(),
    status: 'published',
    ...clocks,
    tiers: [...bandsOf(seats), ...(general > 0 ? [standing(general)] : [])],
  })) as { id: number; tiers: { id: number; kind: string }[] };
  return {
    id: show.id,
    chartId: place.chartId ?? null,
    generalTiers: show.tiers.filter(({ kind }) => kind === 'general').map(({ id }) => id),
    capacity: seats + general,
    clockSeconds: Math.max(clocks.holdSeconds, clocks.paymentSeconds),
    open: () => openSale(url, adminToken, show.id),
  };
}

function clocksAt(speed: number): typeof CLOCKS {
  const clock = (name: keyof typeof CLOCKS) => Math.max(CLOCKS_MIN[name], Math.round(CLOCKS[name] / speed));
  return {
    holdSeconds: clock('holdSeconds'),
    holdMaxSeconds: clock('holdMaxSeconds'),
    paymentSeconds: clock('paymentSeconds'),
  };
}

function bandsOf(seats: number) {
  return BANDS.flatMap(({ name, price, to }, index) => {
    const from = (BANDS[index - 1]?.to ?? 0) + 1;
    if (from > seats) return [];
    return [{ name, kind: 'reserved', price, seats: { ranges: [{ from, to: Math.min(to, seats) }] } }];
  });
}

const standing = (capacity: number) => ({
  name: 'Standing',
  kind: 'general',
  price: STANDING_PRICE,
  capacity,
});

async function openSale(url: string, adminToken: string, showId: number): Promise<void> {
  const path = `${url}/api/v1/shows/${showId}`;
  const authorization = `Bearer ${adminToken}`;
  const tag = (await fetch(path, { headers: { authorization } })).headers.get('etag') ?? '';
  const response = await fetch(path, {
    method: 'PATCH',
    headers: { authorization, 'content-type': 'application/json', 'if-match': tag },
    body: JSON.stringify({ saleOpensAt: null }),
  });
  if (!response.ok) throw new Error(`the sale could not be opened: ${await response.text()}`);
}
