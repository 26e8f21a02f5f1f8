/**
 * Connect's handlers on Node's servers. Instead of connectNodeAdapter, which is silent about the calls that it answers
 * without asking our interceptor, and throws where a request names no possible host.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { Code, ConnectError, type ContextValues, type createConnectRouter } from '@connectrpc/connect';
import type { UniversalHandler, UniversalServerResponse } from '@connectrpc/connect/protocol';
import { universalRequestFromNodeRequest, universalResponseToNodeResponse } from '@connectrpc/connect-node';
import type { Logger } from 'pino';

export type Request = IncomingMessage | Http2ServerRequest;
export type Response = ServerResponse | Http2ServerResponse;

type Handlers = ReturnType<typeof createConnectRouter>['handlers'];

/** The answer to a call that never came to our interceptor. `method` is undefined where there is none of that name. */
export interface EarlyAnswer {
  readonly method: UniversalHandler['method'] | undefined;
  readonly code: Code;
}

export interface AdapterOptions {
  readonly handlers: Handlers;
  /** What the paths of all services begin with. */
  readonly pathPrefix: string;
  readonly log: Logger;
}

/** One call on its way. */
export interface Passage {
  readonly values: ContextValues;
  /** Whether the interceptor has seen it. */
  readonly begun: () => boolean;
  readonly answeredEarly: (answer: EarlyAnswer) => void;
}

const STATUS = 'grpc-status';
const MESSAGE = 'grpc-message';

/** Makes the function that answers requests. It never throws. */
export function createAdapter({ handlers, pathPrefix, log }: AdapterOptions) {
  const byPath = new Map(handlers.map((handler) => [pathPrefix + handler.requestPath, handler]));

  const answer = async (request: Request, response: Response, passage: Passage): Promise<void> => {
    const handler = byPath.get(request.url?.split('?', 1)[0] ?? '');
    const universal = handler && readRequest(request as Http2ServerRequest, response, passage.values);
    if (handler === undefined || universal === undefined) {
      const code = handler === undefined ? Code.Unimplemented : Code.InvalidArgument;
      passage.answeredEarly({ method: handler?.method, code });
      response.statusCode = handler === undefined ? 404 : 400;
      response.end();
      return;
    }
    escapeLess(response as Http2ServerResponse);
    const given = await handler(universal);
    if (!passage.begun()) passage.answeredEarly({ method: handler.method, code: blameClient(given) });
    await universalResponseToNodeResponse(given, response as Http2ServerResponse);
  };

  return (request: Request, response: Response, passage: Passage): void => {
    answer(request, response, passage).catch((error: unknown) => {
      // A client that goes away is no fault.
      if (ConnectError.from(error).code !== Code.Aborted) log.warn({ err: error }, 'an answer broke off');
      response.destroy();
    });
  };
}

/**
 * Connect escapes `grpc-message` as a part of an address, colons and all; the contract wants only what is not printable ASCII
 * and the percent sign escaped (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), and clients such as
 * @grpc/grpc-js undo no more than that.
 */
function escapeLess(response: Http2ServerResponse): void {
  const addTrailers = response.addTrailers.bind(response);
  response.addTrailers = (trailers) => {
    const message = trailers[MESSAGE];
    addTrailers(typeof message === 'string' ? { ...trailers, [MESSAGE]: escapeMessage(message) } : trailers);
  };
}

const escapeMessage = (escaped: string): string =>
  decodeURIComponent(escaped).replaceAll(/[^\x20-\x7e]+|%/gu, encodeURIComponent);

/** The request as Connect takes it; undefined when its host makes no URL. */
function readRequest(request: Http2ServerRequest, response: Response, values: ContextValues) {
  try {
    return universalRequestFromNodeRequest(request, response as Http2ServerResponse, undefined, values);
  } catch {
    return undefined;
  }
}

/**
 * The code of an answer that Connect gives by itself. It calls a message that can't be parsed an internal error; nothing of
 * ours has run yet, so it is the client's. Only gRPC tells the code where it can still be changed.
 */
function blameClient({ status, trailer }: UniversalServerResponse): Code {
  const code = Number(trailer?.get(STATUS) ?? Number.NaN);
  if (code === Code.Internal) trailer?.set(STATUS, String(Code.InvalidArgument));
  else if (!Number.isNaN(code)) return code;
  return BY_HTTP_STATUS[status] ?? Code.InvalidArgument;
}

/** Of Connect and of HTTP; gRPC-web hides its codes in the body. */
const BY_HTTP_STATUS: Readonly<Record<number, Code>> = {
  405: Code.Unimplemented,
  429: Code.ResourceExhausted,
  499: Code.Canceled,
  501: Code.Unimplemented,
  504: Code.DeadlineExceeded,
};
