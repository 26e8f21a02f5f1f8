/** A map that was let go in motion slides on and comes to rest. */

export interface Slide {
  /** Pixels per millisecond. */
  readonly vx: number;
  readonly vy: number;
}

/** After this many milliseconds a slide has lost about two thirds of its speed. */
const FADE_MS = 220;
const SPEED_MIN = 0.02;

/** How far a slide goes in some milliseconds, and the slide that is left; undefined once it rests. */
export function slideOn({ vx, vy }: Slide, elapsedMs: number): { dx: number; dy: number; next?: Slide } {
  const left = Math.exp(-elapsedMs / FADE_MS);
  // The integral of the fading speed, so that the way doesn't depend on how often frames come.
  const reach = FADE_MS * (1 - left);
  const next = { vx: vx * left, vy: vy * left };
  const moved = { dx: vx * reach, dy: vy * reach };
  return Math.hypot(next.vx, next.vy) < SPEED_MIN ? moved : { ...moved, next };
}
