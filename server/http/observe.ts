/**
 * One log line and one measurement for each answer. Neither ever holds a query string, a body, a secret or an e-mail
 * address: a route is named by its pattern.
 */
import type { FastifyReply, FastifyRequest, onResponseHookHandler } from 'fastify';
import { LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Series } from '../lib/histogram.ts';
import { infoWriter } from '../lib/log.ts';
import type { Metrics } from '../lib/metrics.ts';

/** How requests to no route are named, so that made-up paths don't become series. */
export const NO_ROUTE = '(none)';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its successes last as long as their readers like: how long says nothing about us, so it is not measured. */
    stream?: true;
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Makes the hooks that record answers, one for each route, so that nothing is looked up with a request. */
export function createObserver(log: Logger, metrics: Metrics) {
  const writeInfo = infoWriter(log);
  const record = (method: string, route: string, status: number, ms: number, requestId: string): void => {
    const rounded = Math.round(ms * 10) / 10;
    if (status >= 500) log.warn({ method, route, status, ms: rounded, requestId }, 'request');
    // None of these needs escaping: names of ours, numbers, and ids that were checked (request-id.ts).
    else
      writeInfo?.(
        `"method":"${method}","route":"${route}","status":${status},"ms":${rounded},"requestId":"${requestId}"`,
        'request',
      );
  };

  return {
    forRoute(method: string, route: string, isStream: boolean): onResponseHookHandler {
      const series: Series[] = [];
      return (request, reply, done) => {
        const status = reply.statusCode;
        const ms = reply.elapsedTime;
        if (!isStream || status !== 200) {
          series[status] ??= metrics.requestDuration(method, route, status);
          series[status].observe(ms / 1000);
        }
        record(method, route, status, ms, request.id);
        done();
      };
    },
    /** Records the answer to a request that no route takes, when it is sent. */
    noRoute(request: FastifyRequest, reply: FastifyReply): void {
      const method = METHODS.has(request.method) ? request.method : 'OTHER';
      reply.raw.once('finish', () => {
        metrics.requestDuration(method, NO_ROUTE, reply.statusCode).observe(0);
        record(method, NO_ROUTE, reply.statusCode, 0, request.id);
      });
    },
  };
}

/** Sends what Fastify itself has to say to our log; its lines about each request are replaced by the observer's. */
export class QuietLog extends LogController {
  readonly #log: Logger;

  constructor(log: Logger) {
    super({ disableRequestLogging: true });
    this.#log = log;
  }

  override streamError(error: Error, request: FastifyRequest): void {
    // A reader that goes away is no fault.
    if ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    this.#log.warn({ err: error, requestId: request.id }, 'an answer broke off');
  }

  override writeHeadError(error: Error, request: FastifyRequest): void {
    this.#log.error({ err: error, requestId: request.id }, 'the head of an answer could not be written');
  }

  override serializerError(error: Error, request: FastifyRequest): void {
    this.#log.error({ err: error, requestId: request.id }, 'an answer does not fit its schema');
  }
}
