/** One reader's stream of Server-Sent Events. A slow reader is not waited for: it skips to what it lacks once it can. */
import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Message, Reader } from '../../inventory/index.ts';

/** Readers that lose a node come back within this range, in milliseconds, not all in one instant. */
const RETRY_MS_MIN = 1_000;
const RETRY_MS_RANGE = 3_000;

const COMMENT = Buffer.from(':\n\n');
/** A message is encoded once, however many read it. */
const encoded = new WeakMap<Message, Buffer>();

export class LiveStream implements Reader {
  revision: number | undefined;
  readonly #raw: ServerResponse;
  readonly #out: Writable;
  #wroteAt = performance.now();
  #isFull = false;

  /**
   * Begins a stream on a hijacked reply.
   * @param seen the revision that the reader has already
   */
  constructor(reply: FastifyReply, seen: number | undefined) {
    const { raw } = reply;
    this.revision = seen;
    this.#raw = raw;
    // A reader that goes away in the middle of a write is no fault; `close` follows.
    raw.on('error', () => {});
    // The body ends with the connection. In chunks, each message would be three writes.
    raw.removeHeader('transfer-encoding');
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    raw.write(`retry: ${Math.round(RETRY_MS_MIN + Math.random() * RETRY_MS_RANGE)}\n\n`);
    // From here on there is nothing between the body and the connection: written past the response, a message costs half.
    // Only a request that was sent before the last one was answered has no connection yet.
    this.#out = raw.socket ?? raw;
  }

  /** Whether its connection takes more; see onReady. */
  get isReady(): boolean {
    return !this.#isFull;
  }

  /** Has something done whenever the connection was full and takes more again. */
  onReady(work: () => void): void {
    this.#out.on('drain', () => {
      this.#isFull = false;
      work();
    });
  }

  send(message: Message): void {
    this.#write(encode(message));
  }

  /** Writes a comment when nothing was written for `idleMs`, so that the connection is not taken for dead. */
  beat(idleMs: number): void {
    if (this.isReady && performance.now() - this.#wroteAt >= idleMs) this.#write(COMMENT);
  }

  end(): void {
    this.#raw.end();
  }

  #write(chunk: Buffer): void {
    if (this.#raw.writableEnded || this.#out.destroyed) return;
    this.#wroteAt = performance.now();
    this.#isFull = !this.#out.write(chunk);
  }
}

function encode(message: Message): Buffer {
  let bytes = encoded.get(message);
  if (bytes === undefined) {
    bytes = Buffer.from(`event: ${message.kind}\nid: ${message.revision}\ndata: ${message.data}\n\n`);
    encoded.set(message, bytes);
  }
  return bytes;
}
