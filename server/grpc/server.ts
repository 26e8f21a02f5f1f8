/** The gRPC port: HTTP/2 without TLS, for gRPC, gRPC-web and Connect clients. */
import type { IncomingMessage } from 'node:http';
import {
  constants,
  createServer,
  type Http2Server,
  type Http2ServerRequest,
  type ServerHttp2Session,
} from 'node:http2';
import type { Socket } from 'node:net';
import { requestIds } from '../doors/index.ts';
import type { Readiness } from '../http/index.ts';
import { createDoor, type DoorDeps, SERVICES } from './door.ts';
import { Health } from './generated/grpc/health/v1/health_pb.js';
import { ServerReflection } from './generated/grpc/reflection/v1/reflection_pb.js';
import { createHealth } from './health.ts';
import { createPeers } from './peer.ts';
import { createReflection } from './reflection.ts';

export interface GrpcDeps extends DoorDeps {
  /** Asked by the health service; must not throw. */
  readonly readiness: () => Promise<Readiness>;
}

export interface GrpcServer {
  /** Starts to listen. The port it got is the answer: it may have asked for any (0). */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new calls, finishes those in flight, then closes every connection. */
  close(): Promise<void>;
}

/** After this long the rest is cut off: no call of ours takes longer, only one that never arrives whole. */
const CLOSE_DEADLINE_MS = 10_000;
const STREAMS_MAX = 1_000;
const KEEP_ALIVE_MS = 60_000;

/** Builds the server; it doesn't listen yet. */
export function createGrpcServer(deps: GrpcDeps): GrpcServer {
  const closing = new AbortController();
  const described = [...SERVICES, Health, ServerReflection];
  const services = described.map((service) => service.typeName);
  const door = createDoor(deps, {
    limitsCalls: true,
    more: (router) => {
      router.service(Health, createHealth({ readiness: deps.readiness, services, closing: closing.signal }));
      router.service(ServerReflection, createReflection(described, closing.signal));
    },
  });
  const addressOf = createPeers(deps.config.trustProxy);
  const requestIdOf = requestIds();
  const server = createServer({ settings: { maxConcurrentStreams: STREAMS_MAX } }, (request, response) => {
    closeWhenLate(request, deps.config.requestTimeoutSeconds * 1000);
    // Only the headers are read, which both kinds of request have.
    const requestId = requestIdOf(request as unknown as IncomingMessage);
    door(request, response, { requestId, address: addressOf(request) });
  });
  const sessions = trackSessions(server);
  server.on('connection', (socket: Socket) => socket.setKeepAlive(true, KEEP_ALIVE_MS));
  server.on('sessionError', (error) => deps.log.debug({ err: error }, 'a gRPC connection broke off'));
  return {
    listen: (port, host) => listen(server, port, host),
    close: () => {
      closing.abort();
      return close(server, sessions);
    },
  };
}

/** Gives up a call whose message doesn't arrive. */
function closeWhenLate({ stream }: Http2ServerRequest, timeoutMs: number): void {
  const timer = setTimeout(() => stream.close(constants.NGHTTP2_CANCEL), timeoutMs).unref();
  stream.once('end', () => clearTimeout(timer));
  stream.once('close', () => clearTimeout(timer));
}

function trackSessions(server: Http2Server): ReadonlySet<ServerHttp2Session> {
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  return sessions;
}

function listen(server: Http2Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Http2Server, sessions: ReadonlySet<ServerHttp2Session>): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      for (const session of sessions) session.destroy();
    }, CLOSE_DEADLINE_MS);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    // Each says goodbye to its client and stays until its calls are answered.
    for (const session of sessions) session.close();
  });
}
