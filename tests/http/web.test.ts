/** The web app as browsers get it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../server/http/web/index.ts';
import { request, startTestApp } from './app.ts';

const SCRIPT = 'export const words = "a script that is long enough";';
const PAGE = '<!doctype html><script type="module" src="/assets/index-abc123.js"></script>';
const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const directory = await mkdtemp(join(tmpdir(), 'onsale-web-'));
afterAll(() => rm(directory, { recursive: true, force: true }));
await mkdir(join(directory, 'assets'));
await write('index.html', PAGE);
await write('assets/index-abc123.js', SCRIPT);
await writeFile(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
await writeFile(join(directory, '.built'), 'a stamp');
const { app, url } = await startTestApp({ webDirectory: directory });

describe('pages', () => {
  it.each([
    '/',
    '/events/some-event',
    '/shows/1',
    '/checkout',
    '/bookings/0193?x=1',
    '/organize/shows/1/setup',
  ])('are the app (%s), under a strict policy, and asked for anew each time', async (path) => {
    const { status, type, headers, body } = await request(url + path, { headers: asBrowser });
    expect([status, type, body]).toEqual([200, 'text/html; charset=utf-8', PAGE]);
    expect(headers.get('cache-control')).toBe('no-cache');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('are not sent again to a browser that has them', async () => {
    const { etag = '' } = (await app.inject('/')).headers;
    expect(etag).not.toBe('');
    // Not by fetch: that says "no-cache" with whatever condition it is given.
    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('answer HEAD without a body', async () => {
    const { status, type, body } = await request(url, { method: 'HEAD' });
    expect([status, type, body]).toEqual([200, 'text/html; charset=utf-8', '']);
  });

  it('that don’t exist are the app too, as a 404', async () => {
    const { status, body } = await request(`${url}/no/such/page`, { headers: asBrowser });
    expect([status, body]).toEqual([404, PAGE]);
  });

  it('are those of the app', async () => {
    const router = await readFile(join(import.meta.dirname, '../../web/src/router.tsx'), 'utf8');
    const paths = [...router.matchAll(/ path: '([^']+)'/g)].map(([, path = '']) => path.replaceAll('$', ':'));
    // The console's are below one address, which pages/organize/routes.ts divides further.
    expect([...paths, '/organize', '/organize/*'].sort()).toEqual([...PAGES].sort());
  });
});

describe('files', () => {
  it.each([
    ['br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['identity', null],
  ])('come as they were compressed at the build (%s)', async (accepted, coding) => {
    const { headers, body, type } = await request(`${url}/assets/index-abc123.js`, {
      headers: { 'accept-encoding': accepted },
    });
    expect(headers.get('content-encoding')).toBe(coding);
    expect(headers.get('vary')).toBe('accept-encoding');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(type).toMatch(/^(text|application)\/javascript/);
    expect(body).toBe(SCRIPT);
  });

  it('beside the page are kept for a while', async () => {
    const { status, type, headers } = await request(`${url}/icon.svg`);
    expect([status, type]).toEqual([200, 'image/svg+xml']);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each([
    '/assets/index-old.js',
    '/.built',
    '/index.html.br',
    '/assets/../.built',
    '/assets/%2e%2e/.built',
  ])('that are not there, or not for everybody, are a problem (%s)', async (path) => {
    const { status, headers } = await request(url + path);
    expect([403, 404]).toContain(status);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('the API beside it', () => {
  it.each(['/api/v1/nothing', '/api', '/docs/nothing', '/health/nothing'])(
    'answers in its own way, even to browsers (%s)',
    async (path) => {
      const { status, type, json } = await request(url + path, { headers: asBrowser });
      expect([status, json?.code]).toEqual([404, 'route_not_found']);
      expect(type).toContain('application/problem+json');
    },
  );

  it('tells programs of unknown paths in JSON, and of wrong methods everywhere', async () => {
    expect((await request(`${url}/no/such/page`)).json).toMatchObject({ code: 'route_not_found' });
    const wrong = await request(`${url}/basket`, { method: 'POST' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

it('an app that was not built says how to build it', async () => {
  const bare = await startTestApp({ webDirectory: join(directory, 'nowhere') });
  const { status, type, body } = await request(bare.url, { headers: asBrowser });
  expect([status, type]).toEqual([503, 'text/html; charset=utf-8']);
  expect(body).toContain('npm run build');
  expect((await request(`${bare.url}/health`)).status).toBe(200);
});

async function write(path: string, text: string): Promise<void> {
  const file = join(directory, path);
  await writeFile(file, text);
  await writeFile(`${file}.br`, brotliCompressSync(text));
  await writeFile(`${file}.gz`, gzipSync(text));
}
