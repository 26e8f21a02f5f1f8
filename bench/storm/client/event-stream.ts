/** Reads Server-Sent Events out of the bytes of a connection, whether the body comes in chunks or as it is. */
import { type Head, readHead } from './head.ts';

const CRLF = '\r\n';
const EVENT_END = '\n\n';

export interface StreamEvents {
  onHead(head: Head): void;
  /** An event without the empty line that ends it. The bytes are only good until this returns. */
  onEvent(event: Buffer): void;
}

export class EventStream {
  readonly #events: StreamEvents;
  #head: Head | undefined;
  /** Bytes that can't be read before more have come: of the head or of a chunk's length. */
  #raw: Buffer | undefined;
  /** What is left of the chunk that is being read; its last line break counts. */
  #chunkLeft = 0;
  /** The beginning of an event. */
  #part: Buffer[] = [];

  constructor(events: StreamEvents) {
    this.#events = events;
  }

  push(bytes: Buffer): void {
    let rest = this.#raw === undefined ? bytes : Buffer.concat([this.#raw, bytes]);
    this.#raw = undefined;
    if (this.#head === undefined) {
      const found = readHead(rest);
      if (found === undefined) return void this.#keep(rest);
      this.#head = found.head;
      this.#events.onHead(found.head);
      rest = rest.subarray(found.bodyAt);
    }
    if (this.#head.isChunked) this.#readChunks(rest);
    else this.#readBody(rest);
  }

  #keep(rest: Buffer): void {
    this.#raw = Buffer.from(rest);
  }

  #readChunks(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#chunkLeft === 0) {
        const end = bytes.indexOf(CRLF, at, 'latin1');
        if (end < 0) return void this.#keep(bytes.subarray(at));
        this.#chunkLeft = Number.parseInt(bytes.toString('latin1', at, end), 16) + CRLF.length;
        at = end + CRLF.length;
      }
      const taken = Math.min(this.#chunkLeft, bytes.length - at);
      // The line break behind a chunk is not its content.
      const content = Math.max(0, Math.min(taken, this.#chunkLeft - CRLF.length));
      this.#chunkLeft -= taken;
      this.#readBody(bytes.subarray(at, at + content));
      at += taken;
    }
  }

  #readBody(bytes: Buffer): void {
    let at = 0;
    // An empty line may begin at the end of what came before.
    if (this.#part.at(-1)?.at(-1) === 10 && bytes[0] === 10) {
      const whole = Buffer.concat(this.#part);
      this.#emit(whole.subarray(0, whole.length - 1));
      at = 1;
    }
    for (;;) {
      const end = bytes.indexOf(EVENT_END, at, 'latin1');
      if (end < 0) break;
      const last = bytes.subarray(at, end);
      this.#emit(this.#part.length === 0 ? last : Buffer.concat([...this.#part, last]));
      at = end + EVENT_END.length;
    }
    if (at < bytes.length) this.#part.push(Buffer.from(bytes.subarray(at)));
  }

  #emit(event: Buffer): void {
    this.#part = [];
    this.#events.onEvent(event);
  }
}
