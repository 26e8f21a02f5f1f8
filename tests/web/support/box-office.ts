/** A box office of its own for the browser tests: one server process on a fresh database, and an organizer who makes shows. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type RunningProcess, runProgram, sharedSettings, startProcess } from '../../process/process.ts';
import { cloneDatabase, dropDatabase, withAdmin } from '../../support/admin.ts';

export interface TierOptions {
  readonly name: string;
  readonly kind?: 'general' | 'reserved';
  readonly price?: number;
  readonly capacity?: number;
  readonly orderMin?: number;
  readonly orderMax?: number;
  /** Sections of the hall that a reserved tier sells: Left, Center, Right. */
  readonly sections?: readonly string[];
}

export interface ShowOptions {
  readonly title?: string;
  readonly tiers?: readonly TierOptions[];
  readonly holdSeconds?: number;
  readonly holdMaxSeconds?: number;
  readonly saleOpensInSeconds?: number;
  readonly customerLimit?: number;
}

export interface MadeShow {
  readonly id: number;
  readonly slug: string;
  readonly tiers: readonly { readonly id: number; readonly name: string }[];
  readonly chartId: number | null;
}

export type BoxOffice = Awaited<ReturnType<typeof openBoxOffice>>;

const DAY_MS = 86_400_000;
/** A hall of three sections with three rows of ten seats each. */
const HALL = {
  sections: ['Left', 'Center', 'Right'].map((name) => ({
    name,
    rows: ['A', 'B', 'C'].map((label) => ({ label, seats: 10 })),
  })),
};

/** Starts it on a free port, which it keeps when it is started again. */
export async function openBoxOffice(environment: Record<string, string> = {}) {
  const { adminUrl, templateDatabase } = JSON.parse(process.env.ONSALE_TEST_SERVER ?? '{}');
  const { name, url: databaseUrl } = await cloneDatabase(adminUrl, templateDatabase);
  const shared = sharedSettings(databaseUrl);
  const settings = {
    ...shared,
    PORT: String(await freePort()),
    SIMULATOR_SLOW: '1',
    ...environment,
  };
  let running: RunningProcess | undefined = await startProcess(settings);
  const url = new URL(running.api).origin;
  const stop = async (signal: NodeJS.Signals) => {
    running?.child.kill(signal);
    await running?.exited;
    running = undefined;
  };
  return {
    url,
    /** Headers of the administrator, for pages of the console. */
    asAdmin: { authorization: `Bearer ${shared.ADMIN_TOKEN}` },
    ...organizer(`${url}/api/v1`, shared.ADMIN_TOKEN ?? ''),
    stop,
    start: async () => {
      running ??= await startProcess(settings);
    },
    close: async () => {
      await stop('SIGTERM');
      const { code, output } = await runProgram(['check'], shared);
      if (code !== 0) throw new Error(`what must never happen has happened:\n${output}`);
      await withAdmin(adminUrl, (admin) => dropDatabase(admin, name));
    },
  };
}

/** What the tests do beside the browser. */
function organizer(api: string, adminToken: string) {
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${api}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}`, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  let made = 0;
  return {
    send,
    /** Makes an event with one show, a month from now. */
    makeShow: async (options: ShowOptions = {}): Promise<MadeShow> => {
      made += 1;
      const tiers = options.tiers ?? [{ name: 'Floor' }];
      const venue = await send('POST', '/venues', { ...VENUE, slug: `hall-${made}` });
      const isSeated = tiers.some(({ kind }) => kind === 'reserved');
      const chart = isSeated
        ? await send('POST', `/venues/${venue.id}/charts`, { name: 'Hall', ...HALL })
        : null;
      const title = options.title ?? `Night ${made}`;
      const event = await send('POST', '/events', {
        title,
        slug: `night-${made}`,
        category: 'rock',
        artists: ['The Testers'],
      });
      const show = await send('POST', `/events/${event.id}/shows`, {
        venueId: venue.id,
        chartId: chart?.id ?? null,
        currency: 'USD',
        status: 'published',
        startsAt: new Date(Date.now() + 30 * DAY_MS).toISOString(),
        endsAt: new Date(Date.now() + 30 * DAY_MS + 10_800_000).toISOString(),
        ...saleOf(options),
        tiers: tiers.map(tierOf),
      });
      return { id: show.id, slug: event.slug, tiers: show.tiers, chartId: show.chartId };
    },
    /** Changes a show as an organizer does, such as for how long places are held. */
    changeShow: (showId: number, change: object) =>
      send('PATCH', `/shows/${showId}`, change, { 'if-match': '*' }),
    /** What is held, waits and is sold of each tier. */
    stockOf: async (showId: number): Promise<Record<string, number>[]> => {
      const { tiers } = await send('GET', `/shows/${showId}/availability`);
      return tiers.map(({ held, pending, sold }: Record<string, number>) => ({ held, pending, sold }));
    },
    /** Takes places as another buyer would. */
    takeAsOther: (showId: number, places: object): Promise<{ id: string; secret: string }> =>
      send('POST', `/shows/${showId}/holds`, places, { authorization: '', 'onsale-client': `other-${made}` }),
  };
}

const VENUE = {
  name: 'Test Hall',
  type: 'hall',
  city: 'Lisbon',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  capacity: 500,
};

const saleOf = ({ saleOpensInSeconds, holdSeconds, holdMaxSeconds, customerLimit }: ShowOptions) => ({
  ...(saleOpensInSeconds !== undefined && {
    saleOpensAt: new Date(Date.now() + saleOpensInSeconds * 1_000).toISOString(),
  }),
  ...(holdSeconds !== undefined && { holdSeconds }),
  ...(holdMaxSeconds !== undefined && { holdMaxSeconds }),
  ...(customerLimit !== undefined && { customerLimit }),
});

function tierOf({ kind = 'general', price = 2_500, capacity = 100, sections, ...tier }: TierOptions) {
  return kind === 'general'
    ? { kind, price, capacity, ...tier }
    : { kind, price, ...tier, seats: sections ? { sections } : { rest: true } };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
