import { describe, expect, it } from 'vitest';
import { EventStream } from './event-stream.ts';

const BODY = 'retry: 5\n\n:\n\nevent: delta\nid: 7\ndata: {"a":"ü"}\n\n';
const EVENTS = ['retry: 5', ':', 'event: delta\nid: 7\ndata: {"a":"ü"}'];

function inChunks(body: Buffer, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat(parts);
}

/** Reads an answer that arrives in pieces of a size. */
function read(answer: Buffer, size: number) {
  const heads: number[] = [];
  const events: string[] = [];
  const stream = new EventStream({
    onHead: ({ status }) => heads.push(status),
    onEvent: (event) => events.push(event.toString()),
  });
  for (let at = 0; at < answer.length; at += size) stream.push(Buffer.from(answer.subarray(at, at + size)));
  return { heads, events };
}

describe('EventStream', () => {
  const sizes = Array.from({ length: 40 }, (_, index) => index + 1);

  it.each(sizes)('reads a body that ends with the connection, in pieces of %i bytes', (size) => {
    const answer = Buffer.from(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${BODY}`);
    expect(read(answer, size)).toEqual({ heads: [200], events: EVENTS });
  });

  it.each(sizes)('reads a body in chunks, in pieces of %i bytes', (size) => {
    const head = Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (const chunk of [1, 7, 1_000]) {
      const answer = Buffer.concat([head, inChunks(Buffer.from(BODY), chunk)]);
      expect(read(answer, size)).toEqual({ heads: [200], events: EVENTS });
    }
  });
});
