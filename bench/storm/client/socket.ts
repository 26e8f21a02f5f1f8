/** Sockets of the crowd: thousands of them in one process, so nothing is allocated for what they read. */
import { connect, type Socket } from 'node:net';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Reads are handled before the next one begins, so all sockets of a process share this. */
const shared = Buffer.allocUnsafe(64 * 1024);

export interface SocketEvents {
  /** The bytes are only good until this returns. */
  onBytes(bytes: Buffer): void;
  /** Once, when nothing more will come. */
  onEnd(): void;
}

/**
 * Opens a connection.
 * @param from one of this computer's addresses: each has some 28,000 ports
 */
export function openSocket({ host, port }: Endpoint, from: string | undefined, events: SocketEvents): Socket {
  const socket = connect({
    host,
    port,
    ...(from !== undefined && { localAddress: from }),
    noDelay: true,
    onread: {
      buffer: shared,
      callback: (length, buffer) => {
        events.onBytes((buffer as Buffer).subarray(0, length));
        return true;
      },
    },
  });
  // What went wrong is of no interest to a buyer: the connection is gone, and `close` tells so.
  socket.on('error', () => {});
  socket.once('close', () => events.onEnd());
  return socket;
}

/** Reads `http://host:port`. */
export function endpointOf(url: string): Endpoint {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}
