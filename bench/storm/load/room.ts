/**
 * How many buyers of a process may be connected at a time. Who is done keeps watching until somebody else wants the place;
 * who finds the room full waits outside, first come, first served.
 */
export class Room {
  readonly #sizeMax: number;
  #inside = 0;
  readonly #outside: (() => void)[] = [];
  /** Who only watches, the longest first: each is told to go when the place is wanted. */
  readonly #watching = new Set<() => void>();

  constructor(sizeMax: number) {
    this.#sizeMax = sizeMax;
  }

  get inside(): number {
    return this.#inside;
  }

  get outside(): number {
    return this.#outside.length;
  }

  /** Resolves when there is a place. */
  enter(): Promise<void> {
    if (this.#inside < this.#sizeMax) {
      this.#inside += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#outside.push(resolve);
      const [first] = this.#watching;
      if (first === undefined) return;
      this.#watching.delete(first);
      first();
    });
  }

  /** Gives the place up. */
  leave(): void {
    const next = this.#outside.shift();
    if (next === undefined) this.#inside -= 1;
    else next();
  }

  /** Offers the place to whoever comes; `go` is called when somebody does. The returned function takes that back. */
  offer(go: () => void): () => void {
    if (this.#outside.length > 0) go();
    else this.#watching.add(go);
    return () => void this.#watching.delete(go);
  }
}
