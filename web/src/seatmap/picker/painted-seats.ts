/** A map that is colored by something else than prices: by what has become of a seat, or by how fast it went. */
import type { LiveSource } from '../scene/seat-store.ts';

/** A color with its meaning; the map paints seats in it. At most six. */
export interface PaintSlot {
  readonly id: number;
  readonly name: string;
}

/** Which slot a seat is painted in; undefined for one that stays blank. */
export type SlotOf = (seat: number) => number | undefined;

/**
 * Seats as the map takes them, made of a live show and of what they are painted by. A painted seat counts as free in the tier
 * that its slot is, a blank one as held. `blankAs` is the slot that stands for blank seats where a section has one color.
 */
export class PaintedSeats implements LiveSource {
  readonly #live: LiveSource;
  readonly #slotOf: SlotOf;
  readonly #blankAs: SlotOf;

  constructor(live: LiveSource, slotOf: SlotOf, blankAs: SlotOf) {
    this.#live = live;
    this.#slotOf = slotOf;
    this.#blankAs = blankAs;
  }

  get revision(): number {
    return this.#live.revision;
  }

  has(seat: number): boolean {
    return this.#live.has(seat);
  }

  stateOf(seat: number): 'available' | 'held' {
    return this.#slotOf(seat) === undefined ? 'held' : 'available';
  }

  tierOf(seat: number): number | undefined {
    return this.#slotOf(seat) ?? this.#blankAs(seat);
  }

  /** A seat may change its color without becoming blank, so all of them are told of, some times a second. */
  subscribe(listener: (changed: 'all') => void): () => void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = this.#live.subscribe(() => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        listener('all');
      }, CALM_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(waiting);
    };
  }
}

const CALM_MS = 500;
