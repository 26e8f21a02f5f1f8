/** Fingers and mouse as gestures: a total table of what each event means in each state. No DOM: samples in, commands out. */
import type { Point } from '../geometry/bounds.ts';

export interface Sample extends Point {
  readonly id: number;
  readonly kind: 'down' | 'move' | 'up' | 'cancel';
  /** Milliseconds. */
  readonly at: number;
  readonly isTouch: boolean;
}

export type GestureCommand =
  /** A pointer came down: whatever glides stops under it. */
  | { readonly do: 'press' }
  | { readonly do: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly do: 'zoom'; readonly at: Point; readonly factor: number }
  | { readonly do: 'tap'; readonly at: Point; readonly isTouch: boolean }
  | { readonly do: 'doubleTap'; readonly at: Point }
  /** Let go while moving; pixels per millisecond. */
  | { readonly do: 'fling'; readonly vx: number; readonly vy: number };

/** Movement below this is a shaky tap. */
const SLOP_MOUSE = 4;
const SLOP_TOUCH = 10;
const DOUBLE_MS = 300;
const DOUBLE_PIXELS = 30;
/** Speed is read from the last of the way; a finger that rests before it lifts flings nothing. */
const FLING_WINDOW_MS = 80;
const FLING_MIN = 0.15;

type State = 'idle' | 'pressed' | 'dragging' | 'pinching';

export class Gestures {
  #state: State = 'idle';
  readonly #pointers = new Map<number, Point>();
  #pressedAt: Point = { x: 0, y: 0 };
  #trail: (Point & { at: number })[] = [];
  #lastTap: (Point & { at: number }) | undefined;

  /** Takes what a pointer did and returns what it means. */
  push(sample: Sample): GestureCommand[] {
    if (sample.kind === 'down') return this.#down(sample);
    if (!this.#pointers.has(sample.id)) return [];
    if (sample.kind === 'move') return this.#move(sample);
    return this.#lift(sample);
  }

  get isActive(): boolean {
    return this.#state === 'dragging' || this.#state === 'pinching';
  }

  #down(sample: Sample): GestureCommand[] {
    this.#pointers.set(sample.id, sample);
    this.#state = this.#pointers.size === 1 ? 'pressed' : 'pinching';
    this.#pressedAt = sample;
    this.#trail = [sample];
    return [{ do: 'press' }];
  }

  #move(sample: Sample): GestureCommand[] {
    const before = this.#pointers.get(sample.id) ?? sample;
    if (this.#state === 'pinching') return this.#pinch(sample);
    if (this.#state === 'pressed') {
      const slop = sample.isTouch ? SLOP_TOUCH : SLOP_MOUSE;
      if (distance(sample, this.#pressedAt) < slop) return [];
      this.#state = 'dragging';
    }
    this.#pointers.set(sample.id, sample);
    this.#trail.push(sample);
    return [{ do: 'pan', dx: sample.x - before.x, dy: sample.y - before.y }];
  }

  #pinch(sample: Sample): GestureCommand[] {
    const [a, b] = [...this.#pointers.keys()];
    const pair = () => [this.#pointers.get(a ?? 0) ?? sample, this.#pointers.get(b ?? 0) ?? sample] as const;
    const [beforeA, beforeB] = pair();
    this.#pointers.set(sample.id, sample);
    const [afterA, afterB] = pair();
    const from = middle(beforeA, beforeB);
    const to = middle(afterA, afterB);
    const factor = distance(afterA, afterB) / Math.max(1, distance(beforeA, beforeB));
    return [
      { do: 'pan', dx: to.x - from.x, dy: to.y - from.y },
      { do: 'zoom', at: to, factor },
    ];
  }

  #lift(sample: Sample): GestureCommand[] {
    const state = this.#state;
    this.#pointers.delete(sample.id);
    if (this.#pointers.size > 0) {
      // One finger of a pinch stays: it goes on as a drag.
      this.#state = this.#pointers.size === 1 ? 'dragging' : 'pinching';
      this.#trail = [];
      return [];
    }
    this.#state = 'idle';
    if (sample.kind === 'cancel') return [];
    if (state === 'pressed') return this.#tap(sample);
    return state === 'dragging' ? this.#fling(sample) : [];
  }

  #tap(sample: Sample): GestureCommand[] {
    const last = this.#lastTap;
    const isDouble =
      last !== undefined && sample.at - last.at < DOUBLE_MS && distance(sample, last) < DOUBLE_PIXELS;
    this.#lastTap = isDouble ? undefined : sample;
    const at = { x: sample.x, y: sample.y };
    return [isDouble ? { do: 'doubleTap', at } : { do: 'tap', at, isTouch: sample.isTouch }];
  }

  #fling(sample: Sample): GestureCommand[] {
    const recent = this.#trail.find(({ at }) => sample.at - at < FLING_WINDOW_MS);
    const elapsed = recent === undefined ? 0 : sample.at - recent.at;
    if (recent === undefined || elapsed <= 0) return [];
    const vx = (sample.x - recent.x) / elapsed;
    const vy = (sample.y - recent.y) / elapsed;
    return Math.hypot(vx, vy) < FLING_MIN ? [] : [{ do: 'fling', vx, vy }];
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
