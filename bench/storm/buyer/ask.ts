/** How a buyer asks the box office: until there is an answer, with the same key, whatever the network does. */

import { LostError } from '../client/connection.ts';
import { headerOf } from '../client/head.ts';
import type { Attempt } from '../ledger/ledger.ts';
import type { Kind } from '../load/stats.ts';
import type { Door, World } from '../load/world.ts';
import type { Random } from '../random.ts';
import { THINK_MS } from './habits.ts';

export interface Question {
  readonly kind: Kind;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: unknown;
  readonly secret?: string;
  /** Its key is sent, and what is answered is written down. */
  readonly attempt?: Attempt;
  /** The connection breaks before the first answer is heard. */
  readonly cut?: boolean;
}

export interface Reply {
  readonly status: number;
  readonly isYes: boolean;
  /** `ok`, or the code of the refusal. */
  readonly code: string;
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for
  readonly json: any;
}

const TRIES_MAX = 60;
/** Before asking again when there was no answer, in real milliseconds. */
const RETRY_MS = 250;
const CUT_AFTER_MS = 20;
/** Answers that say: the same again, later. */
const LATER = new Set([429, 503]);

/** What may be answered to somebody who asks for nothing that is not theirs; anything else is a fault, ours or the server's. */
const EXPECTED = new Set([
  ...['ok', 'sale_not_open', 'seats_taken', 'sold_out', 'no_seats_together', 'payment_declined'],
  ...['hold_expired', 'hold_released', 'hold_at_maximum', 'booking_expired', 'too_many_holds'],
  ...['overloaded', 'outcome_unknown', 'database_unavailable', 'shutting_down'],
]);

export class Asker {
  readonly #world: World;
  readonly #random: Random;
  readonly #client: string;

  constructor(world: World, random: Random, client: string) {
    this.#world = world;
    this.#random = random;
    this.#client = client;
  }

  /** Asks any node, and again until there is a yes or a no. Throws when there is none after a long time. */
  async ask(question: Question): Promise<Reply> {
    const { kind, attempt } = question;
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const reply = await this.#try(question, tries);
      if (reply === undefined) {
        if (attempt !== undefined) attempt.lost += 1;
        this.#world.stats.count(kind, 'lost');
        await this.#world.clock.pause(tries === 0 ? this.#random.around(THINK_MS.reconnect) / 20 : RETRY_MS);
      } else if (LATER.has(reply.status)) {
        await this.#world.clock.pause(this.#random.around(RETRY_MS * Math.min(8, tries + 1)));
      } else {
        if (attempt !== undefined) settle(attempt, reply);
        return reply;
      }
    }
    throw new Error(`no answer to ${question.method} ${question.path}`);
  }

  /** One try; undefined when its answer was not heard. */
  async #try(question: Question, tries: number): Promise<Reply | undefined> {
    const { doors, stats } = this.#world;
    // A balancer would send each request to whichever node is free.
    const door = this.#random.pick(doors);
    const request = this.#write(question, door);
    if (question.cut === true && tries === 0) {
      const share = this.#random.chance(0.3) ? this.#random.next() : 1;
      await door.pool.sendAndCut(request, share, this.#random.next() * CUT_AFTER_MS);
      return undefined;
    }
    const startedAt = performance.now();
    try {
      const { head, body } = await door.pool.send(request);
      const json = body === '' ? undefined : JSON.parse(body);
      const isYes = head.status < 300;
      const code = isYes ? 'ok' : (json?.code ?? String(head.status));
      stats.answered(question.kind, code, performance.now() - startedAt);
      if (isYes && headerOf(head, 'idempotency-replayed') !== undefined)
        stats.count(question.kind, 'replayed');
      if (!EXPECTED.has(code)) this.#world.fail(`${question.method} ${question.path} was answered ${body}`);
      return { status: head.status, isYes, code, json };
    } catch (error) {
      if (error instanceof LostError) return undefined;
      throw error;
    }
  }

  #write({ method, path, body, secret, attempt }: Question, { host }: Door): string {
    const text = body === undefined ? '' : JSON.stringify(body);
    return (
      `${method} /api/v1${path} HTTP/1.1\r\nhost: ${host}\r\nonsale-client: ${this.#client}\r\n` +
      (attempt === undefined ? '' : `idempotency-key: ${attempt.key}\r\n`) +
      (secret === undefined ? '' : `onsale-secret: ${secret}\r\n`) +
      (text === ''
        ? ''
        : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`) +
      `\r\n${text}`
    );
  }
}

function settle(attempt: Attempt, { isYes, code, json }: Reply): void {
  attempt.isSettled = true;
  if (isYes) attempt.claims.push(json.id);
  else attempt.refusals.push(code);
}
