/**
 * Where the web door listens: several sockets on one port. libuv takes one connection a turn from each listening socket
 * (https://github.com/libuv/libuv/pull/3696), and a turn of a busy node lasts milliseconds: through one socket come a few
 * hundred connections a second then, when an on-sale brings thousands.
 */
import { createServer, type Server } from 'node:net';
import type { FastifyInstance, FastifyListenOptions } from 'fastify';

/** Connections that come in in one turn. */
const SOCKETS = 16;

/**
 * Connections that may wait at one of them. Whom a full queue turns away tries again only after 1, 3, 7, 15 … seconds. The
 * kernel takes at most `net.core.somaxconn`.
 */
const BACKLOG = 4_096;

/** Elsewhere the kernel doesn't share connections among sockets on one port, and there is one socket. */
const canShare = process.platform === 'linux';

/**
 * Listens, until the app is closed. Rejects when it can't.
 * @param port 0 for any that is free
 * @returns the port
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  const options = { host, port, backlog: BACKLOG, reusePort: canShare };
  const others: Server[] = [];
  app.addHook('preClose', (done) => {
    for (const other of others) other.close();
    done();
  });
  await app.listen(options satisfies FastifyListenOptions & { reusePort: boolean });
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') return port;
  if (canShare) {
    const same = { ...options, host: bound.address, port: bound.port };
    for (let n = 1; n < SOCKETS; n += 1) others.push(await open(app, same));
  }
  return bound.port;
}

/** One more socket, whose connections are the app's. */
function open(app: FastifyInstance, options: { readonly port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    // As a server of HTTP sets them.
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      app.server.emit('connection', socket);
    });
    server.once('error', reject);
    server.listen(options, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}
