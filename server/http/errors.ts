/**
 * Answers everything that is not a success: refusals, faults of requests, unknown routes, and errors of ours. All
 * become problem+json; only the last are logged with their stack.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { refusalOf } from '../doors/index.ts';
import { type Refusal, RefusalError, type Result, refuse } from '../lib/errors.ts';
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

/** A reply whose route describes this answer. */
export type ReplyWith<Value> = FastifyReply & { readonly send: (value: Value) => unknown };

/** Answers with a value as it is, or with the refusal. */
export const sendResult = <Value>(
  request: FastifyRequest,
  reply: ReplyWith<Value>,
  result: Result<Value>,
): FastifyReply => (result.ok ? reply.send(result.value) : sendRefusal(request, reply, result.refusal));

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

/** Tells a request to no route that there is none, or which methods its path takes. */
export function sendNoRoute(request: FastifyRequest, reply: FastifyReply, routes: RouteTable): void {
  const path = request.url.split('?', 1)[0] ?? '';
  const allow = routes.methodsOf(path).join(', ');
  if (allow === '') return void sendRefusal(request, reply, refuse('route_not_found').refusal);
  reply.header('allow', allow);
  sendRefusal(request, reply, refuse('method_not_allowed', `This route takes ${allow}.`).refusal);
}

/** Whether the path or query has a zero byte, which no text in PostgreSQL can hold. */
export const hasZeroByte = (request: FastifyRequest): boolean => request.raw.url?.includes('%00') === true;

/** The refusal of a request with a zero byte. */
export const zeroByte = refuse('invalid_request', 'The request holds a zero byte.').refusal;

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
