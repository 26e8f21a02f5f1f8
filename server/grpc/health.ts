/** grpc.health.v1.Health: SERVING while the database answers and is migrated. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { Readiness } from '../http/index.ts';
import {
  type Health,
  HealthCheckResponse_ServingStatus as ServingStatus,
} from './generated/grpc/health/v1/health_pb.js';

export interface HealthDeps {
  /** Must not throw. */
  readonly readiness: () => Promise<Readiness>;
  /** Full names of the services that can be asked about; all of them stand on the same database. */
  readonly services: readonly string[];
  /** Aborted when the server begins to close. */
  readonly closing: AbortSignal;
}

/** How often watchers are told of a change, in milliseconds. */
const WATCH_MS = 1_000;
/** However many watch, the database is asked only this often, in milliseconds. */
const FRESH_MS = 500;

/** Makes the service. */
export function createHealth({ readiness, services, closing }: HealthDeps): ServiceImpl<typeof Health> {
  const known = new Set(['', ...services]);
  const ask = remember(readiness);
  const statusNow = async (): Promise<ServingStatus> => {
    if (closing.aborted) return ServingStatus.NOT_SERVING;
    return (await ask()).ready ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
  };
  return {
    async check({ service }) {
      if (!known.has(service)) throw new ConnectError('There is no such service.', Code.NotFound);
      return { status: await statusNow() };
    },
    async *watch({ service }, { signal }) {
      const ended = AbortSignal.any([signal, closing]);
      let told: ServingStatus | undefined;
      while (!signal.aborted) {
        const status = known.has(service) ? await statusNow() : ServingStatus.SERVICE_UNKNOWN;
        if (status !== told) yield { status };
        told = status;
        if (closing.aborted) return;
        await sleep(WATCH_MS, undefined, { signal: ended }).catch(() => {});
      }
    },
  };
}

/** Asks at most every FRESH_MS; who asks meanwhile gets the same answer. */
function remember<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  let askedAt = 0;
  return () => {
    const now = performance.now();
    if (answer === undefined || now - askedAt > FRESH_MS) {
      answer = ask();
      askedAt = now;
    }
    return answer;
  };
}
