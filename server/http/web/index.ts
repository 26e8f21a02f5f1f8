/**
 * Serves the web app as it was built into web/dist. Its files carry a hash in their name and are kept for ever; the page
 * that names them is asked for anew each time. Both were compressed when they were built.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { APP_POLICY } from '../headers.ts';

/** The addresses of the app, as web/src/router.tsx has them. Any other shows the app's own "not found", as a 404. */
export const PAGES = [
  '/',
  '/events/:slug',
  '/shows/:showId',
  '/basket',
  '/checkout',
  '/bookings',
  '/bookings/:id',
  '/sign-in',
  '/sign-up',
  '/verify',
  '/forgot',
  '/reset',
  '/account',
  '/bank/:reference',
  '/mailbox',
  '/invitations',
  '/organize',
  '/organize/*',
  '/door',
  '/waitlist/:id',
] as const;

export interface WebApp {
  /** Adds the routes of its pages and files. */
  install(app: FastifyInstance): Promise<void>;
  /** Whether a request that no route takes is a person's, who is better told by a page than by JSON. */
  takes(request: FastifyRequest): boolean;
  /** Tells that person. */
  sendNotFound(reply: FastifyReply): void;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Files without a hash: the icon, and what runs before the first paint. */
const FOR_A_WHILE = 'public, max-age=3600';
const ASK_AGAIN = 'no-cache';

/** Below these are machines' answers only, whatever the client says that it takes. */
const MACHINE_PATHS = /^\/(api|docs|assets|health|ready|metrics)(\/|$)/;

const hidden = { schema: { hide: true } };

/** The app in a folder; a sentence in its place where it was not built. */
export function createWebApp(directory: string): WebApp {
  const isBuilt = existsSync(join(directory, 'index.html'));
  return {
    install: isBuilt ? (app) => installApp(app, directory) : installMessage,
    takes: (request) => isBuilt && wantsPage(request),
    sendNotFound: (reply) => void sendPage(reply.code(404)),
  };
}

async function installApp(app: FastifyInstance, root: string): Promise<void> {
  // Only `reply.sendFile`: the routes are ours, so that they have limits, measurements and headers like all others.
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true, cacheControl: false });
  for (const page of PAGES) app.get(page, hidden, (_request, reply) => sendPage(reply));
  // Exempt from limits: a page asks for a dozen at once, and they cost next to nothing.
  const files = { ...hidden, config: { rateLimit: false } } as const;
  app.get<{ Params: { '*': string } }>('/assets/*', files, (request, reply) =>
    sendFile(reply, `assets/${request.params['*']}`, FOR_EVER),
  );
  for (const name of await looseFiles(root)) {
    app.get(`/${name}`, files, (_request, reply) => sendFile(reply, name, FOR_A_WHILE));
  }
}

const sendPage = (reply: FastifyReply): FastifyReply => sendFile(reply, 'index.html', ASK_AGAIN);

/** Sends a file. The policy comes with all of them: a worker obeys that of its script, not that of its page. */
const sendFile = (reply: FastifyReply, path: string, cache: string): FastifyReply =>
  reply.headers({ 'cache-control': cache, 'content-security-policy': APP_POLICY }).sendFile(path);

/** Files beside the page. */
async function looseFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return names.filter((name) => name !== 'index.html' && !/^\.|\.(br|gz)$/.test(name));
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers.accept?.includes('text/html') === true &&
    !MACHINE_PATHS.test(path)
  );
}

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Onsale</title>
<h1>The web app is not built</h1>
<p>Run <code>npm run build</code> and start again. The API works: <a href="/docs/">/docs</a>.</p></html>`;

async function installMessage(app: FastifyInstance): Promise<void> {
  for (const page of PAGES) {
    app.get(page, hidden, (_request, reply) =>
      reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT),
    );
  }
}
