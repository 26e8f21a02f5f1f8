/** A TCP proxy in front of PostgreSQL that can lose answers: the statement is done, and nobody hears of it. */

import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

/**
 * `cut` closes the connection instead of passing the answer on, `silence` leaves it open and passes nothing any more. `late`
 * passes the statement itself on only when `deliverLate` says so, even if its sender has long gone: what a network does that
 * was away and comes back.
 */
export type Loss = 'cut' | 'silence' | 'late';

export interface LossyProxy {
  /** The URL of the database, through the proxy. */
  readonly url: string;
  /**
   * Loses the answer to the next statement that is a commit: a batch of decisions, which is one statement and one
   * transaction, or the word itself. What the server then has to say comes after the commit.
   */
  loseNextCommit(loss: Loss): void;
  /** How many answers that were. */
  readonly lost: number;
  /** Passes the late statement on, and returns what the server answers, as bytes. */
  deliverLate(): Promise<Buffer>;
  close(): void;
}

/** The name of the prepared statement that decides batches stands at the head of each call; see server/inventory/batch.ts. */
const COMMITS = /decide_batch|commit/;

export async function startProxy(databaseUrl: string): Promise<LossyProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let wanted: Loss | undefined;
  let late: { statement: Buffer; upstream: Socket } | undefined;
  let lost = 0;
  const server = createServer((client) => {
    const upstream = createConnection(Number(target.port || 5432), target.hostname);
    let losing: Loss | undefined;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      if (wanted !== undefined && COMMITS.test(chunk.toString('latin1'))) {
        losing = wanted;
        wanted = undefined;
        lost += 1;
        if (losing === 'late') late = { statement: chunk, upstream };
      }
      if (losing !== 'late') upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (losing === undefined) return void client.write(chunk);
      if (losing !== 'cut') return;
      client.destroy();
      upstream.destroy();
    });
    client.on('close', () => losing !== 'late' && upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    loseNextCommit: (loss) => {
      wanted = loss;
    },
    get lost() {
      return lost;
    },
    deliverLate: () =>
      new Promise((resolve, reject) => {
        if (late === undefined) return reject(new Error('no statement is late'));
        late.upstream.once('data', resolve).once('close', () => resolve(Buffer.alloc(0)));
        late.upstream.write(late.statement);
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
