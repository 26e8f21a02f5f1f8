/** A node's own copy of what the public sees of one show: a snapshot, brought forward by the numbered changes. */
import type { Chart } from '../catalog/index.ts';
import type { Change, SeatState, Snapshot, StockRow, TierStock } from './snapshot.ts';
import { isKept, toTierStock } from './snapshot.ts';

const letters: Readonly<Record<SeatState, number>> = { available: 97, held: 104, pending: 112, sold: 115 };
const states = Object.keys(letters) as readonly SeatState[];

/** One event of the live feed, encoded once for all who watch. */
export interface Message {
  readonly kind: 'snapshot' | 'delta';
  readonly revision: number;
  /** JSON text. */
  readonly data: string;
}

/** A snapshot has one letter a seat, a delta a number for each seat that changed: beyond this share it is the longer one. */
const DELTA_SHARE_MAX = 1 / 8;
/** Below this many changes a delta is short anyway. */
const DELTA_SEATS_MIN = 20;

/** What is free in the rows of a chart, by their places in `chart.rows`. */
export interface RowRoom {
  readonly free: Uint32Array;
  /** The most free seats that follow each other without an aisle. */
  readonly together: Uint32Array;
}

export class LiveShow {
  readonly seatIds: readonly number[];
  /** Tier of each seat, parallel to seatIds. */
  readonly seatTiers: readonly number[];
  /** By seat number: the seat's place in seatIds plus one; zero for a seat that the show doesn't have. */
  readonly #placeOfSeat: Uint32Array;
  /** One letter a seat, parallel to seatIds: a, h, p, s. */
  readonly #states: Buffer;
  /** Revision at which each seat changed last, parallel to seatIds. */
  readonly #changedAt: Float64Array;
  /** Of the snapshot that this copy began with: nothing is known of what came before. */
  readonly #first: number;
  /** How a snapshot names its seats, which stay the same as long as this copy lasts. */
  readonly #seatRuns: string;
  #tiers: readonly StockRow[];
  #revision: number;
  /** What was encoded at this revision, by the revision that a reader had. */
  readonly #deltas = new Map<number, Message>();
  #snapshot: Message | undefined;
  #room: RowRoom | undefined;
  #kept: ReadonlySet<number> | undefined;

  constructor(snapshot: Snapshot) {
    this.seatIds = snapshot.seats?.ids ?? [];
    this.seatTiers = snapshot.seats?.tiers ?? [];
    this.#states = Buffer.from(snapshot.seats?.states ?? '', 'latin1');
    this.#placeOfSeat = new Uint32Array((this.seatIds.at(-1) ?? 0) + 1);
    this.seatIds.forEach((seat, index) => {
      this.#placeOfSeat[seat] = index + 1;
    });
    this.#changedAt = new Float64Array(this.seatIds.length);
    const runs = { ranges: runsOfNumbers(this.seatIds), tiers: runsOfValues(this.seatTiers) };
    this.#seatRuns = JSON.stringify(runs).slice(1, -1);
    this.#tiers = snapshot.tiers;
    this.#revision = snapshot.revision;
    this.#first = snapshot.revision;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Stock of every tier. */
  get tiers(): TierStock[] {
    return this.#tiers.map(toTierStock);
  }

  /** Tiers of which the public finds nothing, because what is free is for those who wait. */
  get keptTiers(): ReadonlySet<number> {
    this.#kept ??= new Set(this.tiers.filter(isKept).map(({ tierId }) => tierId));
    return this.#kept;
  }

  /** Whether a seat may be taken; false for a seat that the show doesn't have. */
  isAvailable(seat: number): boolean {
    return this.#states[this.#indexOf(seat)] === letters.available;
  }

  /** The tier of a seat; undefined for a seat that the show doesn't have. */
  tierOf(seat: number): number | undefined {
    return this.seatTiers[this.#indexOf(seat)];
  }

  /** What is free in each row of the show's chart; counted once a revision. */
  roomInRows({ rows, position }: Chart): RowRoom {
    if (this.#room !== undefined) return this.#room;
    const room = { free: new Uint32Array(rows.length), together: new Uint32Array(rows.length) };
    rows.forEach(({ seats }, index) => {
      let run = 0;
      let last = Number.NaN;
      for (const seat of seats) {
        if (!this.isAvailable(seat)) continue;
        const place = position[seat] ?? 0;
        run = place === last + 1 ? run + 1 : 1;
        last = place;
        room.free[index] = (room.free[index] as number) + 1;
        room.together[index] = Math.max(room.together[index] as number, run);
      }
    });
    this.#room = room;
    return room;
  }

  /** Applies changes in order. False when one is missing, or says that seats came or went: then only a new snapshot helps. */
  apply(changes: readonly Change[]): boolean {
    for (const { revision, payload } of changes) {
      if (revision !== this.#revision + 1 || payload.reset) return false;
      this.#tiers = payload.tiers;
      this.#revision = revision;
      this.#snapshot = undefined;
      this.#room = undefined;
      this.#kept = undefined;
      this.#deltas.clear();
      for (const [state, seats] of Object.entries(payload.seats))
        this.#paint(seats, letters[state as SeatState]);
    }
    return true;
  }

  /**
   * What a reader at `revision` needs to be up to date, in one message: what has changed since, or a snapshot where this
   * copy doesn't reach back so far or a snapshot is shorter. Undefined when the reader lacks nothing.
   */
  since(revision: number | undefined): Message | undefined {
    if (revision === this.#revision) return undefined;
    if (revision === undefined || revision < this.#first || revision > this.#revision) return this.snapshot();
    const known = this.#deltas.get(revision);
    if (known !== undefined) return known;
    const message = this.#delta(revision) ?? this.snapshot();
    this.#deltas.set(revision, message);
    return message;
  }

  /**
   * The whole show as one message: `{revision, tiers: [[tier, capacity, held, pending, sold, floor?]], seats}` with seats as
   * `{ranges: [[first, last]], tiers: [[tier, count]], states: "aahps…"}`: runs of seat numbers, runs of tiers, and one
   * letter a seat in the same order.
   */
  snapshot(): Message {
    if (this.#snapshot !== undefined) return this.#snapshot;
    const revision = this.#revision;
    const head = JSON.stringify({ revision, tiers: this.#tiers }).slice(0, -1);
    const data = `${head},"seats":{${this.#seatRuns},"states":"${this.#states.toString('latin1')}"}}`;
    this.#snapshot = { kind: 'snapshot', revision, data };
    return this.#snapshot;
  }

  /** What has changed after a revision: `{from, revision, tiers, seats: {state: [seat, …]}}`; undefined when that is too much. */
  #delta(from: number): Message | undefined {
    const limit = Math.max(DELTA_SEATS_MIN, this.seatIds.length * DELTA_SHARE_MAX);
    const changed: number[] = [];
    for (let index = 0; index < this.#changedAt.length; index += 1) {
      if ((this.#changedAt[index] as number) > from) changed.push(index);
    }
    if (changed.length > limit) return undefined;
    const seats: Partial<Record<SeatState, number[]>> = {};
    for (const state of states) {
      const inState = changed.filter((index) => this.#states[index] === letters[state]);
      if (inState.length > 0) seats[state] = inState.map((index) => this.seatIds[index] ?? 0);
    }
    const revision = this.#revision;
    return { kind: 'delta', revision, data: JSON.stringify({ from, revision, tiers: this.#tiers, seats }) };
  }

  #paint(seats: readonly number[], letter: number): void {
    for (const seat of seats) {
      const index = this.#indexOf(seat);
      if (index < 0) continue;
      this.#states[index] = letter;
      this.#changedAt[index] = this.#revision;
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
