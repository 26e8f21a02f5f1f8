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
}

const CONCURRENCY = 2;
/** Pause before a queue that gave up is started again, in milliseconds. */
const RESTART_MS = 1_000;

/**
 * Starts the queue. A runner that loses its connection while it writes down what became of a job gives up; it is started
 * again, and its jobs are done again. The returned function ends it after the jobs under way.
 */
export function startWorker(deps: WorkerDeps): () => Promise<void> {
  let runner: Runner | undefined;
  let ending = false;
  const stop = () => runner?.stop().catch(() => {});
  const work = async () => {
    const ids: string[] = [];
    try {
      runner = await startRunner(deps, ids);
      if (ending) void stop();
      await runner.promise;
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
    await stop();
    await end();
  };
}

/** @param ids gets the names under which it locks jobs */
function startRunner({ pool, taskList, log }: WorkerDeps, ids: string[]): Promise<Runner> {
  const events = new EventEmitter();
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => ids.push(workerPool.id));
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
