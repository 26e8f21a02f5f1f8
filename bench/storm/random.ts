/** Chance that comes out the same for the same seed: what a buyer would do is decided by it, not by the run. */

/** A generator of its own for each buyer, so that no buyer's choices depend on how others are scheduled. */
export class Random {
  #state: number;

  constructor(seed: number, stream = 0) {
    // Two rounds of mixing part neighboring seeds and streams.
    this.#state = mix(mix(seed) ^ Math.imul(stream + 1, 0x9e3779b1));
  }

  /** A number from 0, below 1: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items, which must not be none. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** One of the names, by its weight. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries<number>(weights);
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.next() * total;
    for (const [name, weight] of entries) {
      rest -= weight;
      if (rest < 0) return name as Name;
    }
    return entries[0]?.[0] as Name;
  }

  /** How long people take: mostly about `mean`, now and then three times that, never nothing. */
  around(mean: number): number {
    return mean * (0.3 + 0.7 * Math.min(4, -Math.log(1 - this.next())));
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
