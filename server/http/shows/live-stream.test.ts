import { IncomingMessage, ServerResponse } from 'node:http';
import { type Socket, Socket as TcpSocket } from 'node:net';
import { Writable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../inventory/index.ts';
import { LiveStream } from './live-stream.ts';

/** A connection that takes what is written only when it is told to. */
function slowConnection() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const socket = new Writable({
    highWaterMark: 1_000,
    write: (chunk, _encoding, done) => {
      taken.push(String(chunk));
      waiting.push(done);
    },
  }) as unknown as Socket;
  const raw = new ServerResponse(new IncomingMessage(new TcpSocket()));
  raw.assignSocket(socket);
  const reply = { raw, getHeaders: () => ({ 'x-request-id': 'r1' }) } as unknown as FastifyReply;
  const take = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const done of waiting.splice(0)) done();
      await new Promise(setImmediate);
    }
  };
  return { reply, take, text: () => taken.join('') };
}

const message = (revision: number, length = 10): Message => ({
  kind: 'delta',
  revision,
  data: 'x'.repeat(length),
});

describe('LiveStream', () => {
  it('writes events as they are, in a body that ends with the connection', async () => {
    const { reply, take, text } = slowConnection();
    const stream = new LiveStream(reply, 4);
    stream.send(message(5));
    await take();
    expect(stream.revision).toBe(4);
    expect(text()).toMatch(/^HTTP\/1\.1 200 OK\r\n(.+\r\n)*connection: close\r\n/);
    expect(text()).not.toMatch(/transfer-encoding/i);
    expect(text()).toMatch(/\r\n\r\nretry: \d+\n\nevent: delta\nid: 5\ndata: x{10}\n\n$/);
  });

  it('is not ready while its connection is full, and tells when it takes more', async () => {
    const { reply, take } = slowConnection();
    const stream = new LiveStream(reply, undefined);
    let readied = 0;
    stream.onReady(() => {
      readied += 1;
    });
    await take();
    stream.send(message(1, 2_000));
    expect(stream.isReady).toBe(false);
    await take();
    expect(stream.isReady).toBe(true);
    expect(readied).toBeGreaterThan(0);
  });

  it('says something when nothing was said for long, unless nobody listens', async () => {
    const { reply, take, text } = slowConnection();
    const stream = new LiveStream(reply, undefined);
    await take();
    stream.beat(10_000);
    stream.beat(0);
    await take();
    expect(text()).toMatch(/retry: \d+\n\n:\n\n$/);
    stream.end();
    stream.send(message(2));
    await take();
    expect(text()).toMatch(/:\n\n$/);
  });
});
