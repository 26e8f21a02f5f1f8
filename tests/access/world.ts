/** A box office in which OWNER has everything there can be, and makes more of it as a test needs it. */
import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from '../../server/database/index.ts';
import { relayOutbox } from '../../server/jobs/outbox.ts';
import { request } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { type MadeAccount, makeAccount, type TestAccount } from '../support/accounts.ts';
import { ada, approve } from '../support/doors.ts';
import { headersOf, OWNER, recognizeTestActors } from './actors.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
type Json = any;

export interface World {
  readonly api: string;
  send(
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: object,
  ): ReturnType<typeof request>;
  /** Sends as OWNER's organizer, and wants success. */
  make(method: string, path: string, body?: unknown, headers?: object): Promise<Json>;
  newVenue(): Promise<Json>;
  newEvent(): Promise<Json>;
  /** A show with 20 general places (tier 1) and 20 seats (tier 2). */
  newShow(status: 'draft' | 'published'): Promise<Json>;
  /** A hold of a guest, with its secret. */
  newHold(): Promise<Json>;
  /** A paid booking of a guest, with its secret. */
  newBooking(): Promise<Json>;
  /** A guest's entry in a waitlist, with its secret. */
  newEntry(): Promise<Json>;
  /** Somebody who is signed in. */
  newPerson(account?: TestAccount): Promise<MadeAccount>;
  /** The id of somebody's account. */
  newAccount(): Promise<string>;
  /** Somebody who checks tickets of OWNER in; the id of the account. */
  newMember(): Promise<string>;
  /** A mail in the mailbox. */
  newMail(): Promise<number>;
  /** The token of the link in the last mail to an address. */
  tokenTo(address: string): Promise<string>;
  /** Does what the outbox asks for. */
  relay(): Promise<void>;
}

const CHART = { sections: [{ name: 'Stalls', rows: [{ label: 'A', seats: 20 }] }] };

/** Texts and files are sent as they are. */
const bodyOf = (body: unknown) =>
  typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);

export async function startWorld(database: OpenDatabase): Promise<World> {
  await database.pool.query(
    "insert into organizers (slug, name) values ('owner', 'Owner'), ('other', 'Other')",
  );
  // Somebody stays in charge of OWNER whoever is taken out.
  await makeAccount(database, { roles: [{ organizerId: OWNER, role: 'organizer' }] });
  const { api, domain } = await startNode(database, { recognizers: [recognizeTestActors] });
  const send: World['send'] = (as, method, path, body, headers = {}) =>
    request(`${api}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headersOf(as),
        ...headers,
      },
      ...(body !== undefined && { body: bodyOf(body) }),
    });
  const make: World['make'] = async (method, path, body, headers) => {
    const answer = await send('organizer', method, path, body, headers);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return answer.json;
  };
  const newVenue = () =>
    make('POST', '/venues', {
      name: 'Hall',
      type: 'hall',
      city: 'Lisbon',
      country: 'PT',
      timeZone: 'Europe/Lisbon',
      capacity: 100,
      organizerId: OWNER,
    });
  const newEvent = () => make('POST', '/events', { title: 'Night', category: 'rock', organizerId: OWNER });
  const newShow: World['newShow'] = async (status) => {
    const venue = await newVenue();
    const chart = await make('POST', `/venues/${venue.id}/charts`, CHART);
    const event = await newEvent();
    return make('POST', `/events/${event.id}/shows`, {
      venueId: venue.id,
      chartId: chart.id,
      startsAt: '2100-06-01T20:00:00Z',
      endsAt: '2100-06-01T23:00:00Z',
      currency: 'EUR',
      status,
      tiers: [
        { name: 'Floor', kind: 'general', price: 2000, capacity: 20 },
        { name: 'Stalls', kind: 'reserved', price: 3000, seats: { rest: true } },
      ],
    });
  };
  const asGuest = async (path: string, body: object) => {
    const answer = await send('guest', 'POST', path, body, { 'idempotency-key': randomUUID() });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return answer.json;
  };
  return {
    api,
    send,
    make,
    newVenue,
    newEvent,
    newShow,
    newHold: async () => {
      const { id } = await newShow('published');
      return asGuest(`/shows/${id}/holds`, { items: [{ tierId: 1, quantity: 2 }], seats: [1] });
    },
    newBooking: async () => {
      const { id: showId } = await newShow('published');
      const places = { items: [{ tierId: 1, quantity: 2 }], seats: [1] };
      return asGuest('/bookings', { showId, ...places, customer: ada, payment: approve });
    },
    newEntry: async () => {
      const { id } = await newShow('published');
      const half = { items: [{ tierId: 1, quantity: 10 }] };
      for (const places of [half, half]) await asGuest(`/shows/${id}/holds`, places);
      return asGuest(`/shows/${id}/waitlist`, { tierId: 1, quantity: 2, customer: ada });
    },
    newPerson: (account) => makeAccount(database, account),
    newAccount: async () => (await makeAccount(database)).id,
    newMember: async () =>
      (await makeAccount(database, { roles: [{ organizerId: OWNER, role: 'door' }] })).id,
    newMail: async () => {
      const { rows } = await database.pool.query<{ id: number }>(
        `insert into messages (kind, state, to_address, headline, data)
         values ('password-changed', 'kept', 'ada@example.com', 'Your password was changed', '{}') returning id`,
      );
      return rows[0]?.id ?? 0;
    },
    tokenTo: async (address) => {
      const { rows } = await database.pool.query<{ link: string }>(
        "select data -> 'secret' ->> 'link' as link from messages where to_address = $1 order by id desc limit 1",
        [address],
      );
      return rows[0]?.link.split('#')[1]?.replace('token=', '') ?? '';
    },
    relay: async () => {
      const jobs = { addJobs: async () => [] };
      while ((await relayOutbox({ ...domain, pool: database.pool, jobs })) > 0);
    },
  };
}
