/** Who sent a request, read by the rules that all doors have; and the headers that tell it, described. */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { Type } from 'typebox';
import type { Access, Caller } from '../bookings/index.ts';
import { type Callers, createCallers, networkOf } from '../doors/index.ts';

declare module 'fastify' {
  interface FastifyInstance {
    callers: Callers<FastifyRequest>;
  }
}

/** The network that a request comes from. */
export const addressOf = (request: FastifyRequest): string => networkOf(request.ip);

/** Tells an app its administrator's token; called once, before any route. */
export function installCallers(app: FastifyInstance, adminToken: string): void {
  app.decorate('callers', createCallers<FastifyRequest>(adminToken, { header, address: addressOf }));
}

/** Node joins what is sent twice, so the ones that we read are never lists. */
function header({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Lets only the administrator pass; others get 401. Use it as a route's `onRequest`, so that it answers before the body
 * is read: `{ onRequest: requireAdmin, schema: { security: ADMIN_ONLY } }`.
 */
export const requireAdmin: onRequestHookHandler = (request, _reply, done) => {
  request.server.callers.requireAdmin(request);
  done();
};

/** Whether the other side has closed its connection; a browser does so when a page is left or loaded anew. */
const hasEnded = ({ destroyed, readableEnded }: Socket): boolean => destroyed || readableEnded;

/** See Callers. */
export const isAdmin = (request: FastifyRequest): boolean => request.server.callers.isAdmin(request);
export const callerOf = (request: FastifyRequest): Caller => ({
  ...request.server.callers.callerOf(request),
  hasGone: () => hasEnded(request.raw.socket),
});
export const accessOf = (request: FastifyRequest): Access => request.server.callers.accessOf(request);
export const keyOf = (request: FastifyRequest): string => request.server.callers.keyOf(request);
export const optionalKeyOf = (request: FastifyRequest): string | undefined =>
  request.server.callers.optionalKeyOf(request);

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
