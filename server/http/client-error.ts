/** Answers what never became a request: bytes that aren't HTTP, a head that is too large, a request that came too slowly. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { type Refusal, refuse } from '../lib/errors.ts';
import { problemAnswer } from './problem.ts';

interface ConnectionError extends Error {
  readonly code?: string;
}

const byCode: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: refuse('timeout').refusal,
  HPE_HEADER_OVERFLOW: refuse('headers_too_large').refusal,
};
const notHttp = refuse('invalid_request', 'The request is not valid HTTP.').refusal;

/** For Fastify's `clientErrorHandler`. There is no request, so the answer is written by hand and the connection closed. */
export function clientErrorHandler(log: Logger) {
  return (error: ConnectionError, socket: Socket): void => {
    // The client has gone: nobody reads an answer.
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, headers, body } = problemAnswer(byCode[error.code ?? ''] ?? notHttp, '');
    log.info({ status, reason: error.code }, 'a connection sent no valid request');
    const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    // destroySoon: everything is written first.
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
    socket.destroySoon();
  };
}
