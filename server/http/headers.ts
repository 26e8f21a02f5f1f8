/** Headers that every answer carries, computed once. */
import type { Config } from '../config.ts';

/** For answers that are data: whatever a browser makes of them, it must not run, frame or load anything. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For the pages under /docs: their own scripts and styles only, and the API. */
export const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For the web app: its own files only, nothing inline. Codes of tickets are pictures made in the page, hence `data:`. */
export const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HSTS_SECONDS = 31_536_000;

/** Security headers of every answer. Routes may overwrite `cache-control` and the policy. */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    'content-security-policy': API_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Answers hold secrets and stock: only routes that know better let them be kept.
    'cache-control': 'no-store',
  };
  if (config.publicUrl?.startsWith('https:')) {
    headers['strict-transport-security'] = `max-age=${HSTS_SECONDS}`;
  }
  return Object.freeze(headers);
}

/** Options of @fastify/cors for the sites that CORS_ORIGIN names. */
export const corsOptions = (origin: '*' | readonly string[]) => ({
  origin: origin === '*' ? '*' : [...origin],
  methods: ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'],
  allowedHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'Last-Event-ID',
    'Onsale-Client',
    'Onsale-Secret',
    'X-Request-Id',
    // Of Connect and gRPC-web clients.
    'Connect-Protocol-Version',
    'Connect-Timeout-Ms',
    'Grpc-Timeout',
    'X-Grpc-Web',
    'X-User-Agent',
  ],
  exposedHeaders: [
    'ETag',
    'Grpc-Message',
    'Grpc-Status',
    'Grpc-Status-Details-Bin',
    'Idempotency-Replayed',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'X-Request-Id',
  ],
  maxAge: 600,
});
