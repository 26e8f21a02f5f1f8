/** One log line and one measurement for each call. Neither ever holds a message, a secret or an e-mail address. */
import { Code } from '@connectrpc/connect';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { createHistogram, type Histogram } from '../lib/histogram.ts';
import type { Metrics } from '../lib/metrics.ts';

const LATENCY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How calls of no method are named, so that made-up names don't become series. */
export const NO_METHOD = '(none)';

/** A call that was answered; `code` is undefined for success. */
export interface AnsweredCall {
  readonly service: string;
  readonly method: string;
  readonly code: Code | undefined;
  readonly ms: number;
  readonly requestId: string;
}

/** Faults of ours and of what we stand on; the others are the client's. */
const SERIOUS: ReadonlySet<Code | undefined> = new Set([
  Code.Unknown,
  Code.Internal,
  Code.Unavailable,
  Code.DataLoss,
]);

// One histogram a process, though two ports may serve the same calls.
const histograms = new WeakMap<Registry, Histogram>();

/** Makes the function that records calls. */
export function createCallObserver(log: Logger, { registry }: Metrics): (call: AnsweredCall) => void {
  const histogram = histograms.get(registry) ?? makeHistogram(registry);
  return ({ service, method, code, ms, requestId }) => {
    const status = code === undefined ? 'OK' : Code[code];
    histogram.series({ service, method, code: status }).observe(ms / 1000);
    const fields = { service, method, code: status, ms: Math.round(ms * 10) / 10, requestId };
    if (SERIOUS.has(code)) log.warn(fields, 'call');
    else log.info(fields, 'call');
  };
}

function makeHistogram(registry: Registry): Histogram {
  const histogram = createHistogram({
    registry,
    name: 'onsale_grpc_request_duration_seconds',
    help: 'Time to answer a gRPC or Connect call; for streams, until their first message.',
    buckets: LATENCY_SECONDS,
  });
  histograms.set(registry, histogram);
  return histogram;
}
