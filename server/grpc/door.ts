/** What the gRPC port and the web port have in common: the services, and what every call passes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { DescService } from '@bufbuild/protobuf';
import { type ConnectRouter, createContextValues } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import type { Logger } from 'pino';
import type { Bookings } from '../bookings/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Config } from '../config.ts';
import type { Limits } from '../doors/index.ts';
import type { Metrics } from '../lib/metrics.ts';
import { createBookingService } from './booking-service.ts';
import { type Call, callersOf, callKey } from './caller.ts';
import { createEventService } from './event-service.ts';
import { BookingService } from './generated/onsale/v1/booking_pb.js';
import { EventService } from './generated/onsale/v1/event_pb.js';
import { createInterceptor } from './interceptor.ts';
import { createCallObserver } from './observe.ts';

export type GrpcConfig = Pick<Config, 'bodyLimitBytes' | 'requestTimeoutSeconds' | 'trustProxy'>;

/** What the services stand on. */
export interface DoorDeps {
  readonly bookings: Bookings;
  readonly catalog: Catalog;
  /** The one in force, whether configured or made at first start. */
  readonly adminToken: string;
  /** Those of all doors; undefined for none. */
  readonly limits: Limits | undefined;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly config: GrpcConfig;
}

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/** Answers one call. */
export type Door = (request: Request, response: Response, call: Call) => void;

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
  const callers = callersOf(deps.adminToken);
  const calls = new WeakMap<Request, Call>();
  const adapter = connectNodeAdapter({
    routes: (router) => {
      router.service(EventService, createEventService({ catalog, callers }));
      router.service(BookingService, createBookingService({ bookings, callers, limits }));
      more?.(router);
    },
    interceptors: [
      createInterceptor({
        log,
        record: createCallObserver(log, deps.metrics),
        limits: limitsCalls ? limits : undefined,
        bodyLimitBytes: config.bodyLimitBytes,
      }),
    ],
    requestPathPrefix: pathPrefix,
    readMaxBytes: config.bodyLimitBytes,
    contextValues: (request) => {
      const call = calls.get(request as Request);
      return call === undefined ? createContextValues() : createContextValues().set(callKey, call);
    },
  });
  return (request, response, call) => {
    calls.set(request, call);
    // Here and not by the services, so that calls that never reach one have it too.
    response.setHeader('x-request-id', call.requestId);
    adapter(request as Http2ServerRequest, response as Http2ServerResponse);
  };
}
