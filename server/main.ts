/** The composition root: config → database → modules → doors. Everything that a process is made of is made here. */
import type { Logger } from 'pino';
import { type Config, publicUrlOf } from './config.ts';
import { startEmbedded } from './database/embedded/index.ts';
import { migrate, migrationStatus, openDatabase, readMigrationSource } from './database/index.ts';
import { loadDemo } from './demo/index.ts';
import { sellOutDemo } from './demo/sell-out.ts';
import { createDomain, type Domain } from './domain.ts';
import { apiRoutes, createApp, type Readiness } from './http/index.ts';
import { sampleStock } from './inventory/index.ts';
import { startJobs } from './jobs/index.ts';

export interface Running {
  /** Where buyers find it; undefined when this process has no web door. */
  readonly url: string | undefined;
  readonly grpcPort: number | undefined;
  readonly adminToken: string;
  /** Whether the administrator's token was made by this start. */
  readonly firstStart: boolean;
  /** Stops accepting, finishes what is in flight, then lets go of everything. */
  close(): Promise<void>;
}

/** Told what is under way, for a person who waits. */
export type Progress = (step: string) => void;

const STOCK_TIERS_MAX = 2_000;

/** Starts a process with the services its settings name. Throws when it can't; nothing stays open then. */
export async function start(config: Config, log: Logger, progress: Progress): Promise<Running> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const running = await open(config, log, progress, closers);
    return { ...running, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  config: Config,
  log: Logger,
  progress: Progress,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<Running, 'close'>> {
  const server = await provideDatabase(config, log, progress, closers);
  const database = openDatabase(server.url, config.databasePoolSize, log);
  closers.push(() => database.close());
  progress('bringing the database up to date');
  await migrate(server.url);

  const domain = createDomain({
    database,
    config,
    secretKey: server.secretKey,
    publicUrl: publicUrlOf(config, config.port),
    log,
    measureRuntime: true,
  });
  closers.push(() => domain.close());
  domain.metrics.watchStock(() => sampleStock(database.pool, STOCK_TIERS_MAX));
  if (config.demo) await provideDemo(domain, database.pool, progress);

  if (config.services.includes('worker')) {
    closers.push(
      await startJobs({
        domain,
        pool: database.pool,
        databaseUrl: server.url,
        sweepIntervalSeconds: config.sweepIntervalSeconds,
        log,
      }),
    );
  }
  const readiness = createReadiness(database.pool);
  const url = config.services.includes('http')
    ? await openHttp(config, log, { domain, pool: database.pool }, server.adminToken, readiness, closers)
    : undefined;
  return { url, grpcPort: undefined, adminToken: server.adminToken, firstStart: server.firstStart };
}

async function provideDatabase(
  config: Config,
  log: Logger,
  progress: Progress,
  closers: (() => Promise<unknown>)[],
): Promise<{ url: string; secretKey: string; adminToken: string; firstStart: boolean }> {
  const { databaseUrl, secretKey = '', adminToken = '' } = config;
  // readConfig demands both keys together with DATABASE_URL.
  if (databaseUrl !== undefined) return { url: databaseUrl, secretKey, adminToken, firstStart: false };
  progress('starting the embedded PostgreSQL');
  const embedded = await startEmbedded({ dataDirectory: config.dataDirectory, log });
  closers.push(() => embedded.stop());
  return {
    url: embedded.url,
    secretKey: config.secretKey ?? embedded.secretKey,
    adminToken: config.adminToken ?? embedded.adminToken,
    firstStart: embedded.firstStart,
  };
}

async function provideDemo(
  { catalog, bookings }: Domain,
  pool: Parameters<typeof sampleStock>[0],
  progress: Progress,
): Promise<void> {
  progress('loading the demo');
  await loadDemo({
    pool,
    catalog,
    sellOut: (showId) => sellOutDemo(catalog, bookings, showId),
    onMade: (what, milliseconds) => progress(`  ${what} (${Math.round(milliseconds)} ms)`),
  });
}

async function openHttp(
  config: Config,
  log: Logger,
  { domain, pool }: { domain: Domain; pool: Parameters<typeof sampleStock>[0] },
  adminToken: string,
  readiness: () => Promise<Readiness>,
  closers: (() => Promise<unknown>)[],
): Promise<string> {
  const app = await createApp({
    config,
    adminToken,
    log,
    metrics: domain.metrics,
    readiness,
    routes: apiRoutes({ ...domain, pool, providers: [domain.simulator] }, config),
  });
  closers.push(() => app.close());
  await app.listen({ host: config.host, port: config.port });
  const address = app.server.address();
  return publicUrlOf(config, typeof address === 'object' && address !== null ? address.port : config.port);
}

/** Asks the database whether this process can serve. The schema is compared once, then only that it answers. */
function createReadiness(pool: Parameters<typeof sampleStock>[0]): () => Promise<Readiness> {
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
