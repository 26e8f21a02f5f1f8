/**
 * How often one address, one endpoint and one customer may ask. They are made once a process and given to all its doors, so
 * that whoever uses two of them has one budget; each node counts by itself.
 */
import { normalizeEmail } from '../bookings/index.ts';
import type { Config } from '../config.ts';
import { type Refusal, refuse } from '../lib/errors.ts';
import { createLimit, type Limit, type Policy, type Taken } from './limit.ts';

export type LimitConfig = Pick<
  Config,
  'rateLimit' | 'rateLimitCustomer' | 'rateLimitEndpoint' | 'rateLimitIp' | 'rateLimitIpBurst'
>;

export interface Limits {
  /** Whatever comes from a network; see networkOf. */
  readonly address: Limit;
  /** What goes to a route or method, by its name, from everyone together. */
  readonly endpoint: Limit;
  /** Booking attempts for a customer, by the e-mail address, however it is written. */
  readonly customer: Limit;
}

/** Makes the limits of a process; undefined with RATE_LIMIT=off. */
export function createLimits(config: LimitConfig): Limits | undefined {
  if (!config.rateLimit) return undefined;
  const perSecond = config.rateLimitEndpoint;
  return {
    address: createLimit({ name: 'ip', burst: config.rateLimitIpBurst, perSecond: config.rateLimitIp }),
    endpoint: createLimit({ name: 'endpoint', burst: perSecond, perSecond }),
    customer: createCustomerLimit(config.rateLimitCustomer),
  };
}

function createCustomerLimit(perMinute: number): Limit {
  const { policy, take } = createLimit({ name: 'customer', burst: perMinute, perSecond: perMinute / 60 });
  return { policy, take: (email, nowMs) => take(normalizeEmail(email), nowMs) };
}

const messages: Readonly<Record<Policy['name'], string>> = {
  ip: 'Too many requests come from this address.',
  endpoint: 'Too many requests go to this endpoint.',
  customer: 'Too many booking attempts were made for this customer.',
};

/** The refusal that tells of an empty bucket. */
export function tooMany({ name }: Policy, { waitMs }: Taken): Refusal {
  return refuse('rate_limited', messages[name], { retryAfterSeconds: Math.ceil(waitMs / 1000) }).refusal;
}
