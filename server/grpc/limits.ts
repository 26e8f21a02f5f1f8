/** How often one address, one method and one customer may call this door. Each node, and each door, counts by itself. */
import { normalizeEmail } from '../bookings/index.ts';
import type { Config } from '../config.ts';
import { createLimit, type Limit, type Policy } from '../doors/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';

export type LimitConfig = Pick<
  Config,
  'rateLimit' | 'rateLimitCustomer' | 'rateLimitEndpoint' | 'rateLimitIp' | 'rateLimitIpBurst'
>;

/** Each takes one from its bucket. @throws RefusalError rate_limited when it is empty */
export interface Limits {
  call(address: string, method: string): void;
  booking(email: string): void;
}

const messages: Readonly<Record<Policy['name'], string>> = {
  ip: 'Too many calls come from this address.',
  endpoint: 'Too many calls go to this method.',
  customer: 'Too many booking attempts were made for this customer.',
};

/** The limits of a door. They do nothing with RATE_LIMIT=off. */
export function createLimits(config: LimitConfig): Limits {
  if (!config.rateLimit) return { call: () => {}, booking: () => {} };
  const { rateLimitCustomer, rateLimitEndpoint, rateLimitIp, rateLimitIpBurst } = config;
  const perAddress = createLimit({ name: 'ip', burst: rateLimitIpBurst, perSecond: rateLimitIp });
  const perMethod = createLimit({
    name: 'endpoint',
    burst: rateLimitEndpoint,
    perSecond: rateLimitEndpoint,
  });
  const perCustomer = createLimit({
    name: 'customer',
    burst: rateLimitCustomer,
    perSecond: rateLimitCustomer / 60,
  });
  return {
    call: (address, method) => {
      enforce(perAddress, address);
      enforce(perMethod, method);
    },
    booking: (email) => enforce(perCustomer, normalizeEmail(email)),
  };
}

function enforce(limit: Limit, key: string): void {
  const waitMs = limit.take(key, performance.now());
  if (waitMs === 0) return;
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  throw new RefusalError(refuse('rate_limited', messages[limit.policy.name], { retryAfterSeconds }).refusal);
}
