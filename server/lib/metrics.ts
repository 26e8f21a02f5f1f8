/**
 * What one process measures, as Prometheus reads it at /metrics. Modules get this object, observe through its typed
 * members, and know nothing of the registry. Durations are in seconds.
 */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { createHistogram, type Series } from './histogram.ts';

/** One tier of a show, for the stock gauge. */
export interface StockSample {
  readonly showId: number;
  readonly tierId: number;
  readonly capacity: number;
  readonly held: number;
  readonly pending: number;
  readonly sold: number;
}

export interface PoolSample {
  readonly total: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
}

export interface Metrics {
  readonly registry: Registry;
  /** The series of one route, method and status: call once and keep it. */
  requestDuration(method: string, route: string, status: number): Series;
  /** Requests decided by one transaction. */
  readonly batchSize: Series;
  /** Time a request waited until its batch began. */
  readonly batchWait: Series;
  /** Time a batch took, commit included. */
  readonly batchDuration: Series;
  /** Counts decisions. `outcome` is `ok` or the code of the refusal. */
  countClaims(operation: string, outcome: string, count?: number): void;
  /** The rest is asked for at each scrape, and costs nothing between. One source each; the last one stays. */
  watchQueue(length: () => number): void;
  watchPool(sample: () => PoolSample): void;
  /** Only published, upcoming shows, please: each tier becomes four series. At most 2,000 tiers are shown. */
  watchStock(sample: () => Promise<readonly StockSample[]>): void;
  watchLiveFeed(watchers: () => number): void;
}

const LATENCY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
const STOCK_TIERS_MAX = 2_000;
/** A scrape must not wait for a database that is away. */
const STOCK_TIMEOUT_MS = 1_000;

/**
 * Makes the metrics of a process.
 * @param options.runtime also measure Node itself: event loop, garbage collection, memory; default false
 */
export function createMetrics({ runtime = false }: { runtime?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (runtime) collectDefaultMetrics({ register: registry });
  const histogram = (name: string, help: string, buckets: readonly number[]) =>
    createHistogram({ registry, name, help, buckets });
  const requests = histogram(
    'onsale_http_request_duration_seconds',
    'Time to answer a request.',
    LATENCY_SECONDS,
  );
  return {
    registry,
    requestDuration: (method, route, status) => requests.series({ method, route, status: String(status) }),
    batchSize: histogram('onsale_batch_size', 'Requests decided by one transaction.', SIZES).series(),
    batchWait: histogram('onsale_batch_wait_seconds', 'Time waited for a batch.', LATENCY_SECONDS).series(),
    batchDuration: histogram('onsale_batch_duration_seconds', 'Time of a batch.', LATENCY_SECONDS).series(),
    countClaims: claimCounter(registry),
    ...gauges(registry),
  };
}

/** Counts in a plain map and hands the totals over at each scrape: prom-client would hash the labels every time. */
function claimCounter(registry: Registry): Metrics['countClaims'] {
  const totals = new Map<string, Map<string, number>>();
  new Counter({
    name: 'onsale_claims_total',
    help: 'Decisions about claims, by operation and outcome.',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [operation, outcomes] of totals) {
        for (const [outcome, count] of outcomes) this.inc({ operation, outcome }, count);
      }
    },
  });
  return (operation, outcome, count = 1) => {
    let outcomes = totals.get(operation);
    if (outcomes === undefined) {
      outcomes = new Map();
      totals.set(operation, outcomes);
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
  };
}

type Watchers = Pick<Metrics, 'watchQueue' | 'watchPool' | 'watchStock' | 'watchLiveFeed'>;

function gauges(registry: Registry): Watchers {
  const sources = {
    queueLength: (): number => 0,
    pool: (): PoolSample => ({ total: 0, idle: 0, waiting: 0 }),
    stock: async (): Promise<readonly StockSample[]> => [],
    watchers: (): number => 0,
  };
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    collect: (gauge: Gauge) => void | Promise<void>,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        return collect(this);
      },
    });

  gauge('onsale_queue_length', 'Requests that wait for their show.', [], (it) =>
    it.set(sources.queueLength()),
  );
  gauge('onsale_live_watchers', 'Open live feeds.', [], (it) => it.set(sources.watchers()));
  gauge('onsale_database_connections', 'Connections, and requests that wait for one.', ['state'], (it) => {
    for (const [state, count] of Object.entries(sources.pool())) it.set({ state }, count);
  });
  gauge('onsale_stock', 'Places of the shows on sale, by state.', ['show', 'tier', 'state'], async (it) => {
    it.reset();
    for (const sample of (await soon(sources.stock())).slice(0, STOCK_TIERS_MAX)) setStock(it, sample);
  });
  return {
    watchQueue: (queueLength) => void Object.assign(sources, { queueLength }),
    watchPool: (pool) => void Object.assign(sources, { pool }),
    watchStock: (stock) => void Object.assign(sources, { stock }),
    watchLiveFeed: (watchers) => void Object.assign(sources, { watchers }),
  };
}

function setStock(gauge: Gauge, { showId, tierId, capacity, held, pending, sold }: StockSample): void {
  const labels = { show: showId, tier: tierId };
  const available = capacity - held - pending - sold;
  for (const [state, count] of Object.entries({ available, held, pending, sold })) {
    gauge.set({ ...labels, state }, count);
  }
}

/** What a source gives within the time limit; nothing when it fails or is late. */
async function soon<Item>(source: Promise<readonly Item[]>): Promise<readonly Item[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Item[]>((resolve) => {
    timer = setTimeout(resolve, STOCK_TIMEOUT_MS, []);
  });
  try {
    return await Promise.race([source, late]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}
