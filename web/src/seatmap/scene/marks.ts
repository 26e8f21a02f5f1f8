/** How a seat is marked: by shape as well as by color, so that nobody needs to see colors. */
import { ABSENT, AVAILABLE, HELD, PENDING, SOLD } from './seat-code.ts';

/**
 * - disc: available, in the color of its tier
 * - ring: held by somebody
 * - target: a ring with a dot, waits for payment
 * - cross: sold
 * - dot: not sold at this show
 */
export type Shape = 'disc' | 'ring' | 'target' | 'cross' | 'dot';

export interface Mark {
  readonly shape: Shape;
  /** Which tier's color; only of discs. */
  readonly slot: number;
  /** Square rather than round: a place for a wheelchair. */
  readonly accessible: boolean;
}

const SHAPES: Readonly<Record<number, Shape>> = {
  [AVAILABLE]: 'disc',
  [HELD]: 'ring',
  [PENDING]: 'target',
  [SOLD]: 'cross',
  [ABSENT]: 'dot',
};

/** A number for each mark there is, so that each is drawn once and copied. */
export const markKey = (code: number, slot: number, accessible: number): number =>
  code + accessible * 8 + (code === AVAILABLE ? slot * 16 : 0);

export const markOf = (key: number): Mark => ({
  shape: SHAPES[key & 7] ?? 'dot',
  slot: key >> 4,
  accessible: (key & 8) !== 0,
});
