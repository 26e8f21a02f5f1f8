/** Who is asking: the administrator by a bearer token, everybody else by what their client calls itself. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { RefusalError, refuse } from '../lib/errors.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Digest of the administrator's token. */
    adminDigest: Buffer;
  }
}

const VISIBLE = /^[\x21-\x7e]{1,128}$/;
const BEARER = 'bearer ';

// Digests are compared, because a comparison in constant time needs equal lengths.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tells an app its administrator's token; called once, before any route. */
export function installAuth(app: FastifyInstance, adminToken: string): void {
  app.decorate('adminDigest', digest(adminToken));
}

/** Whether the request carries the administrator's token. */
export function isAdmin(request: FastifyRequest): boolean {
  const given = request.headers.authorization;
  if (given === undefined || given.slice(0, BEARER.length).toLowerCase() !== BEARER) return false;
  return timingSafeEqual(digest(given.slice(BEARER.length).trim()), request.server.adminDigest);
}

/**
 * Lets only the administrator pass; others get 401. Use it as a route's `onRequest`, so that it answers before the body
 * is read: `{ onRequest: requireAdmin, schema: { security: ADMIN_ONLY } }`.
 */
export const requireAdmin: onRequestHookHandler = (request, _reply, done) => {
  if (isAdmin(request)) return done();
  const detail =
    request.headers.authorization === undefined
      ? 'This needs the administrator: send Authorization: Bearer <ADMIN_TOKEN>.'
      : 'The bearer token is not the one of the administrator.';
  done(new RefusalError(refuse('unauthenticated', detail).refusal));
};

/**
 * What the client calls itself, in the Onsale-Client header; undefined when it says nothing.
 * @throws RefusalError invalid_request when the header is not 1 to 128 visible characters
 */
export function clientOf(request: FastifyRequest): string | undefined {
  const given = request.headers['onsale-client'];
  if (given === undefined) return undefined;
  if (typeof given === 'string' && VISIBLE.test(given)) return given;
  const detail = 'It must be 1 to 128 visible ASCII characters.';
  const errors = [{ pointer: '/headers/onsale-client', detail }];
  throw new RefusalError(refuse('invalid_request', `Onsale-Client: ${detail}`, { errors }).refusal);
}

/**
 * The network address that caps and limits count by: an IPv4 address, or the /64 of an IPv6 address, since one
 * subscriber has all of those.
 */
export const addressOf = (request: FastifyRequest): string => networkOf(request.ip);

/** See addressOf. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const mapped = ip.lastIndexOf(':') < ip.indexOf('.') ? ip.slice(ip.lastIndexOf(':') + 1) : undefined;
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = ip.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  if (tail !== undefined) while (groups.length + after < 8) groups.push('0');
  return `${groups.slice(0, 4).join(':')}::/64`;
}
