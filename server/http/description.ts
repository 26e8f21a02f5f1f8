/** The text of docs/reference/openapi.json: the description of all routes, made without a database. */
import { guest } from '../access/index.ts';
import { createLog } from '../lib/log.ts';
import { createMetrics } from '../lib/metrics.ts';
import { createApp, type HttpConfig } from './app.ts';
import { apiRoutes, type Modules } from './routes.ts';

const CONFIG: HttpConfig = {
  bodyLimitBytes: 1_048_576,
  corsOrigin: undefined,
  demo: false,
  maxStreams: 0,
  maxStreamsPerIp: 0,
  publicUrl: undefined,
  requestTimeoutSeconds: 30,
  trustProxy: false,
};

/** Describes the API as JSON text. Routes are registered, never called, so the modules behind them may be absent. */
export async function openapiText(): Promise<string> {
  const modules = { providers: [], simulator: {}, catalog: {} } as unknown as Modules;
  const app = await createApp({
    config: CONFIG,
    authenticate: () => guest,
    limits: undefined,
    log: createLog({ level: 'silent', pretty: false }),
    metrics: createMetrics(),
    readiness: async () => ({ ready: true }),
    routes: apiRoutes(modules, CONFIG),
  });
  await app.ready();
  const text = JSON.stringify(app.swagger(), null, 2);
  await app.close();
  return `${text}\n`;
}
