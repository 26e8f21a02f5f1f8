/** Every route of the API, bound to the modules that it asks. */
import type { Pool } from 'pg';
import type { Accounts } from '../accounts/index.ts';
import type { Bookings } from '../bookings/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Limits } from '../doors/index.ts';
import { freshly, type LiveFeed, readSnapshot } from '../inventory/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Organizers } from '../organizers/index.ts';
import type { PaymentProvider, Simulator } from '../payments/index.ts';
import type { Reports } from '../reports/index.ts';
import type { Tickets } from '../tickets/index.ts';
import type { Waitlist } from '../waitlist/index.ts';
import {
  accountAdminRoutes,
  accountDataRoutes,
  accountHelpRoutes,
  accountRoutes,
  twoFactorRoutes,
} from './account/index.ts';
import type { HttpConfig, Routes } from './app.ts';
import { auditRoutes } from './audit/index.ts';
import { authMailRoutes, authRoutes } from './auth/index.ts';
import { blockRoutes } from './blocks/index.ts';
import { bookingEditRoutes, bookingRoutes, createBookingRoute } from './bookings/index.ts';
import { bookingMessageRoutes } from './bookings/messages.ts';
import { eventRoutes, searchOptionsRoutes } from './events/index.ts';
import { holdRoutes } from './holds/index.ts';
import { imageRoutes } from './images/index.ts';
import { mailboxRoutes } from './mailbox/index.ts';
import { invitationRoutes, keyRoutes, memberRoutes, organizerRoutes, renewOf } from './organizers/index.ts';
import { ownCatalogRoutes } from './own-catalog/index.ts';
import { paymentMethodRoutes, simulatorRoutes, webhookRoutes } from './payments/index.ts';
import { createCustomerGate } from './rate-limit.ts';
import { exportRoutes, salesRoutes, timelineRoutes } from './reports/index.ts';
import { shareReads } from './shared-reads.ts';
import { availabilityRoutes } from './shows/availability.ts';
import { cancelRoutes } from './shows/cancel.ts';
import { showRoutes } from './shows/index.ts';
import { liveRoutes } from './shows/live.ts';
import { createStreamCaps } from './shows/stream-caps.ts';
import { doorRoutes } from './tickets/door.ts';
import { checkInRoutes } from './tickets/index.ts';
import { ticketKeyRoutes } from './tickets/keys.ts';
import { venueRoutes } from './venues/index.ts';
import { waitlistConsoleRoutes, waitlistRoutes } from './waitlist/index.ts';

export interface Modules {
  readonly accounts: Accounts;
  readonly pool: Pool;
  readonly catalog: Catalog;
  readonly bookings: Bookings;
  readonly waitlist: Waitlist;
  readonly live: LiveFeed;
  readonly reports: Reports;
  readonly tickets: Tickets;
  readonly messages: Messages;
  readonly organizers: Organizers;
  /** Whose webhooks are taken; the simulator among them, where it is on. */
  readonly providers: readonly PaymentProvider[];
  readonly simulator?: Simulator | undefined;
  /** Those of all doors; undefined for none. */
  readonly limits: Limits | undefined;
}

/** What every reader may share: the catalog at most a second old, stock half as old, so that caches stay within theirs. */
const SHARED_PERIOD_MS = 1_000;
const STOCK_PERIOD_MS = 500;

/** The routes under /api/v1. */
export function apiRoutes(modules: Modules, config: HttpConfig): Routes[] {
  const { accounts, messages, organizers, reports, waitlist, pool, catalog, bookings, live } = modules;
  const { providers, simulator, limits } = modules;
  const shared = shareReads(catalog, SHARED_PERIOD_MS);
  const { setupOf } = shared;
  const stockOf = freshly((showId: number) => readSnapshot(pool, showId, false), STOCK_PERIOD_MS);
  const renew = renewOf(accounts);
  return [
    authRoutes(accounts),
    authMailRoutes(accounts),
    accountRoutes(accounts),
    accountDataRoutes(accounts, bookings),
    twoFactorRoutes(accounts),
    accountAdminRoutes(accounts),
    accountHelpRoutes(accounts),
    eventRoutes(catalog, shared),
    imageRoutes(catalog),
    searchOptionsRoutes(catalog),
    ownCatalogRoutes(catalog),
    venueRoutes(catalog),
    cancelRoutes(catalog, bookings),
    showRoutes(catalog, shared),
    availabilityRoutes({ setupOf, stockOf, live }),
    liveRoutes({ setupOf, live, caps: createStreamCaps(config) }),
    holdRoutes(bookings),
    createBookingRoute(bookings, createCustomerGate(limits)),
    bookingRoutes(bookings),
    bookingEditRoutes(bookings),
    blockRoutes(bookings),
    salesRoutes(reports, setupOf),
    timelineRoutes(reports, bookings, setupOf),
    exportRoutes(reports, setupOf),
    waitlistRoutes(waitlist, createCustomerGate(limits)),
    waitlistConsoleRoutes(waitlist, catalog),
    ticketKeyRoutes(modules.tickets),
    checkInRoutes(modules.tickets),
    doorRoutes(modules.tickets),
    bookingMessageRoutes(bookings, messages),
    mailboxRoutes(messages, config),
    organizerRoutes(organizers, renew),
    memberRoutes(organizers, renew),
    invitationRoutes(organizers, renew),
    keyRoutes(organizers),
    auditRoutes(pool),
    paymentMethodRoutes(providers),
    webhookRoutes(bookings, providers),
    ...(simulator === undefined ? [] : [simulatorRoutes(simulator)]),
  ];
}
