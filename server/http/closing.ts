/**
 * Closing without losing an answer: no new connections, every request in flight is finished and told to close its
 * connection, idle connections are closed as they become idle.
 */
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How often connections that became idle are closed, in milliseconds. */
const SWEEP_MS = 50;

/** Node keeps the answer under way on its socket; undocumented, so its absence only costs the early notice. */
interface BusySocket extends Socket {
  readonly _httpMessage?: ServerResponse | null;
}

/** Makes `app.close()` graceful. Routes that never end (live feeds) end theirs in a `preClose` hook. */
export function installClosing(app: FastifyInstance): void {
  const sockets = new Set<BusySocket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', (done) => {
    for (const socket of sockets) announce(socket._httpMessage);
    sweepUntilClosed(app.server);
    done();
  });
}

function announce(answer: ServerResponse | null | undefined): void {
  if (answer && !answer.headersSent) answer.setHeader('connection', 'close');
}

function sweepUntilClosed(server: Server): void {
  const timer = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  server.once('close', () => clearInterval(timer));
  // Never the reason that the process stays.
  timer.unref();
}
