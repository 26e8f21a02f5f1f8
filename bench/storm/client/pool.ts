/**
 * The connections that the buyers of one process share for their requests, as browsers behind one proxy do: a server keeps
 * a file open for each, and most of those it has are taken by live feeds.
 */
import { type Answer, Connection, LostError } from './connection.ts';
import type { Endpoint } from './socket.ts';

export class Pool {
  readonly #endpoint: Endpoint;
  readonly #from: readonly string[];
  readonly #sizeMax: number;
  readonly #idle: Connection[] = [];
  readonly #queue: ((connection: Connection) => void)[] = [];
  #size = 0;
  #opened = 0;

  constructor(endpoint: Endpoint, from: readonly string[], sizeMax: number) {
    this.#endpoint = endpoint;
    this.#from = from;
    this.#sizeMax = sizeMax;
  }

  /** Requests that wait for a connection. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Sends a request. Rejects with LostError. */
  async send(request: string): Promise<Answer> {
    const connection = await this.#take();
    try {
      return await connection.send(request);
    } finally {
      this.#giveBack(connection);
    }
  }

  /** Sends a request, or a part of it, and pulls the plug before its answer is heard. Ends when that is done. */
  async sendAndCut(request: string, share: number, afterMs: number): Promise<void> {
    const connection = await this.#take();
    const part = request.slice(0, Math.ceil(request.length * share));
    const timer = setTimeout(() => connection.cut(), afterMs);
    try {
      await connection.send(part);
    } catch (error) {
      if (!(error instanceof LostError)) throw error;
    } finally {
      clearTimeout(timer);
      connection.cut();
    }
  }

  close(): void {
    for (const connection of this.#idle.splice(0)) connection.cut();
  }

  #take(): Promise<Connection> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.isOpen) return Promise.resolve(idle);
    }
    if (this.#size < this.#sizeMax) return Promise.resolve(this.#open());
    return new Promise((resolve) => this.#queue.push(resolve));
  }

  #open(): Connection {
    this.#size += 1;
    this.#opened += 1;
    return new Connection(this.#endpoint, this.#from[this.#opened % this.#from.length], () => {
      this.#size -= 1;
      if (this.#queue.length > 0 && this.#size < this.#sizeMax) this.#queue.shift()?.(this.#open());
    });
  }

  #giveBack(connection: Connection): void {
    // One that is closed makes room for a new one when its socket says so.
    if (!connection.isOpen) return;
    const next = this.#queue.shift();
    if (next === undefined) this.#idle.push(connection);
    else next(connection);
  }
}
