/** Makes what the buyers of a process share, from what the storm has planned for it. */
import { type ChartAnswer, readVenueMap, type VenueMap } from '../buyer/venue-map.ts';
import { Pool } from '../client/pool.ts';
import { endpointOf } from '../client/socket.ts';
import { Views } from '../client/views.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { LoadPlan } from '../protocol.ts';
import { Clock } from './clock.ts';
import { Room } from './room.ts';
import { Stats } from './stats.ts';
import type { World } from './world.ts';

export interface OwnWorld extends World {
  /** Tells everybody that the sale is open. */
  open(): void;
}

export async function makeWorld(plan: LoadPlan, fail: World['fail']): Promise<OwnWorld> {
  const { urls, addresses, poolSize, showId, seed, speed, roomSize, generalTiers, generalShare, processes } =
    plan;
  let isOpened = false;
  let tell = () => {};
  const opened = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    showId,
    doors: urls.map((url) => {
      const endpoint = endpointOf(url);
      const host = `${endpoint.host}:${endpoint.port}`;
      return { endpoint, host, pool: new Pool(endpoint, addresses, poolSize) };
    }),
    addresses,
    seed,
    processes,
    clock: new Clock(speed),
    room: new Room(roomSize),
    inside: new Set(),
    stats: new Stats(),
    ledger: new Ledger(),
    views: new Views(),
    map: await readMap(plan),
    generalTiers,
    generalShare,
    opened,
    fail,
    isOpened: () => isOpened,
    open: () => {
      isOpened = true;
      tell();
    },
  };
}

/** Geometry never changes: browsers and caches in front keep it, so it is read once for all. */
async function readMap({ urls: [url], showId, chartId }: LoadPlan): Promise<VenueMap | undefined> {
  if (chartId === null) return undefined;
  const read = async (path: string) => (await fetch(`${url}/api/v1${path}`)).json();
  const chart = (await read(`/charts/${chartId}`)) as ChartAnswer;
  const { seats } = (await read(`/shows/${showId}/seats`)) as { seats: { ranges: [number, number][] } };
  return readVenueMap(chart, (seat) => seats.ranges.some(([first, last]) => seat >= first && seat <= last));
}
