/** One reader's stream of Server-Sent Events. A slow reader is not waited for: it skips to what it lacks once it can. */
import type { FastifyReply } from 'fastify';
import type { Message } from '../../inventory/index.ts';

export interface LiveStream {
  push(messages: readonly Message[]): void;
  /** Writes a comment, so that the connection is not taken for dead. */
  beat(): void;
  end(): void;
}

/** Readers that lose a node come back within this range, in milliseconds, not all in one instant. */
const RETRY_MS_MIN = 1_000;
const RETRY_MS_RANGE = 3_000;

const COMMENT = ':\n\n';
/** A message is encoded once, however many read it. */
const encoded = new WeakMap<Message, Buffer>();

/**
 * Begins a stream on a hijacked reply.
 * @param since what a reader at a revision lacks now
 */
export function openLiveStream(
  reply: FastifyReply,
  seen: number | undefined,
  since: (revision: number) => readonly Message[],
): LiveStream {
  const { raw } = reply;
  let revision = seen;
  let full = false;

  const write = (chunk: string | Buffer): void => {
    if (!raw.writableEnded && !raw.destroyed) full = !raw.write(chunk);
  };
  const push = (messages: readonly Message[]): void => {
    for (const message of messages) {
      // What is left out here comes with the next drain, from a revision that the reader really has.
      if (full) return;
      write(encode(message));
      revision = message.revision;
    }
  };

  // A reader that goes away in the middle of a write is no fault; `close` follows.
  raw.on('error', () => {});
  raw.on('drain', () => {
    full = false;
    if (revision !== undefined) push(since(revision));
  });
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  write(`retry: ${Math.round(RETRY_MS_MIN + Math.random() * RETRY_MS_RANGE)}\n\n`);
  return {
    push,
    beat: () => {
      if (!full) write(COMMENT);
    },
    end: () => void raw.end(),
  };
}

function encode(message: Message): Buffer {
  let bytes = encoded.get(message);
  if (bytes === undefined) {
    bytes = Buffer.from(`event: ${message.kind}\nid: ${message.revision}\ndata: ${message.data}\n\n`);
    encoded.set(message, bytes);
  }
  return bytes;
}
