/** A node's own copy of what the public sees of one show: a snapshot, brought forward by the numbered changes. */
import type { Change, SeatState, Snapshot, StockRow, TierStock } from './snapshot.ts';
import { toTierStock } from './snapshot.ts';

const letters: Readonly<Record<SeatState, number>> = { available: 97, held: 104, pending: 112, sold: 115 };

/** One event of the live feed, encoded once for all who watch. */
export interface Message {
  readonly kind: 'snapshot' | 'delta';
  readonly revision: number;
  /** JSON text. */
  readonly data: string;
}

/** Changes kept in memory for readers that resume or lag; an older reader gets a snapshot. */
const KEPT_MESSAGES_MAX = 1_000;

export class LiveShow {
  readonly seatIds: readonly number[];
  /** Tier of each seat, parallel to seatIds. */
  readonly seatTiers: readonly number[];
  /** By seat number: the seat's place in seatIds plus one; zero for a seat that the show doesn't have. */
  readonly #placeOfSeat: Uint32Array;
  /** One letter a seat, parallel to seatIds: a, h, p, s. */
  readonly #states: Buffer;
  #tiers: readonly StockRow[];
  #revision: number;
  #messages: Message[] = [];
  #snapshot: Message | undefined;

  constructor(snapshot: Snapshot) {
    this.seatIds = snapshot.seats?.ids ?? [];
    this.seatTiers = snapshot.seats?.tiers ?? [];
    this.#states = Buffer.from(snapshot.seats?.states ?? '', 'latin1');
    this.#placeOfSeat = new Uint32Array((this.seatIds.at(-1) ?? 0) + 1);
    this.seatIds.forEach((seat, index) => {
      this.#placeOfSeat[seat] = index + 1;
    });
    this.#tiers = snapshot.tiers;
    this.#revision = snapshot.revision;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Stock of every tier. */
  get tiers(): TierStock[] {
    return this.#tiers.map(toTierStock);
  }

  /** Whether a seat may be taken; false for a seat that the show doesn't have. */
  isAvailable(seat: number): boolean {
    return this.#states[this.#indexOf(seat)] === letters.available;
  }

  /** The tier of a seat; undefined for a seat that the show doesn't have. */
  tierOf(seat: number): number | undefined {
    return this.seatTiers[this.#indexOf(seat)];
  }

  /**
   * Applies changes in order and returns their messages. Undefined when one is missing, or says that seats came or went:
   * then only a new snapshot helps.
   */
  apply(changes: readonly Change[]): Message[] | undefined {
    const messages: Message[] = [];
    for (const { revision, payload } of changes) {
      if (revision !== this.#revision + 1 || payload.reset) return undefined;
      for (const [state, seats] of Object.entries(payload.seats))
        this.#paint(seats, letters[state as SeatState]);
      this.#tiers = payload.tiers;
      this.#revision = revision;
      messages.push({
        kind: 'delta',
        revision,
        data: JSON.stringify({ revision, tiers: payload.tiers, seats: payload.seats }),
      });
    }
    if (messages.length > 0) this.#snapshot = undefined;
    this.#messages.push(...messages);
    if (this.#messages.length > 2 * KEPT_MESSAGES_MAX)
      this.#messages = this.#messages.slice(-KEPT_MESSAGES_MAX);
    return messages;
  }

  /** What a reader at `revision` needs to be up to date: the deltas after it, or a snapshot when they are gone. */
  since(revision: number | undefined): Message[] {
    if (revision === this.#revision) return [];
    const first = this.#messages[0]?.revision;
    if (revision !== undefined && first !== undefined && revision >= first - 1 && revision < this.#revision) {
      return this.#messages.slice(revision - first + 1);
    }
    return [this.snapshot()];
  }

  /**
   * The whole show as one message: `{revision, tiers: [[tier, capacity, held, pending, sold]], seats}` with seats as
   * `{ranges: [[first, last]], tiers: [[tier, count]], states: "aahps…"}`: runs of seat numbers, runs of tiers, and one
   * letter a seat in the same order.
   */
  snapshot(): Message {
    this.#snapshot ??= {
      kind: 'snapshot',
      revision: this.#revision,
      data: JSON.stringify({
        revision: this.#revision,
        tiers: this.#tiers,
        seats: {
          ranges: runsOfNumbers(this.seatIds),
          tiers: runsOfValues(this.seatTiers),
          states: this.#states.toString('latin1'),
        },
      }),
    };
    return this.#snapshot;
  }

  #paint(seats: readonly number[], letter: number): void {
    for (const seat of seats) {
      const index = this.#indexOf(seat);
      if (index >= 0) this.#states[index] = letter;
    }
  }

  /** Place in seatIds; -1, where no array has anything, for a seat that the show doesn't have. */
  #indexOf(seat: number): number {
    return (this.#placeOfSeat[seat] ?? 0) - 1;
  }
}

/** Ascending numbers as [first, last] of each unbroken run. */
export function runsOfNumbers(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Values as [value, how many in a row]. */
export function runsOfValues(values: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}
