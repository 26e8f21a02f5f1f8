/** A door: shows of an organizer, those who work there, and phones that scan. */
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { type Actor, guest } from '../../server/access/index.ts';
import type { OpenDatabase } from '../../server/database/index.ts';
import { bearerOf, createAuthenticator, type Recognize } from '../../server/doors/index.ts';
import { apiRoutes } from '../../server/http/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { post, request, startTestApp } from '../http/app.ts';
import { createTestDomain, makeShow, type TestShow } from '../support/domain.ts';
import { ADMIN_TOKEN, ada, approve, type DoorConfig, doorDeps, testDoorConfig } from '../support/doors.ts';

/** An account with one role at one organizer. */
const member = (name: string, organizerId: number, role: 'organizer' | 'finance' | 'door'): Actor => ({
  kind: 'account',
  id: name,
  name,
  account: { id: name, name, email: `${name}@example.com`, emailVerified: true },
  memberships: [{ organizerId, role }],
  isAdministrator: false,
});

export const as = (name: string) => ({ authorization: `Bearer ${name}` });

/** The organizers of a test: the one whose shows they are, and another. */
export async function makeOrganizers({ pool }: OpenDatabase): Promise<readonly [number, number]> {
  const { rows } = await pool.query<{ id: number }>(
    `insert into organizers (slug, name) values ('own', 'Own'), ('other', 'Other') returning id`,
  );
  return [rows[0]?.id ?? 0, rows[1]?.id ?? 0];
}

/** A show of an organizer. */
export async function makeOwnShow(database: OpenDatabase, organizerId: number, show: TestShow = {}) {
  const showId = await makeShow(database, { general: 100, ...show });
  await database.pool.query(
    'update events set organizer_id = $1 where id = (select event_id from shows where id = $2)',
    [organizerId, showId],
  );
  return showId;
}

/** Starts a node whose bearer tokens are the names of those who work there. */
export async function startDoorNode(
  database: OpenDatabase,
  [own, other]: readonly [number, number],
  config: Partial<DoorConfig> = {},
) {
  const domain = createTestDomain(database);
  afterAll(() => domain.close());
  const people = new Map(
    [
      member('door', own, 'door'),
      member('organizer', own, 'organizer'),
      member('finance', own, 'finance'),
      member('stranger', other, 'door'),
    ].map((actor) => [actor.name, actor]),
  );
  const recognize: Recognize = (presented) => people.get(bearerOf(presented) ?? '');
  const { limits } = doorDeps(config);
  const modules = { ...domain, pool: database.pool, providers: [domain.simulator], limits };
  const { url } = await startTestApp({
    config,
    limits,
    metrics: domain.metrics,
    authenticate: createAuthenticator(ADMIN_TOKEN, [recognize]),
    routes: apiRoutes(modules, { ...testDoorConfig, ...config }),
  });
  return { domain, ...phone(`${url}/api/v1`) };
}

/** What a phone at the door sends. */
function phone(api: string) {
  const checkIn = (showId: number, scans: readonly object[], who = 'door') =>
    post(`${api}/shows/${showId}/check-ins`, { scans }, as(who));
  return {
    api,
    checkIn,
    /** Scans one code; returns its outcome. */
    scan: async (showId: number, code: string, more: object = {}) => {
      const { json } = await checkIn(showId, [aScan(code, more)]);
      return json.scans[0];
    },
    undo: (showId: number, scanId: string, who = 'door') =>
      post(`${api}/shows/${showId}/check-ins/undo`, { scanId }, as(who)),
    get: (path: string, who = 'door') => request(`${api}${path}`, { headers: as(who) }),
  };
}

export const aScan = <More extends object>(code: string, more: More = {} as More) => ({
  id: randomUUID() as string,
  code,
  device: 'Gate 1',
  ...more,
});

type Node = Awaited<ReturnType<typeof startDoorNode>>;

const oneTicket = { items: [{ tierId: 1, quantity: 1 }] };

/** Books and pays; returns the booking with its signed codes. */
export async function buy({ domain: { bookings } }: Node, showId: number, places: object = oneTicket) {
  const { booking, secret } = unwrap(
    await bookings.book(
      { showId, ...places, customer: ada, payment: approve },
      { client: undefined, address: '192.0.2.1', actor: guest },
      { secret: undefined, actor: guest },
      randomUUID(),
    ),
  );
  const access = { secret, actor: guest };
  return { booking: unwrap(await bookings.getBooking(booking.id, access)), access };
}

/** The signed code of a booking's ticket. */
export const qrOf = ({ booking }: Awaited<ReturnType<typeof buy>>, index = 0): string =>
  booking.tickets[index]?.qr ?? '';
