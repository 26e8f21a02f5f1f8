/** A server that really listens, for API tests. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { type AppDeps, createApp, listen, type Routes } from '../../server/http/index.ts';
import { createMetrics } from '../../server/lib/metrics.ts';
import { type DoorConfig, doorDeps } from '../support/doors.ts';

export interface TestAppOptions extends Partial<Omit<AppDeps, 'config' | 'log'>> {
  readonly config?: Partial<DoorConfig>;
  /** Routes outside of /api/v1. */
  readonly rootRoutes?: readonly Routes[];
}

/** Starts a server on a free port; it is closed after the last test of the file. */
export async function startTestApp({ config, rootRoutes = [], ...more }: TestAppOptions = {}) {
  const { lines, ...deps } = doorDeps(config);
  const app = await createApp({ ...deps, metrics: createMetrics(), routes: [], ...more });
  for (const routes of rootRoutes) await app.register(routes);
  const host = '127.0.0.1';
  const port = await listen(app, { port: 0, host });
  afterAll(() => app.close());
  return { app, url: `http://${host}:${port}`, lines, port };
}

/** An answer with its body, as a document where it is one. */
export async function request(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const body = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, headers: response.headers, type, body, json: parse(body) };
}

/** POSTs a JSON document. */
export const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Sends bytes as they are, and reads until the server closes. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
function parse(body: string): any {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
