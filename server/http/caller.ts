/** Who sent a request, read by the rules that all doors have; and the headers that tell it, described. */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import { Type } from 'typebox';
import { type Action, type Actor, type By, may } from '../access/index.ts';
import type { Access, Caller } from '../bookings/index.ts';
import {
  type Authenticate,
  admit,
  authorize as authorizeActor,
  createCallers,
  networkOf,
  type Required,
} from '../doors/index.ts';
import type { ErrorCode } from '../lib/errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it; a guest until the route's hooks have run. */
    actor: Actor;
  }
  interface FastifyContextConfig {
    /** Who may ask. Every route of the API says so, or the server doesn't start. */
    access?: Required;
  }
}

/** The network that a request comes from. */
export const addressOf = (request: FastifyRequest): string => networkOf(request.ip);

const callers = createCallers<FastifyRequest>({
  header,
  address: addressOf,
  actor: (request) => request.actor,
  requestId: (request) => request.id,
});

/** Gives requests their actor; called once, before any route. */
export function installCallers(app: FastifyInstance): void {
  app.decorateRequest('actor');
}

/** A header of a request. Node joins what is sent twice, so the ones that we read are never lists. */
export function header({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The hook that finds who asks, and turns away who may not, before a body is read. Undecided routes of the API are a fault.
 * @throws Error for a route below /api/ that doesn't say who may ask
 */
export function guardOf({ url, config }: RouteOptions, authenticate: Authenticate): onRequestHookHandler {
  const required = config?.access ?? (url.startsWith('/api/') ? undefined : 'public');
  if (required === undefined) throw new Error(`The route ${url} doesn't say who may ask: set config.access.`);
  return (request, _reply, done) => {
    const presented = {
      header: (name: string) => header(request, name),
      isSafe: SAFE.has(request.method),
    };
    const accept = (actor: Actor): void => {
      request.actor = actor;
      admit(actor, required);
    };
    const found = authenticate(presented);
    if (!(found instanceof Promise)) {
      accept(found);
      return done();
    }
    found.then(accept).then(() => done(), done);
  };
}

/** Says who may ask a route: `app.get('/events', { ...allow('public'), schema }, …)`. */
export const allow = (access: Required) => ({ config: { access } }) as const;

/** Whether somebody may see the drafts of an organizer, and so reads what is rather than what is shared. */
export const seesDrafts = ({ actor }: FastifyRequest, organizerId: number | null): boolean =>
  may(actor, 'events.read-drafts', organizerId);

/** See authorize in server/doors. */
export const authorize = (
  { actor }: FastifyRequest,
  action: Action,
  organizerId: number | null,
  hidden?: ErrorCode,
): void => authorizeActor(actor, action, organizerId, hidden);

/** Whether the other side has closed its connection; a browser does so when a page is left or loaded anew. */
const hasEnded = ({ destroyed, readableEnded }: Socket): boolean => destroyed || readableEnded;

/** See Callers. */
export const byOf = (request: FastifyRequest): By => callers.byOf(request);
export const callerOf = (request: FastifyRequest): Caller => ({
  ...callers.callerOf(request),
  hasGone: () => hasEnded(request.raw.socket),
});
export const accessOf = (request: FastifyRequest): Access => callers.accessOf(request);
export const keyOf = (request: FastifyRequest): string => callers.keyOf(request);
export const optionalKeyOf = (request: FastifyRequest): string | undefined => callers.optionalKeyOf(request);

const client = Type.Optional(
  Type.String({ description: 'What tells this browser from others; caps count by it. Default: the address' }),
);
const description = 'A fresh unique text for each attempt, the same for each retry of it';

/** Headers of a route that sells, described. */
export const KeyHeaders = Type.Object({
  'Idempotency-Key': Type.String({ description, examples: ['6b1f0c1e-8a53-4a53-9d0a-4c1f6a2e8f00'] }),
  'Onsale-Client': client,
});

/** Headers of a route that takes a key, described. */
export const OptionalKeyHeaders = Type.Object({
  'Idempotency-Key': Type.Optional(Type.String({ description })),
  'Onsale-Client': client,
});
