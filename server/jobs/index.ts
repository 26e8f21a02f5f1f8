/**
 * The background door: work that no request waits for. Any number of nodes may run it; each round is safe to run twice and
 * beside another node's.
 */
import { makeWorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { openPool } from '../database/index.ts';
import type { Domain } from '../domain.ts';
import { expireDue, pruneChanges, pruneVoidedAttempts } from '../inventory/index.ts';
import { startLoop } from './loop.ts';
import { relayOutbox } from './outbox.ts';
import { freeLostJobs, startWorker, workerLogger } from './worker.ts';

export interface JobsDeps {
  readonly domain: Pick<Domain, 'accounts' | 'bookings' | 'engine' | 'messages' | 'simulator' | 'waitlist'>;
  readonly pool: Pool;
  /** The worker keeps connections of its own: one of them listens. */
  readonly databaseUrl: string;
  /** Most mails that this node sends in a second. */
  readonly mailRate: number;
  /** Pause between sweeps of due claims, in seconds; 0 turns the sweeper off. */
  readonly sweepIntervalSeconds: number;
  readonly log: Logger;
}

const PRUNE_MS = 60_000;
const WEBHOOK_MS = 250;
const RECONCILE_MS = 5_000;
const RELAY_MS = 500;
const MAIL_MS = 500;
const KEPT_PER_ROUND = 200;
const CANCEL_MS = 1_000;
const FREE_MS = 15_000;
const UNMATCHED_MS = 60_000;
const WAITLIST_MS = 1_000;
const WORKER_CONNECTIONS = 4;

/** Starts the background work. The returned function ends it after what is under way. */
export async function startJobs({
  domain,
  pool,
  databaseUrl,
  mailRate,
  sweepIntervalSeconds,
  log,
}: JobsDeps) {
  const { accounts, bookings, engine, messages, simulator, waitlist } = domain;
  const workerPool = openPool(databaseUrl, WORKER_CONNECTIONS, log);
  const utils = await makeWorkerUtils({ pgPool: workerPool, logger: workerLogger(log) });
  await utils.migrate();
  const stopWorker = startWorker({
    pool: workerPool,
    utils,
    log,
    taskList: {
      refund: async (payload) => {
        const { showId, claimId } = payload as { showId: number; claimId: string };
        await bookings.runRefunds(showId, claimId);
      },
    },
  });
  // Keeping a mail costs next to nothing, and no mail server has to be spared.
  const mailsPerRound = messages.isKept ? KEPT_PER_ROUND : Math.ceil((mailRate * MAIL_MS) / 1000);
  const loop = (name: string, pauseMs: number, work: () => Promise<unknown>) =>
    startLoop({ name, pauseMs, work, log });
  const ends = [
    loop('prune the live feed', PRUNE_MS, () => pruneChanges(pool)),
    loop('prune voided attempts', PRUNE_MS, () => pruneVoidedAttempts(pool)),
    loop('deliver simulated webhooks', WEBHOOK_MS, () => simulator.deliverDueWebhooks()),
    loop('reconcile payments', RECONCILE_MS, () => bookings.reconcilePayments()),
    loop('run late refunds', RECONCILE_MS, () => bookings.runLateRefunds()),
    loop('cancel what is left of canceled shows', CANCEL_MS, () => bookings.runCancellations()),
    loop('free jobs of lost workers', FREE_MS, () => freeLostJobs(pool, utils)),
    loop('void unmatched payments', UNMATCHED_MS, () => bookings.voidUnmatchedPayments()),
    loop('relay the outbox', RELAY_MS, () => relayOutbox({ pool, jobs: utils, bookings, messages })),
    loop('send mails', MAIL_MS, () => messages.sendDue(mailsPerRound)),
    loop('offer what came back', WAITLIST_MS, () => waitlist.allocate()),
    loop('close waitlists', RECONCILE_MS, () => waitlist.closeOver()),
    loop('tell those who wait', WAITLIST_MS, () => waitlist.tell()),
    loop('forget what has ended of accounts', PRUNE_MS, () => accounts.prune()),
  ];
  if (sweepIntervalSeconds > 0) {
    ends.push(loop('expire due claims', sweepIntervalSeconds * 1000, () => expireDue(pool, engine)));
  }
  return async (): Promise<void> => {
    await Promise.all(ends.map((end) => end()));
    await stopWorker();
    await utils.release();
    await workerPool.end();
  };
}
