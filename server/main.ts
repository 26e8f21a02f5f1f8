/** The composition root: config → database → modules → doors. Everything that a process is made of is made here. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Config, publicUrlOf } from './config.ts';
import { startEmbedded } from './database/embedded/index.ts';
import { migrate, migrationStatus, openDatabase, readMigrationSource } from './database/index.ts';
import { type DemoSignIn, demoSignIn, loadDemo, loadDemoPeople, sellOutDemo } from './demo/index.ts';
import { createDomain, type Domain } from './domain.ts';
import { type Authenticate, createAuthenticator, createLimits, type Limits } from './doors/index.ts';
import { connectRoutes, createGrpcServer } from './grpc/index.ts';
import { apiRoutes, createApp, listen, type Readiness, type Routes } from './http/index.ts';
import { sampleStock } from './inventory/index.ts';
import { startJobs } from './jobs/index.ts';

export interface Running {
  /** Where buyers find it; undefined when this process has no web door. */
  readonly url: string | undefined;
  readonly grpcPort: number | undefined;
  readonly adminToken: string;
  /** Whether this start made the database, and with it the administrator's token. */
  readonly firstStart: boolean;
  /** With what the people of the demo sign in; undefined without the demo. */
  readonly demo: DemoSignIn | undefined;
  /** Stops accepting, finishes what is in flight, then lets go of everything. */
  close(): Promise<void>;
}

/** What every step of the start works with. */
interface Start {
  readonly config: Config;
  readonly log: Logger;
  /** Told what is under way, for a person who waits. */
  readonly progress: (step: string) => void;
  /** What has to be closed, in the order in which it was opened. */
  readonly opened: (() => Promise<unknown>)[];
  readonly routes: readonly Routes[];
}

/** Where `npm run build` puts the web app. */
const WEB_DIRECTORY = join(import.meta.dirname, '../web/dist');
/** Most tiers whose stock is measured. */
const STOCK_TIERS_MAX = 2_000;

/**
 * Starts a process with the services its settings name. Throws when it can't; nothing stays open then.
 * @param routes served beside those of the API; for benchmarks, which measure others within the same server
 */
export async function start(
  config: Config,
  log: Logger,
  progress: Start['progress'],
  routes: readonly Routes[] = [],
): Promise<Running> {
  const opened: Start['opened'] = [];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await inTime(each(), log);
  };
  try {
    return { ...(await open({ config, log, progress, opened, routes })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Longer than a request may take. */
const CLOSE_STEP_MS = 12_000;

/**
 * Waits for a step of closing, but not for ever: a connection that was lost in an unlucky moment must not keep the steps
 * behind it, such as stopping the database, from being taken.
 */
async function inTime(step: Promise<unknown>, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.warn('a part of the process did not close in time; going on without it');
      resolve();
    }, CLOSE_STEP_MS);
  });
  await Promise.race([step, late]).finally(() => clearTimeout(timer));
}

async function open(start: Start): Promise<Omit<Running, 'close'>> {
  const { config, log, progress, opened } = start;
  await checkPorts(config);
  const server = await provideDatabase(start);
  const database = openDatabase(server.url, config.databasePoolSize, log);
  opened.push(() => database.close());
  progress('bringing the database up to date');
  await migrate(server.url);

  const { pool } = database;
  const { secretKey, adminToken, firstStart } = server;
  const publicUrl = publicUrlOf(config, config.port);
  const domain = createDomain({ database, config, secretKey, publicUrl, log, measureRuntime: true });
  opened.push(() => domain.close());
  domain.metrics.watchStock(() => sampleStock(pool, STOCK_TIERS_MAX));
  const demo = config.demo ? await provideDemo(start, domain, pool, secretKey) : undefined;

  if (config.services.includes('worker')) {
    const { mailRate, sweepIntervalSeconds } = config;
    opened.push(
      await startJobs({ domain, pool, databaseUrl: server.url, mailRate, sweepIntervalSeconds, log }),
    );
  }
  const readiness = createReadiness(pool);
  // One budget, whichever door somebody comes to.
  const limits = createLimits(config);
  const authenticate = createAuthenticator(adminToken, domain.recognizers);
  const doors = { ...domain, pool, authenticate, limits, readiness, log, config };
  const url = config.services.includes('http') ? await openHttp(start, doors) : undefined;
  const grpcPort = config.services.includes('grpc') ? await openGrpc(start, doors) : undefined;
  return { url, grpcPort, adminToken, firstStart, demo };
}

/** Tries the ports before anything else is made: a wrong one is the commonest fault. */
async function checkPorts({ services, host, port, grpcPort }: Config): Promise<void> {
  if (services.includes('http')) await checkPort('PORT', port, host);
  if (services.includes('grpc')) await checkPort('GRPC_PORT', grpcPort, host);
}

function checkPort(setting: string, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ message }) =>
      reject(new Error(`${setting} ${port} on HOST ${host} can't be listened on: ${message}`)),
    );
    server.listen({ port, host }, () => server.close(() => resolve()));
  });
}

async function provideDatabase({ config, log, progress, opened }: Start) {
  const { databaseUrl, secretKey = '', adminToken = '' } = config;
  // readConfig demands both keys together with DATABASE_URL.
  if (databaseUrl !== undefined) return { url: databaseUrl, secretKey, adminToken, firstStart: false };
  progress('starting the embedded PostgreSQL');
  const embedded = await startEmbedded({ dataDirectory: config.dataDirectory, log });
  opened.push(() => embedded.stop());
  return {
    url: embedded.url,
    secretKey: config.secretKey ?? embedded.secretKey,
    adminToken: config.adminToken ?? embedded.adminToken,
    firstStart: embedded.firstStart,
  };
}

async function provideDemo(
  { progress }: Start,
  { accounts, catalog, bookings }: Domain,
  pool: Pool,
  secretKey: string,
): Promise<DemoSignIn> {
  progress('loading the demo');
  const organizerId = await loadDemoPeople({ pool, accounts, secretKey });
  await loadDemo({
    pool,
    catalog,
    organizerId,
    sellOut: (showId) => sellOutDemo(catalog, bookings, showId),
    onMade: (what, milliseconds) => progress(`  ${what} (${Math.round(milliseconds)} ms)`),
  });
  return demoSignIn(secretKey);
}

interface Doors extends Domain {
  readonly pool: Pool;
  readonly authenticate: Authenticate;
  readonly limits: Limits | undefined;
  readonly readiness: () => Promise<Readiness>;
  readonly log: Logger;
  readonly config: Config;
}

async function openHttp({ config, opened, routes }: Start, doors: Doors): Promise<string> {
  const app = await createApp({
    ...doors,
    webDirectory: WEB_DIRECTORY,
    routes: [...apiRoutes({ ...doors, providers: [doors.simulator] }, config), ...routes],
  });
  opened.push(() => app.close());
  // At the root: clients of Connect look for its methods without a prefix.
  await app.register(connectRoutes(doors));
  return publicUrlOf(config, await listen(app, config));
}

async function openGrpc({ config, opened }: Start, doors: Doors): Promise<number> {
  const server = createGrpcServer(doors);
  opened.push(() => server.close());
  return server.listen(config.grpcPort, config.host);
}

/** Asks the database whether this process can serve. The schema is compared until it fits, then only that it answers. */
function createReadiness(pool: Pool): () => Promise<Readiness> {
  let migrated = false;
  return async () => {
    try {
      if (migrated) await pool.query('select 1');
      else migrated = (await migrationStatus(pool, await readMigrationSource())).upToDate;
      return migrated
        ? { ready: true }
        : { ready: false, reason: 'The database is not migrated to this version.' };
    } catch {
      return { ready: false, reason: 'The database does not answer.' };
    }
  };
}
