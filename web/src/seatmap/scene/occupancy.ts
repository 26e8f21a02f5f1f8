/** What the seats of a show are like, by place in its chart, and how many are free in each section. */
import type { ChartIndex } from '../geometry/chart-index.ts';
import { ABSENT, AVAILABLE, SEAT_STATES, type SeatState, SOLD } from './seat-code.ts';

/** What is asked of a live show. */
export interface SeatSource {
  has(seat: number): boolean;
  stateOf(seat: number): SeatState;
  tierOf(seat: number): number | undefined;
}

export interface TierPrice {
  readonly id: number;
  /** Minor units. */
  readonly price: number;
}

/** What is told of a section. */
export interface SectionSummary {
  /** Seats that the show sells there. */
  readonly total: number;
  readonly free: number;
  /** The lowest price of a free seat; undefined when nothing is free. */
  readonly priceFrom: number | undefined;
  /** The slot (place in the list of tiers) that has most of its seats; -1 when the show sells none. */
  readonly slot: number;
  /** Whether all of it is selected by who draws the chart. */
  readonly isPicked?: boolean;
}

/** How seats look, by place in the chart: what is drawn. */
export interface SeatLooks {
  /** AVAILABLE … PICKED. */
  readonly codes: Uint8Array;
  /** Which of the colors. */
  readonly slots: Uint8Array;
  summaryOf(section: number): SectionSummary;
}

export class Occupancy implements SeatLooks {
  /** By place: AVAILABLE … ABSENT. */
  readonly codes: Uint8Array;
  /** By place: which of the tiers, as its place in the list. */
  readonly slots: Uint8Array;
  readonly #chart: ChartIndex;
  readonly #tiers: readonly TierPrice[];
  /** Free seats by section and slot, and all seats likewise. */
  readonly #free: Uint32Array;
  readonly #all: Uint32Array;
  readonly #slotOf: ReadonlyMap<number, number>;

  constructor(chart: ChartIndex, tiers: readonly TierPrice[]) {
    this.#chart = chart;
    this.#tiers = tiers;
    this.#slotOf = new Map(tiers.map(({ id }, slot) => [id, slot]));
    this.codes = new Uint8Array(chart.seatCount).fill(ABSENT);
    this.slots = new Uint8Array(chart.seatCount);
    this.#free = new Uint32Array(chart.sections.length * tiers.length);
    this.#all = new Uint32Array(chart.sections.length * tiers.length);
  }

  /** Reads every seat anew. */
  load(source: SeatSource): void {
    this.#free.fill(0);
    this.#all.fill(0);
    for (let place = 0; place < this.codes.length; place += 1) {
      const seat = this.#chart.seatIds[place] as number;
      const slot = source.has(seat) ? this.#slotOf.get(source.tierOf(seat) ?? -1) : undefined;
      const code = slot === undefined ? ABSENT : SEAT_STATES.indexOf(source.stateOf(seat));
      this.codes[place] = code;
      this.slots[place] = slot ?? 0;
      if (slot === undefined) continue;
      const at = this.#cell(place);
      this.#all[at] = (this.#all[at] as number) + 1;
      if (code === AVAILABLE) this.#free[at] = (this.#free[at] as number) + 1;
    }
  }

  /** Reads some seats anew. Returns the places whose state is another one now. */
  update(source: SeatSource, seats: readonly number[]): number[] {
    const changed: number[] = [];
    for (const seat of seats) {
      const place = this.#chart.placeOfSeat[seat] ?? -1;
      if (place < 0 || this.codes[place] === ABSENT) continue;
      const code = SEAT_STATES.indexOf(source.stateOf(seat));
      const before = this.codes[place];
      if (code === before) continue;
      this.codes[place] = code;
      const at = this.#cell(place);
      if (code === AVAILABLE) this.#free[at] = (this.#free[at] as number) + 1;
      if (before === AVAILABLE) this.#free[at] = (this.#free[at] as number) - 1;
      changed.push(place);
    }
    return changed;
  }

  /** Whether a seat can be picked. */
  isFree(place: number): boolean {
    return this.codes[place] === AVAILABLE;
  }

  stateAt(place: number): SeatState | undefined {
    return SEAT_STATES[this.codes[place] ?? ABSENT];
  }

  /** How many seats of a row are free. */
  freeInRow(row: number): number {
    return this.#countInRow(row, (code) => code === AVAILABLE);
  }

  /** How many seats of a row the show sells. */
  totalInRow(row: number): number {
    return this.#countInRow(row, (code) => code !== ABSENT);
  }

  summaryOf(section: number): SectionSummary {
    let [total, free, slot, most] = [0, 0, -1, 0];
    let priceFrom: number | undefined;
    this.#tiers.forEach(({ price }, index) => {
      const at = section * this.#tiers.length + index;
      const [all, open] = [this.#all[at] as number, this.#free[at] as number];
      total += all;
      free += open;
      if (open > 0 && (priceFrom === undefined || price < priceFrom)) priceFrom = price;
      if (all > most) [slot, most] = [index, all];
    });
    return { total, free, priceFrom, slot };
  }

  #countInRow(row: number, counts: (code: number) => boolean): number {
    const { firstSeat = 0, endSeat = 0 } = this.#chart.rows[row] ?? {};
    let count = 0;
    for (let place = firstSeat; place < endSeat; place += 1)
      if (counts(this.codes[place] as number)) count += 1;
    return count;
  }

  #cell(place: number): number {
    return (this.#chart.sectionOf[place] as number) * this.#tiers.length + (this.slots[place] as number);
  }
}

/** Whether a state means that others have the seat. */
export const isTaken = (code: number | undefined): boolean =>
  code !== undefined && code !== AVAILABLE && code <= SOLD;
