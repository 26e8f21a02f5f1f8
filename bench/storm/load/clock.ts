/** The time of the buyers of one process: they think faster than people do, and wake up when the storm ends. */

export class Clock {
  readonly #speed: number;
  readonly #thinking = new Set<() => void>();
  #isEnding = false;

  /** @param speed how many times faster than in life */
  constructor(speed: number) {
    this.#speed = speed;
  }

  /** Whether buyers shall begin nothing new. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** What a person does in so many milliseconds; over at once when the storm ends. */
  think(milliseconds: number): Promise<void> {
    if (this.#isEnding) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#thinking.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds / this.#speed);
      this.#thinking.add(wake);
    });
  }

  /** So many real milliseconds. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  end(): void {
    this.#isEnding = true;
    for (const wake of this.#thinking) wake();
  }
}
