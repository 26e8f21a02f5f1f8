/** The claims engine of one node: a bounded queue for each show that has work, over the database that decides. */
import type { Pool } from 'pg';
import { type ErrorCode, errorCodes, ok, type Refusal, type Result, refuse } from '../lib/errors.ts';
import type { Metrics } from '../lib/metrics.ts';
import { type BatchOptions, decideBatch, type Entry } from './batch.ts';
import { ShowQueue } from './queue.ts';
import type { Decision, Operation } from './requests.ts';

export interface EngineOptions {
  readonly pool: Pool;
  readonly metrics: Pick<Metrics, 'batchSize' | 'batchWait' | 'batchDuration' | 'countClaims' | 'watchQueue'>;
  readonly log: BatchOptions['log'];
  readonly holdsPerClientMax: number;
  readonly holdsPerAddressMax: number;
  readonly queueLengthMax: number;
  readonly batchMax: number;
  readonly outcomeTimeoutMs: number;
  /** Told of every batch that was decided, so that the live feed can look at once. */
  readonly onDecided?: (showId: number, revision: number) => void;
}

export interface Engine {
  /**
   * Has the database decide an operation, together with whatever else waits for the show. The decision may be a refusal
   * (`code`); a failed Result means there is none: `overloaded`, `show_not_found`, `database_unavailable`,
   * `outcome_unknown`, `internal`; or `client_gone`, when `hasGone` says before its turn that nobody waits any more.
   */
  decide(showId: number, operation: Operation, hasGone?: () => boolean): Promise<Result<Decision>>;
  /** Runs an empty batch, which lets due claims expire. */
  expire(showId: number): Promise<void>;
  /** Waits until nothing is queued or running. */
  drain(): Promise<void>;
}

const RETRY_SOON = { retryAfterSeconds: 1 };

/** Starts the engine of this node. It keeps no state of any show: any number of nodes may run. */
export function createEngine(engineOptions: EngineOptions): Engine {
  const options: BatchOptions & EngineOptions = { ...engineOptions, lostAttempts: new Map() };
  const queues = new Map<number, ShowQueue>();
  let idle: (() => void)[] = [];
  options.metrics.watchQueue(() => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0));

  const queueOf = (showId: number): ShowQueue => {
    const existing = queues.get(showId);
    if (existing !== undefined) return existing;
    const queue = new ShowQueue({
      lengthMax: options.queueLengthMax,
      batchMax: options.batchMax,
      decide: (entries) => runBatch(options, showId, entries),
      turnAway: (entries) => {
        for (const entry of entries)
          entry.fail(refuse('database_unavailable', undefined, RETRY_SOON).refusal);
      },
      onIdle: () => {
        queues.delete(showId);
        if (queues.size > 0) return;
        for (const resolve of idle) resolve();
        idle = [];
      },
    });
    queues.set(showId, queue);
    return queue;
  };

  return {
    decide: (showId, operation, hasGone) =>
      new Promise((resolve) => {
        const settle = (result: Result<Decision>) => {
          options.metrics.countClaims(operationName(operation), outcomeName(result));
          resolve(result);
        };
        const queued = queueOf(showId).push({
          operation,
          enqueuedAt: performance.now(),
          answer: (decision) => settle(ok(decision)),
          fail: (refusal: Refusal) => settle({ ok: false, refusal }),
          hasGone,
        });
        if (!queued) settle(refuse('overloaded', undefined, RETRY_SOON));
      }),
    expire: async (showId) => {
      await decideBatch(options, showId, []);
    },
    drain: () => (queues.size === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  };
}

async function runBatch(
  options: BatchOptions & EngineOptions,
  showId: number,
  entries: readonly Entry[],
): Promise<boolean> {
  const { metrics } = options;
  const started = performance.now();
  metrics.batchSize.observe(entries.length);
  for (const entry of entries) metrics.batchWait.observe((started - entry.enqueuedAt) / 1000);
  const revision = await decideBatch(options, showId, entries);
  metrics.batchDuration.observe((performance.now() - started) / 1000);
  if (revision !== undefined && revision > 0) options.onDecided?.(showId, revision);
  return revision !== undefined;
}

function operationName({ kind, request }: Operation): string {
  if (kind === 'place') return request.state === 'held' ? 'hold' : 'book';
  return 'event' in request ? request.event : kind;
}

function outcomeName(result: Result<Decision>): string {
  return result.ok ? (result.value.code ?? 'ok') : result.refusal.code;
}

/** A code that came from SQL as one of the table; anything else is a fault of ours. */
export const asErrorCode = (code: string): ErrorCode =>
  code in errorCodes ? (code as ErrorCode) : 'internal';
