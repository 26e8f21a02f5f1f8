/** How often one address, one endpoint and one customer may ask. Each node counts by itself. */
import type { FastifyReply, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import { normalizeEmail } from '../bookings/index.ts';
import { createLimit, type Limit, type Policy } from '../doors/index.ts';
import { refuse } from '../lib/errors.ts';
import type { HttpConfig } from './app.ts';
import { addressOf } from './caller.ts';
import { sendRefusal } from './errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False exempts a route from the limits. */
    rateLimit?: false;
  }
}

const messages: Readonly<Record<Policy['name'], string>> = {
  ip: 'Too many requests come from this address.',
  endpoint: 'Too many requests go to this endpoint.',
  customer: 'Too many booking attempts were made for this customer.',
};

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
    const { waitMs, remaining, fullMs } = limit.draw(key, performance.now());
    if (waitMs === 0) {
      // What is left for everyone together is no promise to one of them.
      if (name !== 'endpoint') tell(reply, policy, `"${name}";r=${remaining};t=${Math.ceil(fullMs / 1000)}`);
      return true;
    }
    const waitSeconds = Math.ceil(waitMs / 1000);
    tell(reply, policy, `"${name}";r=0;t=${waitSeconds}`);
    const { refusal } = refuse('rate_limited', messages[name], { retryAfterSeconds: waitSeconds });
    sendRefusal(request, reply, refusal);
    return false;
  };
}

/** The limit that was asked last is the narrower one: its headers replace those before. */
function tell(reply: FastifyReply, policy: string, state: string): void {
  reply.header('ratelimit-policy', policy).header('ratelimit', state);
}

/** The limits on requests. Not made at all with RATE_LIMIT=off. */
export function createRateLimits(config: HttpConfig) {
  const perAddress = gateOf(
    createLimit({ name: 'ip', burst: config.rateLimitIpBurst, perSecond: config.rateLimitIp }),
  );
  return {
    /** The hook of one route, with a bucket of its own; undefined when the route is exempt. */
    forRoute(route: RouteOptions): onRequestHookHandler | undefined {
      if (route.config?.rateLimit === false) return undefined;
      const perSecond = config.rateLimitEndpoint;
      const endpoint = gateOf(createLimit({ name: 'endpoint', burst: perSecond, perSecond }));
      return (request, reply, done) => {
        if (!perAddress(addressOf(request), request, reply)) return;
        if (endpoint('', request, reply)) done();
      };
    },
    /** Whether a request to no route may be told so. */
    allowsUnknownRoute: (request: FastifyRequest, reply: FastifyReply): boolean =>
      perAddress(addressOf(request), request, reply),
  };
}

/** Counts a booking attempt. False when there were too many: then the 429 is sent already. */
export type CustomerLimit = (email: string, request: FastifyRequest, reply: FastifyReply) => boolean;

/** The limit on booking attempts, for the booking routes to call once a body is valid. Does nothing with RATE_LIMIT=off. */
export function createCustomerLimit(
  config: Pick<HttpConfig, 'rateLimit' | 'rateLimitCustomer'>,
): CustomerLimit {
  if (!config.rateLimit) return () => true;
  const burst = config.rateLimitCustomer;
  const allows = gateOf(createLimit({ name: 'customer', burst, perSecond: burst / 60 }));
  return (email, request, reply) => allows(normalizeEmail(email), request, reply);
}
