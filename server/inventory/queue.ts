/**
 * The queue of one show on this node. All its operations wait here, and go to the database together: while a batch is
 * being decided the next one gathers, so an idle show decides each request at once and a busy one hundreds together.
 */
import { refuse } from '../lib/errors.ts';
import type { Entry } from './batch.ts';

export interface QueueOptions {
  /** Requests that may wait; more are turned away at once. */
  readonly lengthMax: number;
  readonly batchMax: number;
  /** Decides a batch and answers each entry; never throws. False when the database is away. */
  readonly decide: (entries: readonly Entry[]) => Promise<boolean>;
  /** Answers requests that waited for a database which is away: trying each batch in turn would keep the last for minutes. */
  readonly turnAway: (entries: readonly Entry[]) => void;
  /** Called when the queue has run empty. */
  readonly onIdle: () => void;
}

export class ShowQueue {
  readonly #options: QueueOptions;
  #waiting: Entry[] = [];
  #running = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Requests that wait for the next batch. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Adds a request. False when the queue is full: nothing was taken. */
  push(entry: Entry): boolean {
    if (this.#waiting.length >= this.#options.lengthMax) return false;
    this.#waiting.push(entry);
    if (!this.#running) {
      this.#running = true;
      // After the requests that arrived in the same turn of the event loop have been parsed: they share the first batch.
      setImmediate(() => void this.#run());
    }
    return true;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const { batch, rest } = takeBatch(this.#stillThere(), this.#options.batchMax);
      this.#waiting = rest;
      if (batch.length > 0 && !(await this.#options.decide(batch))) this.#turnAwayAll();
    }
    this.#running = false;
    this.#options.onIdle();
  }

  /** Those whose clients still wait. In a rush people press "reload": places for nobody would be missed by others. */
  #stillThere(): readonly Entry[] {
    if (!this.#waiting.some((entry) => entry.hasGone?.())) return this.#waiting;
    const { true: gone = [], false: there = [] } = Object.groupBy(this.#waiting, (entry) =>
      entry.hasGone?.() === true ? 'true' : 'false',
    );
    for (const entry of gone) entry.fail(refuse('client_gone').refusal);
    return there;
  }

  #turnAwayAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#options.turnAway(waiting);
  }
}

/**
 * Splits off the next batch, in order of arrival. A batch speaks of each claim and of each idempotency key once; a second
 * request about the same one waits for the next batch, where it finds what became of the first.
 */
export function takeBatch(waiting: readonly Entry[], batchMax: number): { batch: Entry[]; rest: Entry[] } {
  const batch: Entry[] = [];
  const rest: Entry[] = [];
  const named = new Set<string>();
  for (const entry of waiting) {
    const { request } = entry.operation;
    const key = 'key' in request ? request.key : undefined;
    const isNamed = named.has(request.id) || (key !== undefined && named.has(key));
    if (batch.length < batchMax && !isNamed) batch.push(entry);
    else rest.push(entry);
    // What waits holds back those behind it that name the same.
    named.add(request.id);
    if (key !== undefined) named.add(key);
  }
  return { batch, rest };
}
