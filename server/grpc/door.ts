/** What the gRPC port and the web port have in common: the services, and what every call passes. */
import type { DescService } from '@bufbuild/protobuf';
import { type ConnectRouter, createConnectRouter, createContextValues } from '@connectrpc/connect';
import { compressionBrotli, compressionGzip } from '@connectrpc/connect-node';
import type { Logger } from 'pino';
import { guest } from '../access/index.ts';
import type { Bookings } from '../bookings/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Config } from '../config.ts';
import type { Authenticate, Limits } from '../doors/index.ts';
import type { Metrics } from '../lib/metrics.ts';
import { createAdapter, type Request, type Response } from './adapter.ts';
import { createBookingService } from './booking-service.ts';
import { type Call, callKey, type Origin } from './caller.ts';
import { createEventService } from './event-service.ts';
import { BookingService } from './generated/onsale/v1/booking_pb.js';
import { EventService } from './generated/onsale/v1/event_pb.js';
import { createInterceptor } from './interceptor.ts';
import { createCallObserver, NO_METHOD } from './observe.ts';

export type GrpcConfig = Pick<Config, 'bodyLimitBytes' | 'requestTimeoutSeconds' | 'trustProxy'>;

/** What the services stand on. */
export interface DoorDeps {
  readonly bookings: Bookings;
  readonly catalog: Catalog;
  readonly authenticate: Authenticate;
  /** Those of all doors; undefined for none. */
  readonly limits: Limits | undefined;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly config: GrpcConfig;
}

/** Answers one call. */
export type Door = (request: Request, response: Response, origin: Origin) => void;

export interface DoorOptions {
  /** Whether to count calls by address and method; false where something before the door does. */
  readonly limitsCalls: boolean;
  /** What the paths of all services begin with; nothing by default. */
  readonly pathPrefix?: string;
  /** Further services. */
  readonly more?: (router: ConnectRouter) => void;
}

/** The services of Onsale itself. */
export const SERVICES: readonly DescService[] = [EventService, BookingService];

/** Builds the services and what stands before them. */
export function createDoor(deps: DoorDeps, { limitsCalls, pathPrefix = '', more }: DoorOptions): Door {
  const { bookings, catalog, config, limits, log } = deps;
  const record = createCallObserver(log, deps.metrics);
  const bodyLimitBytes = config.bodyLimitBytes;
  const router = createConnectRouter({
    interceptors: [
      createInterceptor({
        log,
        record,
        limits: limitsCalls ? limits : undefined,
        bodyLimitBytes,
        authenticate: deps.authenticate,
      }),
    ],
    readMaxBytes: bodyLimitBytes,
    acceptCompression: [compressionGzip, compressionBrotli],
  });
  router.service(EventService, createEventService({ catalog }));
  router.service(BookingService, createBookingService({ bookings, limits }));
  more?.(router);
  const answer = createAdapter({ handlers: router.handlers, pathPrefix, log });

  return (request, response, origin) => {
    const call: Call = { ...origin, begun: false, actor: guest };
    const { requestId } = call;
    const startedAt = performance.now();
    // Here and not by the services, so that calls that never reach one have it too.
    response.setHeader('x-request-id', requestId);
    answer(request, response, {
      values: createContextValues().set(callKey, call),
      begun: () => call.begun,
      answeredEarly: ({ method, code }) => {
        const names = { service: method?.parent.typeName ?? NO_METHOD, method: method?.name ?? NO_METHOD };
        record({ ...names, code, ms: performance.now() - startedAt, requestId });
      },
    });
  };
}
