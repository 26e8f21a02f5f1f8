/**
 * Closing without losing an answer: no new connections, every request in flight is finished and told to close its
 * connection, idle connections are closed as they become idle.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How often connections that became idle are closed, in milliseconds. */
const SWEEP_MS = 50;
/** After this long the rest is cut off: no request of ours takes longer, only one that never arrives whole. */
const DEADLINE_MS = 10_000;

/** Node keeps the answer under way on its socket; undocumented, so its absence only costs the early notice. */
interface BusySocket extends Socket {
  readonly _httpMessage?: ServerResponse | null;
}

/** Makes `app.close()` graceful. Routes that never end (live feeds) end theirs in a `preClose` hook. */
export function installClosing(app: FastifyInstance): void {
  const sockets = new Set<BusySocket>();
  let allClosed = async () => {};
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', (done) => {
    for (const socket of sockets) announce(socket._httpMessage);
    const sweeping = setInterval(() => closeIdle(app, sockets), SWEEP_MS).unref();
    const deadline = setTimeout(() => app.server.closeAllConnections(), DEADLINE_MS).unref();
    allClosed = async () => {
      // Of the connections, the server itself knows only those that came through its own socket (see listen.ts).
      while (sockets.size > 0) await Promise.all([...sockets].map(closed));
      clearInterval(sweeping);
      clearTimeout(deadline);
    };
    done();
  });
  app.addHook('onClose', () => allClosed());
}

function announce(answer: ServerResponse | null | undefined): void {
  if (answer && !answer.headersSent) answer.setHeader('connection', 'close');
}

function closeIdle(app: FastifyInstance, sockets: ReadonlySet<Socket>): void {
  app.server.closeIdleConnections();
  // Browsers open connections ahead of need; to Node one that has asked nothing yet is not idle.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
