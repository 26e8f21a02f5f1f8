/** The domain of one process: its modules, wired to each other. Doors are put on it in main.ts, tests put theirs. */
import type { Logger } from 'pino';
import { type Accounts, createAccounts } from './accounts/index.ts';
import { type Bookings, createBookings } from './bookings/index.ts';
import { type Catalog, createCatalog } from './catalog/index.ts';
import type { Config } from './config.ts';
import type { OpenDatabase } from './database/index.ts';
import { keyRecognizer, type Recognize } from './doors/index.ts';
import { createEngine, createLiveFeed, type Engine, type LiveFeed } from './inventory/index.ts';
import { createMetrics, type Metrics } from './lib/metrics.ts';
import { createMessages, type Messages } from './messages/index.ts';
import { createOrganizers, type Organizers } from './organizers/index.ts';
import { createSimulator, type Simulator } from './payments/index.ts';
import { personalDataOf } from './personal-data.ts';
import { createReports, type Reports } from './reports/index.ts';
import { createTicketKeys, createTickets, type Tickets } from './tickets/index.ts';
import { createWaitlist, type Waitlist } from './waitlist/index.ts';

export interface Domain {
  readonly accounts: Accounts;
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly live: LiveFeed;
  readonly simulator: Simulator;
  readonly bookings: Bookings;
  readonly messages: Messages;
  readonly reports: Reports;
  readonly waitlist: Waitlist;
  readonly tickets: Tickets;
  readonly organizers: Organizers;
  readonly metrics: Metrics;
  /** Know who sends a request, each one kind of credentials. */
  readonly recognizers: readonly Recognize[];
  /** Waits for what is queued, and ends the live feed. The database stays open. */
  close(): Promise<void>;
}

export interface DomainDeps {
  readonly database: OpenDatabase;
  readonly config: Pick<
    Config,
    | 'batchLimit'
    | 'mailFrom'
    | 'organizerSignup'
    | 'maxHoldsPerClient'
    | 'maxHoldsPerIp'
    | 'outcomeTimeoutSeconds'
    | 'previousSecretKey'
    | 'queueLimit'
    | 'rateLimit'
    | 'simulatorSlowSeconds'
    | 'simulatorSuccessRate'
    | 'smtpUrl'
  >;
  readonly secretKey: string;
  readonly publicUrl: string;
  readonly log: Logger;
  /** Also measure Node itself. */
  readonly measureRuntime?: boolean;
}

/** Wires the modules. Opens nothing and starts no work by itself. */
export function createDomain({
  database,
  config,
  secretKey,
  publicUrl,
  log,
  measureRuntime,
}: DomainDeps): Domain {
  const { pool, kysely } = database;
  const metrics = createMetrics({ runtime: measureRuntime ?? false });
  metrics.watchPool(() => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }));
  const catalog = createCatalog({ database: kysely });
  const live = createLiveFeed(pool, log);
  metrics.watchLiveFeed(() => live.watchers);
  const engine = createEngine({
    pool,
    metrics,
    log,
    holdsPerClientMax: config.maxHoldsPerClient,
    holdsPerAddressMax: config.maxHoldsPerIp,
    queueLengthMax: config.queueLimit,
    batchMax: config.batchLimit,
    outcomeTimeoutMs: config.outcomeTimeoutSeconds * 1000,
    onDecided: (showId) => live.poke(showId),
  });
  const simulator: Simulator = createSimulator({
    database,
    webhookSecret: secretKey,
    successRate: config.simulatorSuccessRate,
    slowSeconds: config.simulatorSlowSeconds,
    now: Date.now,
    // Sent through the same check that a webhook from outside passes.
    deliver: async ({ body, headers }) => {
      const event = simulator.verifyWebhook(body, headers);
      return event.ok && (await bookings.settlePayment(simulator.name, event.value)).ok;
    },
  });
  const { previousSecretKey } = config;
  const ticketKeys = createTicketKeys([
    secretKey,
    ...(previousSecretKey === undefined ? [] : [previousSecretKey]),
  ]);
  const bookings = createBookings({
    pool,
    engine,
    live,
    catalog,
    providers: [simulator],
    secretKey,
    signTicket: ticketKeys.sign,
    publicUrl,
    log,
  });
  const { smtpUrl: url, mailFrom: from } = config;
  const smtp = url === undefined || from === undefined ? undefined : { url, from };
  const messages = createMessages({ pool, kysely, log, smtp, bookings: bookings.mails, publicUrl });
  const waitlist = createWaitlist({
    ...{ pool, kysely, engine, live, catalog, bookings, secretKey, publicUrl },
    entriesPerClientMax: config.maxHoldsPerClient,
    entriesPerAddressMax: config.maxHoldsPerIp,
  });
  const accounts = createAccounts({
    pool,
    kysely,
    secretKey,
    publicUrl,
    limitNetworks: config.rateLimit,
    personalData: personalDataOf({ pool, bookings, waitlist }),
    log,
  });
  const tickets = createTickets({ database, catalog, keys: ticketKeys });
  const isOpen = config.organizerSignup === 'open';
  const organizers = createOrganizers({ database: kysely, pool, publicUrl, isOpen });
  return {
    accounts,
    catalog,
    engine,
    live,
    simulator,
    bookings,
    messages,
    reports: createReports({ pool, catalog }),
    waitlist,
    tickets,
    organizers,
    metrics,
    recognizers: [accounts.recognize, keyRecognizer(organizers)],
    close: async () => {
      live.close();
      await engine.drain();
      await messages.close();
    },
  };
}
