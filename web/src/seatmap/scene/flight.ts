/** A camera's way from one view to another: zoom is even to the eye, and ends calmly. */
import type { Camera } from './camera.ts';

const FLIGHT_MS = 320;

export interface Flight {
  readonly from: Camera;
  readonly to: Camera;
  readonly startedAt: number;
}

/** The camera at a moment of the flight; `done` once it has arrived. */
export function flightAt({ from, to, startedAt }: Flight, now: number): { camera: Camera; done: boolean } {
  const share = Math.min(1, Math.max(0, (now - startedAt) / FLIGHT_MS));
  if (share === 1) return { camera: to, done: true };
  const eased = 1 - (1 - share) ** 3;
  const ratio = to.scale / from.scale;
  const scale = from.scale * ratio ** eased;
  // Moves as the scale does, so that a point that both views show wanders in a straight line.
  const moved = Math.abs(ratio - 1) < 1e-3 ? eased : (1 - from.scale / scale) / (1 - 1 / ratio);
  return {
    camera: { scale, x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved },
    done: false,
  };
}
