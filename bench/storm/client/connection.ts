/** One keep-alive connection: a request at a time. */
import type { Socket } from 'node:net';
import { type Head, readHead } from './head.ts';
import { type Endpoint, openSocket } from './socket.ts';

export interface Answer {
  readonly head: Head;
  readonly body: string;
}

/** The connection was lost before the answer had come: what became of the request is not known. */
export class LostError extends Error {
  constructor() {
    super('the connection was lost before the answer came');
  }
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

export class Connection {
  readonly #socket: Socket;
  #waiting: Waiting | undefined;
  /** What has come of an answer that is not whole yet. */
  #part: Buffer | undefined;
  #isOpen = true;

  constructor(endpoint: Endpoint, from: string | undefined, onClosed: () => void) {
    this.#socket = openSocket(endpoint, from, {
      onBytes: (bytes) => this.#read(bytes),
      onEnd: () => {
        this.#isOpen = false;
        onClosed();
        this.#lose();
      },
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends a request as it is; rejects with LostError when its answer will never come. */
  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.#isOpen) return reject(new LostError());
      this.#waiting = { resolve, reject };
      this.#socket.write(request, 'utf8');
    });
  }

  /** Pulls the plug. */
  cut(): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    const all = this.#part === undefined ? bytes : Buffer.concat([this.#part, bytes]);
    const found = readHead(all);
    const end = found && found.bodyAt + (found.head.length ?? 0);
    if (found === undefined || end === undefined || all.length < end) {
      this.#part = this.#part === undefined ? Buffer.from(bytes) : all;
      return;
    }
    this.#part = undefined;
    if (found.head.isLast || found.head.length === undefined) this.cut();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ head: found.head, body: all.toString('utf8', found.bodyAt, end) });
  }

  #lose(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(new LostError());
  }
}
