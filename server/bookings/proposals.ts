/** Seats that were proposed to somebody just now: the next who asks is shown others, so that buyers part. */

export class Proposals {
  readonly #keptMs: number;
  /** By seat: until when it counts as proposed; in that order. */
  readonly #ends = new Map<number, number>();

  /** @param keptMs how long a seat counts as proposed */
  constructor(keptMs: number) {
    this.#keptMs = keptMs;
  }

  has(seat: number): boolean {
    return this.#ends.has(seat);
  }

  add(seats: readonly number[]): void {
    const end = performance.now() + this.#keptMs;
    for (const seat of seats) {
      // Put back at the end, to keep the order.
      this.#ends.delete(seat);
      this.#ends.set(seat, end);
    }
  }

  /** Forgets what is over. */
  tidy(): void {
    const now = performance.now();
    for (const [seat, end] of this.#ends) {
      if (end > now) break;
      this.#ends.delete(seat);
    }
  }
}
