/** Rate limits, CORS and proxies, as the settings ask for. */
import { describe, expect, it } from 'vitest';
import { allow, callerOf } from '../../server/http/caller.ts';
import type { Routes } from '../../server/http/index.ts';
import { request, startTestApp } from './app.ts';

const routes: Routes = async (app) => {
  app.get('/one', allow('public'), async () => ({ ok: true }));
  app.get('/two', allow('public'), async () => ({ ok: true }));
  app.get('/who', allow('public'), async (it) => {
    const { client, address } = callerOf(it);
    return { client, address };
  });
};

describe('the limit of an address', () => {
  it('lets a burst pass, then answers 429 with when to come back', async () => {
    const config = { rateLimit: true, rateLimitIp: 1, rateLimitIpBurst: 5, trustProxy: true };
    const { url } = await startTestApp({ routes: [routes], config });
    const ask = (path: string, address: string) =>
      request(url + path, { headers: { 'x-forwarded-for': address } });
    for (let left = 4; left >= 0; left -= 1) {
      const answer = await ask('/api/v1/one', '192.0.2.1');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ratelimit-policy')).toBe('"ip";q=5;w=5');
      expect(answer.headers.get('ratelimit')).toMatch(new RegExp(`^"ip";r=${left};t=[1-5]$`));
    }

    const refused = await ask('/api/v1/two', '192.0.2.1');
    expect(refused.json).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('ratelimit-policy')).toBe('"ip";q=5;w=5');
    expect(refused.headers.get('ratelimit')).toBe('"ip";r=0;t=1');
    expect((await ask('/nothing', '192.0.2.1')).status).toBe(429);
    // Others go on, and so do load balancers.
    expect((await ask('/api/v1/one', '192.0.2.2')).status).toBe(200);
    for (const path of ['/health', '/ready', '/metrics']) {
      expect((await ask(path, '192.0.2.1')).status).toBe(200);
    }
  });
});

describe('the limit of an endpoint', () => {
  it('counts everyone together, each endpoint by itself', async () => {
    const { url } = await startTestApp({
      routes: [routes],
      config: { rateLimit: true, rateLimitEndpoint: 3 },
    });
    for (let count = 0; count < 3; count += 1) expect((await request(`${url}/api/v1/one`)).status).toBe(200);
    const refused = await request(`${url}/api/v1/one`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toBe('"endpoint";q=3;w=1');
    expect((await request(`${url}/api/v1/two`)).status).toBe(200);
  });
});

describe('RATE_LIMIT=off', () => {
  it('limits nothing', async () => {
    const config = { rateLimit: false, rateLimitIpBurst: 1, rateLimitEndpoint: 1 };
    const { url } = await startTestApp({ routes: [routes], config });
    for (let count = 0; count < 5; count += 1) expect((await request(`${url}/api/v1/one`)).status).toBe(200);
  });
});

describe('callerOf', () => {
  it('believe a proxy only where they are told to', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7, 192.0.2.1' };
    const who = async (trustProxy: boolean | number | readonly string[]) => {
      const { url } = await startTestApp({ routes: [routes], config: { trustProxy } });
      return (await request(`${url}/api/v1/who`, { headers })).json.address;
    };
    expect(await who(false)).toBe('127.0.0.1');
    expect(await who(true)).toBe('198.51.100.7');
    expect(await who(1)).toBe('192.0.2.1');
    expect(await who(['127.0.0.1'])).toBe('192.0.2.1');
  });

  it('take what the client calls itself', async () => {
    const { url } = await startTestApp({ routes: [routes] });
    const who = (client: string) => request(`${url}/api/v1/who`, { headers: { 'onsale-client': client } });
    expect((await who('web-7f3a')).json).toEqual({ client: 'web-7f3a', address: '127.0.0.1' });
    expect((await request(`${url}/api/v1/who`)).json).toEqual({ address: '127.0.0.1' });
    for (const client of ['', 'with space', 'x'.repeat(129)]) {
      expect((await who(client)).json).toMatchObject({
        code: 'invalid_request',
        errors: [{ pointer: '/headers/onsale-client' }],
      });
    }
  });
});

describe('CORS', () => {
  const origin = 'https://tickets.example';
  const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };

  it('is off by default', async () => {
    const { url } = await startTestApp({ routes: [routes] });
    const answer = await request(`${url}/api/v1/one`, { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect((await request(`${url}/api/v1/one`, preflight)).status).toBe(405);
  });

  it('lets the sites that are named call, and read what they need', async () => {
    const { url } = await startTestApp({ routes: [routes], config: { corsOrigin: [origin] } });
    const asked = await request(`${url}/api/v1/one`, preflight);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toMatch(
      /Idempotency-Key.*Onsale-Client.*Onsale-Secret/,
    );
    const answer = await request(`${url}/api/v1/nothing`, { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    const large = await request(`${url}/api/v1/openapi.json`, { headers: { origin } });
    expect(large.headers.get('vary')).toBe('Origin, accept-encoding');
    expect(answer.headers.get('access-control-expose-headers')).toContain('Idempotency-Replayed');
    const other = await request(`${url}/api/v1/one`, { headers: { origin: 'https://evil.example' } });
    expect(other.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  });
});
