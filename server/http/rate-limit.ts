/** Asks the limits before a request goes on, and tells what is left of them. */
import type { FastifyReply, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import { type Limit, type Limits, tooMany } from '../doors/index.ts';
import { addressOf } from './caller.ts';
import { sendRefusal } from './errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False exempts a route from the limits. */
    rateLimit?: false;
  }
}

/**
 * Takes one from the bucket and tells what is left, or answers 429 (draft-ietf-httpapi-ratelimit-headers). Doesn't throw:
 * whoever floods a server should not be what it works on.
 * @returns whether the request may go on
 */
type Gate = (key: string, request: FastifyRequest, reply: FastifyReply) => boolean;

function gateOf(limit: Limit): Gate {
  const { name, burst, perSecond } = limit.policy;
  const policy = `"${name}";q=${burst};w=${Math.ceil(burst / perSecond)}`;
  return (key, request, reply) => {
    const taken = limit.take(key);
    const { waitMs, remaining, fullMs } = taken;
    if (waitMs === 0) {
      // What is left for everyone together is no promise to one of them.
      if (name !== 'endpoint') tell(reply, policy, `"${name}";r=${remaining};t=${Math.ceil(fullMs / 1000)}`);
      return true;
    }
    tell(reply, policy, `"${name}";r=0;t=${Math.ceil(waitMs / 1000)}`);
    sendRefusal(request, reply, tooMany(limit.policy, taken));
    return false;
  };
}

/** The limit that was asked last is the narrower one: its headers replace those before. */
function tell(reply: FastifyReply, policy: string, state: string): void {
  reply.header('ratelimit-policy', policy).header('ratelimit', state);
}

/** The gates before routes; none with RATE_LIMIT=off. */
export function createGates(limits: Limits) {
  const perAddress = gateOf(limits.address);
  const perEndpoint = gateOf(limits.endpoint);
  return {
    /** The hook of one route, which has a bucket of its own; undefined when the route is exempt. */
    forRoute({ method, url, config }: RouteOptions): onRequestHookHandler | undefined {
      if (config?.rateLimit === false) return undefined;
      const name = `${method} ${url}`;
      return (request, reply, done) => {
        if (!perAddress(addressOf(request), request, reply)) return;
        if (perEndpoint(name, request, reply)) done();
      };
    },
    /** Whether a request to no route may be told so. */
    allowsUnknownRoute: (request: FastifyRequest, reply: FastifyReply): boolean =>
      perAddress(addressOf(request), request, reply),
  };
}

/** Counts a booking attempt for an e-mail address. False when there were too many: then the 429 is sent already. */
export type CustomerGate = Gate;

/** The gate of booking attempts, for the booking routes to pass once a body is valid. Open with RATE_LIMIT=off. */
export const createCustomerGate = (limits: Limits | undefined): CustomerGate =>
  limits === undefined ? () => true : gateOf(limits.customer);
