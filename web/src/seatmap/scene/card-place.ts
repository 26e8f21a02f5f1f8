/** Where the card with what is pointed at goes: beside it where there is room, otherwise above or below it, never cut off. */
import type { Point } from '../geometry/bounds.ts';
import type { Viewport } from './camera.ts';

/** The card is at most this large. */
const WIDTH = 256;
const HEIGHT = 130;
const GAP = 16;
/** A finger hides more than a pointer. */
const GAP_NARROW = 28;

export interface CardPlace extends Point {
  /** How far it is moved to the left, in hundredths of its own width, which is not known before it is shown. */
  readonly shift: number;
}

export function placeCard(at: Point, { width, height }: Viewport): CardPlace {
  const beside = Math.max(0, Math.min(height - HEIGHT, at.y + GAP));
  if (at.x + GAP + WIDTH <= width) return { x: at.x + GAP, y: beside, shift: 0 };
  if (at.x - GAP >= WIDTH) return { x: at.x - GAP, y: beside, shift: 100 };
  const below = at.y + GAP_NARROW;
  const y = below + HEIGHT <= height ? below : Math.max(0, at.y - GAP_NARROW - HEIGHT);
  return { x: at.x, y, shift: (at.x / width) * 100 };
}
