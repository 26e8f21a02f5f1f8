/** What every call passes, whatever its method: limits, its deadline, and the one place where errors become answers. */
import { MethodOptions_IdempotencyLevel } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type Interceptor } from '@connectrpc/connect';
import type { Logger } from 'pino';
import { type Authenticate, type Limits, refusalOf } from '../doors/index.ts';
import { refuse } from '../lib/errors.ts';
import { authenticated, callKey } from './caller.ts';
import { enforce } from './limits.ts';
import type { AnsweredCall } from './observe.ts';
import { problemError } from './problem.ts';

export interface InterceptorOptions {
  readonly log: Logger;
  readonly record: (call: AnsweredCall) => void;
  /** By which calls are counted; undefined where they are counted already, or not at all. */
  readonly limits: Limits | undefined;
  readonly bodyLimitBytes: number;
  readonly authenticate: Authenticate;
}

/** The outermost layer of the door. */
export function createInterceptor(options: InterceptorOptions): Interceptor {
  return (next) => async (request) => {
    const startedAt = performance.now();
    const call = request.contextValues.get(callKey);
    const { requestId, address } = call;
    call.begun = true;
    const { service, method } = request;
    const record = (code: Code | undefined) => {
      const ms = performance.now() - startedAt;
      options.record({ service: service.typeName, method: method.name, code, ms, requestId });
    };
    try {
      // A call that is given up before it begins takes nothing.
      request.signal.throwIfAborted();
      enforce(options.limits?.address, address);
      enforce(options.limits?.endpoint, `${service.typeName}/${method.name}`);
      call.actor = await authenticated(options.authenticate, request.header);
      const response = await (request.stream ? next(request) : untilAborted(next(request), request.signal));
      record(undefined);
      return response;
    } catch (error) {
      const reads = method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS;
      const answer = answerOf(error, { ...options, requestId, reads, method: method.name });
      record(answer.code);
      throw answer;
    }
  };
}

/**
 * The result of some work, or the signal's reason when that comes first: a deadline is answered when it passes. The work
 * goes on, since nobody can call back a decision; the same idempotency key finds out what became of it.
 */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

interface Failure extends Pick<InterceptorOptions, 'log' | 'bodyLimitBytes'> {
  readonly requestId: string;
  readonly method: string;
  /** Whether the method only reads, so that nothing can have changed. */
  readonly reads: boolean;
}

/** Turns what a method throws into its answer. Only faults of ours are logged with their stack. */
function answerOf(error: unknown, { log, bodyLimitBytes, requestId, method, reads }: Failure): ConnectError {
  // Deadlines, cancellations and faults of the protocol.
  if (error instanceof ConnectError) return error;
  if (error instanceof Error && error.name === 'AbortError')
    return new ConnectError('canceled', Code.Canceled);
  const refusal = refusalOf(error, { method: reads ? 'GET' : 'POST', bodyLimit: bodyLimitBytes });
  const fields = { err: error, requestId, method };
  if (refusal === undefined) log.error(fields, 'a call failed');
  else if (refusal.code === 'database_unavailable' || refusal.code === 'outcome_unknown')
    log.warn(fields, 'the database did not answer');
  return problemError(refusal ?? refuse('internal').refusal, requestId);
}
