/** How a seat is marked: by shape as well as by color, so that nobody needs to see colors. */
import { ABSENT, AVAILABLE, HELD, PENDING, PICKED, SOLD } from './seat-code.ts';

/**
 * - disc: available, in the color of its tier
 * - ring: held by somebody
 * - target: a ring with a dot, waits for payment
 * - cross: sold
 * - dot: not sold at this show
 * - picked: a disc with an edge, selected in the editor
 */
export type Shape = 'disc' | 'ring' | 'target' | 'cross' | 'dot' | 'picked';

export interface Mark {
  readonly shape: Shape;
  /** Which tier's color; only of what can be picked. */
  readonly slot: number;
  /** Square rather than round: a place for a wheelchair. */
  readonly accessible: boolean;
  /** For who comes along with one. */
  readonly companion: boolean;
}

const SHAPES: Readonly<Record<number, Shape>> = {
  [AVAILABLE]: 'disc',
  [HELD]: 'ring',
  [PENDING]: 'target',
  [SOLD]: 'cross',
  [ABSENT]: 'dot',
  [PICKED]: 'picked',
};

/** A number for each mark there is, so that each is drawn once and copied. */
export const markKey = (code: number, slot: number, accessible: number, companion = 0): number =>
  code + accessible * 8 + companion * 16 + (code === AVAILABLE || code === PICKED ? slot * 32 : 0);

export const markOf = (key: number): Mark => ({
  shape: SHAPES[key & 7] ?? 'dot',
  slot: key >> 5,
  accessible: (key & 8) !== 0,
  companion: (key & 16) !== 0,
});
