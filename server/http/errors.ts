/**
 * Answers everything that is not a success: refusals, faults of requests, unknown routes, and errors of ours. All
 * become problem+json; only the last are logged with their stack.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Refusal, RefusalError, refuse } from '../lib/errors.ts';
import { refusalOf } from './faults.ts';
import { problemAnswer } from './problem.ts';
import type { RouteTable } from './route-table.ts';

/**
 * Answers with a refusal. On hot paths better than throwing: no stack is taken.
 * @returns the reply, for handlers to return
 */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, headers, body } = problemAnswer(refusal, request.id);
  // A refusal is about this moment; the answer of the next request may differ.
  return reply.code(status).headers(headers).header('cache-control', 'no-store').send(body);
}

/** Turns what a route throws into its answer. */
export function errorHandler(log: Logger) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const { bodyLimit, url } = request.routeOptions;
    const refusal = refusalOf(error, { method: request.method, bodyLimit });
    if (
      refusal === undefined ||
      refusal.code === 'database_unavailable' ||
      refusal.code === 'outcome_unknown'
    ) {
      const fields = { err: error, requestId: request.id, method: request.method, route: url };
      if (refusal === undefined) log.error(fields, 'a request failed');
      else log.warn(fields, 'the database did not answer');
    }
    sendRefusal(request, reply, refusal ?? refuse('internal').refusal);
  };
}

/** What a request to no route is told: that there is none, or that it takes other methods. */
export function routeRefusal(request: FastifyRequest, reply: FastifyReply, routes: RouteTable): RefusalError {
  const path = request.url.split('?', 1)[0] ?? '';
  const methods = routes.methodsOf(path);
  if (methods.length === 0) return new RefusalError(refuse('route_not_found').refusal);
  const allow = methods.join(', ');
  reply.header('allow', allow);
  return new RefusalError(refuse('method_not_allowed', `This route takes ${allow}.`).refusal);
}

/** Refuses a path or query with a zero byte, which no text in PostgreSQL can hold. */
export function refuseZeroBytes(request: FastifyRequest): void {
  if (!request.raw.url?.includes('%00')) return;
  throw new RefusalError(refuse('invalid_request', 'The address holds a zero byte.').refusal);
}

/**
 * Reads JSON bodies. An empty body is no body, which is a fault only where the route needs one; and a zero byte is
 * refused here rather than by PostgreSQL.
 */
export function installJsonParser(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    if (body.includes('\\u0000')) return done(new RefusalError(zeroByte));
    return parse(request, body, done);
  });
}

const zeroByte = refuse('invalid_request', 'The body holds a zero byte.').refusal;
