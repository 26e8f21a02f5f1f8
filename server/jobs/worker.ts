/** Runs the job queue for as long as we want, also when the database goes away under it. */
import { EventEmitter } from 'node:events';
import { type Runner, run, type TaskList, Logger as WorkerLogger, type WorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { startLoop } from './loop.ts';

export interface WorkerDeps {
  readonly pool: Pool;
  readonly utils: Pick<WorkerUtils, 'forceUnlockWorkers'>;
  readonly taskList: TaskList;
  readonly log: Logger;
  /** How long a runner may take to end before nobody waits for it any more, in milliseconds. Default: 10,000. */
  readonly endMs?: number;
}

const CONCURRENCY = 2;
/** Pause before a queue that gave up is started again, in milliseconds. */
const RESTART_MS = 1_000;
const END_MS = 10_000;

/**
 * Starts the queue. A runner that loses its connection while it writes down what became of a job gives up; it is started
 * again, and its jobs are done again. The returned function ends it after the jobs under way.
 */
export function startWorker(deps: WorkerDeps): () => Promise<void> {
  let runner: Runner | undefined;
  let ending = false;
  const stop = () => void runner?.stop().catch(() => {});
  const work = async () => {
    const events = new EventEmitter();
    const ids: string[] = [];
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => ids.push(workerPool.id));
    const overdue = isOverdue(events, deps.endMs ?? END_MS);
    try {
      runner = await startRunner(deps, events);
      if (ending) stop();
      await Promise.race([runner.promise, overdue]);
      if (!ending) deps.log.warn({ loop: 'run jobs' }, 'the job queue gave up and is started again');
    } finally {
      runner = undefined;
      // Otherwise nobody would touch what it had taken for four hours.
      if (ids.length > 0) await deps.utils.forceUnlockWorkers(ids);
    }
  };
  const end = startLoop({ name: 'run jobs', pauseMs: RESTART_MS, work, log: deps.log });
  return async () => {
    ending = true;
    stop();
    await end();
  };
}

/**
 * Resolves when a runner began to end, for whatever reason, and has had time to. One that could not write down what became
 * of a job may never say that it has ended: graphile-worker 0.17 then counts the next one that it can write down twice, and
 * waits for a count of zero that it has gone past.
 */
function isOverdue(events: EventEmitter, afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    events.once('pool:gracefulShutdown', () => setTimeout(resolve, afterMs).unref());
  });
}

/** @param events tells under which names it locks jobs, and when it ends */
function startRunner({ pool, taskList, log }: WorkerDeps, events: EventEmitter): Promise<Runner> {
  return run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: workerLogger(log),
    events,
    taskList,
    // Where these are left out, a job whose end can't be written down is an unhandled rejection: the end of the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

/** No job of ours takes as long; the worker itself waits for four hours. */
const LOST_SECONDS = 60;

/**
 * Frees jobs whose worker is gone, or never heard that it had got them. Jobs are safe to run twice. Returns how many workers
 * had such jobs.
 */
export async function freeLostJobs(pool: Pool, utils: WorkerDeps['utils']): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker.jobs
     where locked_at < now() - make_interval(secs => $1)`,
    [LOST_SECONDS],
  );
  if (rows.length > 0) await utils.forceUnlockWorkers(rows.map(({ id }) => id));
  return rows.length;
}

/** The worker's own lines, one level lower: what matters of a job is in its task. */
export function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ worker: true }, message);
    else if (level === 'warning') log.warn({ worker: true }, message);
    else log.debug({ worker: true }, message);
  });
}
