/** A TCP proxy in front of PostgreSQL that can lose an answer: the statement is done, and nobody hears of it. */

import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

export type Loss = 'cut' | 'silence';

export interface Proxy {
  /** The URL of the database, through the proxy. */
  readonly url: string;
  /**
   * Loses the next answer of the server: `cut` closes the connection instead of passing it on, `silence` leaves it open
   * and passes nothing any more.
   */
  loseNextAnswer(loss: Loss): void;
  close(): void;
}

export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let loss: Loss | undefined;
  const server = createServer((client) => {
    const upstream = createConnection(Number(target.port), target.hostname);
    let silent = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => upstream.write(chunk));
    upstream.on('data', (chunk) => {
      if (loss === 'cut') {
        loss = undefined;
        client.destroy();
        upstream.destroy();
      } else if (loss === 'silence') {
        loss = undefined;
        silent = true;
      } else if (!silent) client.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    loseNextAnswer: (next) => {
      loss = next;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
