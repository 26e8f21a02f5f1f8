/** What tests of every door start it with, and what buyers come with. */
import { pino } from 'pino';
import { createAuthenticator, createLimits, type LimitConfig } from '../../server/doors/index.ts';
import type { GrpcConfig } from '../../server/grpc/index.ts';
import type { HttpConfig } from '../../server/http/index.ts';

export const ADMIN_TOKEN = 'the-token-of-the-administrator';
export const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` };
export const ada = { name: 'Ada Example', email: 'ada@example.com' };
export const approve = { token: 'tok_approve' };

export type DoorConfig = HttpConfig & GrpcConfig & LimitConfig;

export const testDoorConfig: DoorConfig = {
  bodyLimitBytes: 10_000,
  corsOrigin: undefined,
  demo: false,
  maxStreams: 0,
  maxStreamsPerIp: 0,
  publicUrl: undefined,
  rateLimit: false,
  rateLimitCustomer: 10,
  rateLimitEndpoint: 1_000,
  rateLimitIp: 100,
  rateLimitIpBurst: 200,
  requestTimeoutSeconds: 30,
  trustProxy: false,
};

/** What a door needs besides the domain; its log goes to `lines`. */
export function doorDeps(settings: Partial<DoorConfig> = {}) {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  const config = { ...testDoorConfig, ...settings };
  return {
    config,
    authenticate: createAuthenticator(ADMIN_TOKEN, []),
    limits: createLimits(config),
    readiness: async () => ({ ready: true }) as const,
    log: pino({ base: null, timestamp: false }, { write }),
    lines,
  };
}
