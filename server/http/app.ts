/**
 * The web server: everything that holds for all routes. Routes come as plugins, and are registered under /api/v1.
 *
 * What a request passes, in this order: request id, security headers, rate limits, the route's own `onRequest`
 * (authentication, who may ask), body, validation, handler. Hooks are synchronous and precomputed: this is on the way of every booking.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from '@fastify/cors';
import type { FastifyPluginAsyncTypebox, TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type RawServerDefault,
  type RouteOptions,
} from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { type Authenticate, buildValidator, type Limits, requestIds } from '../doors/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';
import type { Metrics } from '../lib/metrics.ts';
import { guardOf, installCallers } from './caller.ts';
import { clientErrorHandler } from './client-error.ts';
import { installClosing } from './closing.ts';
import {
  errorHandler,
  hasZeroByte,
  installJsonParser,
  sendNoRoute,
  sendRefusal,
  zeroByte,
} from './errors.ts';
import { corsOptions, securityHeaders } from './headers.ts';
import { createObserver, QuietLog } from './observe.ts';
import { installDocs } from './openapi.ts';
import { createGates } from './rate-limit.ts';
import { createRouteTable } from './route-table.ts';
import { components } from './schemas.ts';
import { buildSerializer } from './serialization.ts';
import { type Readiness, systemRoutes } from './system/index.ts';
import { createWebApp, type WebApp } from './web/index.ts';

/** Routes of one resource: `export const eventRoutes = (catalog: Catalog): Routes => async (app) => { app.get(…) }`. */
export type Routes = FastifyPluginAsyncTypebox;

export type HttpConfig = Pick<
  Config,
  | 'bodyLimitBytes'
  | 'corsOrigin'
  | 'demo'
  | 'maxStreams'
  | 'maxStreamsPerIp'
  | 'publicUrl'
  | 'requestTimeoutSeconds'
  | 'trustProxy'
>;

export interface AppDeps {
  readonly config: HttpConfig;
  readonly authenticate: Authenticate;
  /** Those of all doors; undefined for none. */
  readonly limits: Limits | undefined;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Asked by /ready; must not throw. */
  readonly readiness: () => Promise<Readiness>;
  readonly routes: readonly Routes[];
  /** Where the web app was built; without it `/` leads to the description of the API. */
  readonly webDirectory?: string | undefined;
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

const KEEP_ALIVE_MS = 65_000;

/** Builds the server; it doesn't listen yet. `app.close()` finishes what is in flight (see closing.ts). */
export async function createApp(deps: AppDeps): Promise<App> {
  const { config, log, metrics } = deps;
  const app: App = Fastify(serverOptions(deps)).withTypeProvider<TypeBoxTypeProvider>();
  app.setErrorHandler(errorHandler(log));
  installJsonParser(app);
  installCallers(app);
  installClosing(app);
  // First, so that pages of other sites can read refusals too.
  if (config.corsOrigin !== undefined) await app.register(cors, corsOptions(config.corsOrigin));
  const web = deps.webDirectory === undefined ? undefined : createWebApp(deps.webDirectory);
  installHooks(app, deps, web);
  for (const schema of components) app.addSchema(schema);
  await installDocs(app);
  await app.register(systemRoutes({ metrics, readiness: deps.readiness }));
  for (const routes of deps.routes) await app.register(routes, { prefix: '/api/v1' });
  await (web?.install(app) ?? leadToDocs(app));
  return app;
}

async function leadToDocs(app: App): Promise<void> {
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/docs/'));
}

type ServerOptions = FastifyHttpOptions<RawServerDefault>;

function serverOptions({ config, log }: AppDeps): ServerOptions {
  const timeoutMs = Math.round(config.requestTimeoutSeconds * 1000);
  return {
    logController: new QuietLog(log),
    genReqId: requestIds(),
    requestIdHeader: false,
    bodyLimit: config.bodyLimitBytes,
    trustProxy: trustOf(config.trustProxy),
    requestTimeout: timeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Node looks for late requests only this often; half a minute by default.
    http: { connectionsCheckingInterval: Math.min(timeoutMs, 5_000), headersTimeout: timeoutMs },
    // Requests that still arrive on open connections are answered, with `Connection: close`.
    return503OnClosing: false,
    clientErrorHandler: clientErrorHandler(log),
    // A path that can't be decoded comes past the hooks.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(config)).header('x-request-id', request.id);
      errorHandler(log)(error, request, reply);
    },
    // The type of validators asks for pieces of AJV's standalone mode, which Fastify doesn't use.
    schemaController: { compilersFactory: { buildValidator: buildValidator as never, buildSerializer } },
  };
}

/** Which proxies to believe. Fastify itself ignores a number of hops; an operator who sets one vouches for them. */
function trustOf(setting: HttpConfig['trustProxy']): NonNullable<ServerOptions['trustProxy']> {
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  return typeof setting === 'boolean' ? setting : [...setting];
}

function installHooks(
  app: App,
  { authenticate, config, log, metrics, limits }: AppDeps,
  web: WebApp | undefined,
): void {
  const headers = securityHeaders(config);
  const routes = createRouteTable();
  const observer = createObserver(log, metrics);
  const gates = limits && createGates(limits);

  app.addHook('onRoute', (route: RouteOptions) => {
    routes.add(route.method, route.url);
    const gate = gates?.forRoute(route);
    route.onRequest = [gate ?? [], guardOf(route, authenticate), route.onRequest ?? []].flat();
    route.onResponse = [
      observer.forRoute(String(route.method), route.url, route.config?.stream === true),
      ...[route.onResponse ?? []].flat(),
    ];
  });

  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    if (hasZeroByte(request)) return void sendRefusal(request, reply, zeroByte);
    if (!request.is404) return done();
    // Here and not in the handler below, so that it comes before anything that the body may be told.
    observer.noRoute(request, reply);
    if (gates?.allowsUnknownRoute(request, reply) === false) return;
    if (web?.takes(request) === true) web.sendNotFound(reply);
    else sendNoRoute(request, reply, routes);
  });
  app.setNotFoundHandler(() => {
    throw new RefusalError(refuse('route_not_found').refusal);
  });
}
