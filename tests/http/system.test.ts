/** What holds for every answer, and the routes about the server itself. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { allow } from '../../server/http/caller.ts';
import type { Readiness } from '../../server/http/index.ts';
import { errorCodes } from '../../server/lib/errors.ts';
import { createMetrics } from '../../server/lib/metrics.ts';
import { ADMIN_TOKEN } from '../support/doors.ts';
import { request, startTestApp } from './app.ts';

let state: Readiness = { ready: true };
const metrics = createMetrics();
const { url, lines } = await startTestApp({
  metrics,
  readiness: async () => state,
  routes: [
    async (app) => {
      app.get('/admin', allow('platform.audit'), async () => ({ ok: true }));
      app.get('/things/:id', allow('public'), async () => ({ ok: true }));
    },
  ],
});

describe('request ids', () => {
  it('are taken over when they are sane', async () => {
    const given = { 'x-request-id': '0190b7c2-1111:trace.1' };
    expect((await request(`${url}/health`, { headers: given })).headers.get('x-request-id')).toBe(
      given['x-request-id'],
    );
  });

  it.each(['with space', 'x'.repeat(65), 'a"b'])('are made otherwise (%s)', async (given) => {
    const first = await request(`${url}/health`, { headers: { 'x-request-id': given } });
    const second = await request(`${url}/health`);
    expect(first.headers.get('x-request-id')).toMatch(/^[\w-]{8}-\w+$/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });
});

describe('every answer', () => {
  it.each(['/health', '/nothing', '/api/v1/openapi.json', '/docs/'])(
    'has security headers (%s)',
    async (path) => {
      const { headers } = await request(url + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toBeTruthy();
    },
  );
});

describe('the log', () => {
  it('has one line for each answer, without the query', async () => {
    const headers = { 'x-request-id': 'log-1', authorization: 'Basic of-bad-news' };
    await request(`${url}/api/v1/things/7?email=ada@example.com`, { headers });
    await request(`${url}/nothing?email=ada@example.com`, { headers: { 'x-request-id': 'log-2' } });
    expect(lines.filter((line) => line.requestId === 'log-1')).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        method: 'GET',
        route: '/api/v1/things/:id',
        status: 200,
        ms: expect.any(Number),
        requestId: 'log-1',
        msg: 'request',
      },
    ]);
    expect(lines.filter((line) => line.requestId === 'log-2')).toMatchObject([
      { route: '(none)', status: 404 },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/ada|bad-news/);
  });
});

describe('a route for administrators', () => {
  const ask = (authorization?: string) =>
    request(`${url}/api/v1/admin`, authorization ? { headers: { authorization } } : {});

  it.each([`Bearer ${ADMIN_TOKEN}`, `bearer ${ADMIN_TOKEN}`])('lets %s pass', async (authorization) => {
    expect((await ask(authorization)).status).toBe(200);
  });

  it.each([undefined, 'Bearer', 'Bearer wrong', `Basic ${ADMIN_TOKEN}`, `Bearer ${ADMIN_TOKEN}x`])(
    'stops %s',
    async (authorization) => {
      const answer = await ask(authorization);
      expect(answer.json).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );
});

describe('/health and /ready', () => {
  it('tell whether the process lives, and whether it can serve', async () => {
    expect((await request(`${url}/health`)).json).toEqual({ status: 'ok' });
    expect((await request(`${url}/ready`)).json).toEqual({ status: 'ready' });
    state = { ready: false, reason: 'The database does not answer.' };
    const answer = await request(`${url}/ready`);
    expect(answer.json).toMatchObject({ status: 503, code: 'not_ready', detail: state.reason });
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await request(`${url}/health`)).status).toBe(200);
  });
});

describe('/metrics', () => {
  it('has requests by route pattern, and what modules measure', async () => {
    await request(`${url}/api/v1/things/8`);
    metrics.batchSize.observe(3);
    metrics.countClaims('place', 'ok', 2);
    metrics.countClaims('place', 'sold_out');
    metrics.watchQueue(() => 7);
    metrics.watchStock(async () => [{ showId: 1, tierId: 2, capacity: 10, held: 1, pending: 2, sold: 3 }]);
    const { body, type } = await request(`${url}/metrics`);
    expect(type).toContain('text/plain');
    for (const line of [
      /^onsale_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/things\/:id",status="200"\} \d+$/m,
      /^onsale_batch_size_bucket\{le="2"\} 0$/m,
      /^onsale_batch_size_bucket\{le="5"\} 1$/m,
      /^onsale_batch_size_sum 3$/m,
      /^onsale_claims_total\{operation="place",outcome="ok"\} 2$/m,
      /^onsale_claims_total\{operation="place",outcome="sold_out"\} 1$/m,
      /^onsale_queue_length 7$/m,
      /^onsale_stock\{show="1",tier="2",state="available"\} 4$/m,
    ]) {
      expect(body).toMatch(line);
    }
    expect(body).not.toContain('things/8');
  });

  it('answers when a source fails', async () => {
    metrics.watchStock(() => Promise.reject(new Error('away')));
    const { status, body } = await request(`${url}/metrics`);
    expect(status).toBe(200);
    expect(body).not.toContain('onsale_stock{');
  });
});

describe('the documentation', () => {
  it('is OpenAPI 3.1, and valid', async () => {
    const { json } = await request(`${url}/api/v1/openapi.json`);
    const result = await new Validator().validate(json);
    expect(result.errors ?? []).toEqual([]);
    expect(json.openapi).toBe('3.1.0');
    expect(json.paths['/ready'].get.responses['503'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
  });

  it('is compressed, and sent again only when it is another', async () => {
    const first = await request(`${url}/api/v1/openapi.json`, { headers: { 'accept-encoding': 'br' } });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.json.openapi).toBe('3.1.0');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await request(`${url}/api/v1/openapi.json`, { headers })).status).toBe(304);
  });

  it('can be browsed at /docs, with scripts and styles of its own', async () => {
    expect((await request(`${url}/`)).headers.get('location')).toBe('/docs/');
    const page = await request(`${url}/docs/`);
    expect(page.type).toContain('text/html');
    const assets = [...page.body.matchAll(/(?:src|href)="\.(\/static\/[^"]+)"/g)].map((match) => match[1]);
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) expect((await request(`${url}/docs${asset}`)).status).toBe(200);
    expect(page.body).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
  });

  it('explains each code at the address that problems name', async () => {
    const page = await request(`${url}/docs/errors`);
    expect(page.type).toContain('text/html');
    for (const code of Object.keys(errorCodes)) expect(page.body).toContain(`id="${code}"`);
  });
});
