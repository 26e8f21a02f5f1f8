/** Routes about the server itself, for load balancers and monitoring. Exempt from rate limits. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { refuse } from '../../lib/errors.ts';
import type { Metrics } from '../../lib/metrics.ts';
import { sendRefusal } from '../errors.ts';
import { component, problems } from '../schemas.ts';

/** Whether this node can serve; `reason` is a sentence for the operator. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

export interface SystemDeps {
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
}

const unlimited = { config: { rateLimit: false } } as const;
const tags = ['system'];
const Health = component('Health', Type.Object({ status: Type.Literal('ok') }));
const Ready = component('Ready', Type.Object({ status: Type.Literal('ready') }));

/** GET /health, /ready and /metrics. */
export const systemRoutes =
  ({ metrics, readiness }: SystemDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const health = {
      tags,
      summary: 'Whether the process lives',
      operationId: 'getHealth',
      response: { 200: Health },
    };
    app.get('/health', { ...unlimited, schema: health }, () => ({ status: 'ok' as const }));

    const ready = {
      tags,
      summary: 'Whether the process can serve: the database answers and is migrated',
      operationId: 'getReady',
      response: { 200: Ready, ...problems('not_ready') },
    };
    app.get('/ready', { ...unlimited, schema: ready }, async (request, reply) => {
      const state = await readiness();
      if (state.ready) return reply.send({ status: 'ready' });
      return sendRefusal(request, reply, refuse('not_ready', state.reason).refusal);
    });

    const text = { 'text/plain': { schema: Type.String() } };
    const scrape = {
      tags,
      summary: 'Measurements, as Prometheus reads them',
      operationId: 'getMetrics',
      response: { 200: { description: 'The Prometheus text format', content: text } },
    };
    app.get('/metrics', { ...unlimited, schema: scrape }, async (_request, reply) => {
      const { registry } = metrics;
      return reply.header('content-type', registry.contentType).send(await registry.metrics());
    });
  };
