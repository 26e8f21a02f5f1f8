/** Buyers who keep a show selling on all nodes of a fleet, and know of every answer they got. */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './client.ts';
import type { Fleet } from './fleet.ts';
import { type Entry, Ledger, type Step, take, type Wish } from './ledger.ts';
import { book, cancel, hold, release } from './requests.ts';

const BUYERS = 30;
/** Every other buyer asks elsewhere when a node says nothing for so long; the rest wait. */
const IMPATIENT_MS = 3_000;
const PATIENT_MS = 30_000;
/** Nodes that nothing happens to sell all the time; only a machine that is busy with other tests takes as long. */
const MUST_SELL_MS = 20_000;
/** A fault that keeps the database from deciding is told of within this time. */
const AWAY_MS = 20_000;
/** What is unknown when selling stops is asked for until then. */
const SETTLE_MS = 30_000;

export interface SaleOptions {
  readonly fleet: Fleet;
  readonly showId: number;
  /** Seats are numbered from 1. */
  readonly seats: number;
}

export class Sale {
  readonly ledger: Ledger;
  readonly #options: SaleOptions;
  readonly #buyers: Promise<void>[];
  /** The last sale of each node: when it was asked for, and when it was answered (performance.now). */
  readonly #sold: { sentAt: number; answeredAt: number }[] = [];
  #stoppedAt: number | undefined;

  constructor(options: SaleOptions) {
    this.#options = options;
    this.ledger = new Ledger(`show-${options.showId}`);
    this.#buyers = Array.from({ length: BUYERS }, (_, index) => this.#buy(index));
  }

  /**
   * Waits until each of these nodes has sold something that was asked for after `since`.
   * @returns milliseconds from `since` until the last of them did; undefined when one doesn't within `timeoutMs`
   */
  async soldAgain(nodes: readonly number[], since: number, timeoutMs: number): Promise<number | undefined> {
    const first = new Map<number, number>();
    while (performance.now() - since < timeoutMs) {
      for (const node of nodes) {
        const { sentAt = 0, answeredAt = 0 } = this.#sold[node] ?? {};
        if (sentAt > since && !first.has(node)) first.set(node, answeredAt - since);
      }
      if (first.size === nodes.length) return Math.max(...first.values());
      await sleep(2);
    }
    return undefined;
  }

  /** Waits until these nodes have sold something after `since`, and throws when they don't. */
  async mustSell(nodes: readonly number[], since: number): Promise<void> {
    const soldMs = await this.soldAgain(nodes, since, MUST_SELL_MS);
    if (soldMs === undefined) throw new Error(`nothing was sold on one of the nodes ${nodes.join(', ')}`);
  }

  /** Waits until a buyer is told that the database is away. */
  async untilAway(): Promise<void> {
    const before = this.ledger.answers.away;
    const deadline = performance.now() + AWAY_MS;
    while (this.ledger.answers.away === before) {
      if (performance.now() > deadline) throw new Error('nobody was told that the database is away');
      await sleep(20);
    }
  }

  /** Ends selling; everything that is under way is asked for until it is known. */
  async stop(): Promise<void> {
    this.#stoppedAt ??= performance.now();
    await Promise.all(this.#buyers);
  }

  async #buy(buyer: number): Promise<void> {
    const { showId } = this.#options;
    const mine: Entry[] = [];
    while (this.#stoppedAt === undefined) {
      const chance = Math.random();
      const owned = mine.at(-1);
      if (chance < 0.1 && owned !== undefined) {
        if (await this.#take(buyer, owned, cancel(owned))) mine.pop();
      } else if (chance < 0.3) {
        const entry = await this.#holdAndBook(buyer);
        if (entry.state === 'confirmed') mine.push(entry);
      } else {
        const entry = this.ledger.open(this.#wish());
        if (await this.#take(buyer, entry, book(showId, entry))) mine.push(entry);
      }
      await sleep(5 + Math.random() * 10);
    }
  }

  async #holdAndBook(buyer: number): Promise<Entry> {
    const { showId } = this.#options;
    const entry = this.ledger.open(this.#wish());
    if (!(await this.#take(buyer, entry, hold(showId, entry)))) return entry;
    const chance = Math.random();
    if (chance < 0.7) await this.#take(buyer, entry, book(showId, entry));
    else if (chance < 0.9) await this.#take(buyer, entry, release(entry));
    return entry;
  }

  #wish(): Wish {
    if (Math.random() < 0.6) return { seats: [], quantity: randomInt(1, 4) };
    const seat = randomInt(1, this.#options.seats);
    return { seats: [seat, seat + 1], quantity: 0 };
  }

  #take(buyer: number, entry: Entry, step: Step): Promise<boolean> {
    const { fleet } = this.#options;
    let node = 0;
    const api = (attempt: number) => {
      node = (buyer + attempt) % fleet.size;
      return fleet.api(node);
    };
    return take(this.ledger, entry, step, api, {
      onAnswer: (answer, sentAt) => this.#note(answer, node, sentAt),
      timeoutMs: () => (buyer % 2 === 0 ? PATIENT_MS : IMPATIENT_MS),
      acceptsAway: buyer % 3 === 0,
      until: () => (this.#stoppedAt ?? performance.now()) + SETTLE_MS,
    });
  }

  #note(answer: Answer, node: number, sentAt: number): void {
    if (answer.kind === 'yes') this.#sold[node] = { sentAt, answeredAt: performance.now() };
  }
}
