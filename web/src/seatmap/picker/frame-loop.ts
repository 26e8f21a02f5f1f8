/** Draws at most once a frame, only what has changed, and only for as long as something moves. */

export interface FrameWork {
  /** Moves on; returns whether anything has moved. */
  readonly step: (now: number) => boolean;
  readonly isAnimated: () => boolean;
  readonly isMoving: (now: number) => boolean;
  /** Returns whether it isn't finished. */
  readonly drawMap: (isMoving: boolean) => boolean;
  /** Returns whether it goes on moving. */
  readonly drawOverlay: (now: number) => boolean;
  readonly onMoved: () => void;
}

/** The map is drawn sharp once it has rested this long. */
const REST_MS = 150;

export class FrameLoop {
  readonly #work: FrameWork;
  #requested = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #mapIsStale = false;
  #isStopped = false;

  constructor(work: FrameWork) {
    this.#work = work;
  }

  /** Asks for a frame. The overlay is drawn with the map. */
  request(what: 'map' | 'overlay'): void {
    if (what === 'map') this.#mapIsStale = true;
    if (this.#requested !== 0 || this.#isStopped) return;
    this.#requested = requestAnimationFrame((now) => this.#frame(now));
  }

  /** Draws at once. */
  drawNow(): void {
    this.#mapIsStale = true;
    cancelAnimationFrame(this.#requested);
    this.#frame(performance.now());
  }

  stop(): void {
    this.#isStopped = true;
    cancelAnimationFrame(this.#requested);
    clearTimeout(this.#resting);
  }

  #frame(now: number): void {
    this.#requested = 0;
    const work = this.#work;
    const hasMoved = work.step(now);
    if (hasMoved) this.#mapIsStale = true;
    if (this.#mapIsStale) {
      const isMoving = work.isMoving(now);
      this.#mapIsStale = work.drawMap(isMoving);
      if (isMoving) this.#restLater();
    }
    const overlayMoves = work.drawOverlay(now);
    if (hasMoved) work.onMoved();
    if (this.#mapIsStale || work.isAnimated()) this.request('map');
    else if (overlayMoves) this.request('overlay');
  }

  #restLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.request('map'), REST_MS);
  }
}
