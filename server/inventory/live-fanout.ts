/**
 * Tells all who watch a show what is new. Writing to fifteen thousand connections takes as long as deciding thousands of
 * bookings, on the one thread that does both: so a round is cut into slices, with pauses between them in which other work
 * goes on, and takes at most its share of the time. The more who watch, the rarer the rounds; each brings everybody from
 * where they are to where the show is then, in one message.
 */
import type { LiveShow, Message } from './live-show.ts';
import { inSlices } from './slices.ts';

/** Somebody who watches a show. */
export interface Reader {
  /** What it has been sent; undefined before the first message. Kept by the fan-out. */
  revision: number | undefined;
  /** False while its connection is full: it is left out until it can take more. */
  readonly isReady: boolean;
  send(message: Message): void;
}

/** Rounds are at least this far apart. */
const ROUND_MS = 200;

export class Fanout {
  readonly #show: () => LiveShow;
  readonly #readers = new Set<Reader>();
  #running = false;
  #startedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** @param show the copy that readers are told of, as it is now */
  constructor(show: () => LiveShow) {
    this.#show = show;
  }

  get size(): number {
    return this.#readers.size;
  }

  /** Whether a round is under way: what is news now is told by it, or by the next. */
  get isBusy(): boolean {
    return this.#running;
  }

  /** Adds a reader and sends what it lacks. */
  add(reader: Reader): void {
    this.#readers.add(reader);
    this.catchUp(reader);
  }

  delete(reader: Reader): void {
    this.#readers.delete(reader);
  }

  /** Sends what a reader lacks now, if it can take something. */
  catchUp(reader: Reader): void {
    if (!reader.isReady) return;
    const message = this.#show().since(reader.revision);
    if (message === undefined) return;
    reader.revision = message.revision;
    reader.send(message);
  }

  /** There is something new: begins a round as soon as it may. */
  wake(): void {
    if (this.#running || this.#timer !== undefined) return;
    const pause = this.#startedAt + ROUND_MS - performance.now();
    if (pause <= 0) void this.#round();
    else this.#timer = setTimeout(() => void this.#round(), pause).unref();
  }

  async #round(): Promise<void> {
    this.#timer = undefined;
    this.#running = true;
    this.#startedAt = performance.now();
    await inSlices(this.#readers, (reader) => this.catchUp(reader));
    this.#running = false;
    const { revision } = this.#show();
    // Those at the beginning may lack again what those at the end have been told.
    for (const reader of this.#readers) {
      if (!reader.isReady || reader.revision === revision) continue;
      this.wake();
      return;
    }
  }
}
