/** What the operations of this module work with, made once at the start. */
import type { Pool } from 'pg';
import { type Action, type Actor, may, nameOf } from '../access/index.ts';
import type { Catalog, ShowSetup } from '../catalog/index.ts';
import type { Engine, LiveFeed } from '../inventory/index.ts';
import { freshly } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { PaymentProvider } from '../payments/index.ts';
import type { Booked } from './book.ts';
import type { Held } from './holds.ts';
import { createIdentity, type Identity } from './identity.ts';
import { createJoined, type Joined } from './joined.ts';
import { createClaimReader, type ReadClaim } from './rows.ts';
import { SeatChooser } from './seat-choice.ts';
import type { ViewContext } from './views.ts';

/** What a signed code says about its ticket. */
export interface SignedFacts {
  readonly id: string;
  readonly tier: number;
  readonly admits: number;
  readonly seat: number | null;
}

export interface BookingsOptions {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly live: LiveFeed;
  readonly catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>;
  /** The first is the one that new payments go to. */
  readonly providers: readonly [PaymentProvider, ...PaymentProvider[]];
  readonly secretKey: string;
  /** Makes the code that a ticket's QR shows. Takes a twentieth of a millisecond: too long for what sells. */
  readonly signTicket: (ticket: SignedFacts) => string;
  /** Where buyers see this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: { error(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export interface Context extends Omit<BookingsOptions, 'catalog' | 'secretKey'> {
  readonly identity: Identity;
  readonly chooser: SeatChooser;
  readonly readClaim: ReadClaim;
  readonly joinHolds: Joined<Held>;
  readonly joinBookings: Joined<Booked>;
  /** A show as it was at most a second ago. Decisions don't rely on it: the database reads its own. */
  readonly setupOf: (showId: number) => Promise<ShowSetup | undefined>;
  /** What views of a show need. Refuses `show_not_found`. */
  readonly viewContextOf: (showId: number) => Promise<Result<ViewContext>>;
}

/** Who asks. */
export interface Caller {
  /** What a client calls itself, to be told from others behind the same address; most send nothing. */
  readonly client: string | undefined;
  /** Network address. */
  readonly address: string;
  /** Roles may do what a buyer may not. */
  readonly actor: Actor;
  /** For the audit log. */
  readonly requestId?: string | undefined;
  /** Whether the connection has been closed, so that nobody hears an answer; absent where that can't be known. */
  readonly hasGone?: (() => boolean) | undefined;
}

/** What an idempotency key comes to, as digests: whose key it is, and what was asked for with it. */
export interface Keys {
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * Whose idempotency keys these are. Bookings of guests: everybody's, because a retry may come from another network and must
 * still be found; a booking's body names its customer, which no stranger repeats. See holdKeyOwnerOf.
 */
export const keyOwnerOf = ({ client, actor }: Caller): string => {
  if (isProgram(actor)) return nameOf(actor);
  return client === undefined ? nameOf(actor) : `client ${client}`;
};

/** Programs choose their keys well and come from many addresses; people's keys are their browser's. */
const isProgram = ({ kind }: Actor): boolean => kind !== 'guest' && kind !== 'account';

/** Holds have bodies that strangers repeat, and their answers carry a secret: keys of guests are those of their address. */
export const holdKeyOwnerOf = (caller: Caller): string =>
  caller.actor.kind !== 'guest' || caller.client !== undefined
    ? keyOwnerOf(caller)
    : `address ${caller.address}`;

/** Strangers don't learn that a draft exists. */
export const isHidden = ({ setup }: ViewContext, { actor }: Pick<Caller, 'actor'>): boolean =>
  setup.status === 'draft' && !may(actor, 'events.read-drafts', setup.event.organizerId);

/** Whether somebody has a role that may do something with a show. Costs guests nothing. */
export async function mayWith(
  { setupOf }: Pick<Context, 'setupOf'>,
  { actor }: Pick<Access, 'actor'>,
  action: Action,
  showId: number,
): Promise<boolean> {
  if (actor.kind === 'guest') return false;
  const setup = await setupOf(showId);
  return setup !== undefined && may(actor, action, setup.event.organizerId);
}

/**
 * What a request carries that a role stands behind: its rights, and who acts, for the audit log. What the program itself does
 * is told elsewhere.
 */
export const actedBy = ({ actor: { kind, id, name }, requestId }: Acting, byRole: boolean) => ({
  by_role: byRole,
  ...(byRole && kind !== 'system' && { actor: { kind, id, name }, request_id: requestId }),
});

type Acting = Pick<Access, 'actor' | 'requestId'>;

/** Who takes places without paying, for the caps. */
export const whereFrom = (
  { identity }: Pick<Context, 'identity'>,
  { actor, client, address }: Pick<Caller, 'actor' | 'client' | 'address'>,
) => {
  // Whoever is signed in is one client, whatever browsers they use.
  const named = actor.account === undefined ? client : nameOf(actor);
  return {
    // The address's cap holds for all behind it; a client that names itself has a smaller one as well.
    ...(named !== undefined && { client_hash: identity.digest('client', named) }),
    address_hash: identity.digest('address', address),
  };
};

/** By which hash an actor's own bookings are known; undefined for all but accounts with a confirmed e-mail address. */
export const customerHashOf = (
  { identity }: Pick<Context, 'identity'>,
  { account }: Actor,
): string | undefined => (account?.emailVerified ? identity.customerHash(account.email) : undefined);

/** What opens a hold or booking: its secret, the account of its customer, or a role. */
export interface Access {
  readonly secret: string | undefined;
  readonly actor: Actor;
  /** For the audit log. */
  readonly requestId?: string | undefined;
}

const SETUP_PERIOD_MS = 1_000;

export function createContext({ catalog, secretKey, ...options }: BookingsOptions): Context {
  const setupOf = freshly((showId: number) => catalog.getShowSetup(showId), SETUP_PERIOD_MS);
  return {
    ...options,
    identity: createIdentity(secretKey),
    chooser: new SeatChooser(),
    readClaim: createClaimReader(options.pool),
    joinHolds: createJoined(),
    joinBookings: createJoined(),
    setupOf,
    viewContextOf: async (showId) => {
      const setup = await setupOf(showId);
      if (setup === undefined) return refuse('show_not_found');
      if (setup.chartId === null) return ok({ setup, chart: undefined });
      const chart = await catalog.getChart(setup.chartId);
      return chart.ok ? ok({ setup, chart: chart.value }) : chart;
    },
  };
}
