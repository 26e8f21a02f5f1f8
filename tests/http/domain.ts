/** A server with the whole domain behind it, and a buyer to use it. */
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import type { OpenDatabase } from '../../server/database/index.ts';
import { createAuthenticator, type Recognize } from '../../server/doors/index.ts';
import { connectRoutes } from '../../server/grpc/index.ts';
import { apiRoutes } from '../../server/http/index.ts';
import { createTestDomain } from '../support/domain.ts';
import { ADMIN_TOKEN, ada, doorDeps, testDoorConfig } from '../support/doors.ts';
import { post, request, startTestApp, type TestAppOptions } from './app.ts';

export interface TestNodeOptions extends Pick<TestAppOptions, 'config' | 'limits'> {
  /** Know more senders than the domain does. */
  readonly recognizers?: readonly Recognize[];
  /** Settings of the domain. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a node on this database: modules, routes and a port of its own. */
export async function startNode(
  database: OpenDatabase,
  { environment = {}, config = {}, recognizers = [], limits = doorDeps(config).limits }: TestNodeOptions = {},
) {
  const domain = createTestDomain(database, { environment });
  afterAll(() => domain.close());
  const authenticate = createAuthenticator(ADMIN_TOKEN, [...recognizers, ...domain.recognizers]);
  const modules = { ...domain, pool: database.pool, providers: [domain.simulator], limits };
  const started = await startTestApp({
    config,
    limits,
    metrics: domain.metrics,
    authenticate,
    routes: apiRoutes(modules, { ...testDoorConfig, ...config }),
    rootRoutes: [connectRoutes({ ...domain, ...doorDeps(config), authenticate, limits })],
  });
  const api = `${started.url}/api/v1`;
  return { ...started, api, domain, ...buyer(api) };
}

/** What a buyer does with one node. */
function buyer(api: string) {
  const opened = (secret: string) => ({ 'onsale-secret': secret });
  return {
    hold: (showId: number, body: object, headers = {}) => post(`${api}/shows/${showId}/holds`, body, headers),
    book: (
      body: object,
      { key = randomUUID() as string, secret = '', ...headers }: Record<string, string> = {},
    ) =>
      post(
        `${api}/bookings`,
        { customer: ada, ...body },
        {
          'idempotency-key': key,
          ...(secret && opened(secret)),
          ...headers,
        },
      ),
    read: (path: string, secret = '') => request(`${api}${path}`, { headers: opened(secret) }),
    send: (method: string, path: string, secret = '', body: object = {}) =>
      request(`${api}${path}`, {
        method,
        headers: { ...opened(secret), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    availability: async (showId: number, tierId: number) => {
      const { json } = await request(`${api}/shows/${showId}/availability`);
      return json.tiers.find((tier: { tierId: number }) => tier.tierId === tierId);
    },
  };
}
