/** Seat marks, each drawn once per size and copied from then on. */
import { type Mark, markOf } from '../scene/marks.ts';
import { type MapTheme, tierColor } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Radius of a seat in pitches: neighbors nearly touch. */
export const SEAT_RADIUS = 0.42;

export class Sprites {
  /** Side of a sprite in device pixels. */
  readonly size: number;
  readonly #radius: number;
  readonly #theme: MapTheme;
  readonly #made = new Map<number, OffscreenCanvas>();

  /** @param pitch device pixels from seat to seat */
  constructor(pitch: number, theme: MapTheme) {
    this.#radius = pitch * SEAT_RADIUS;
    this.size = Math.ceil(this.#radius * 2) + 2;
    this.#theme = theme;
  }

  /** @param key see markKey */
  get(key: number): OffscreenCanvas {
    let sprite = this.#made.get(key);
    if (sprite === undefined) {
      sprite = new OffscreenCanvas(this.size, this.size);
      const context = sprite.getContext('2d');
      if (context !== null)
        paintMark(context, markOf(key), this.size / 2, this.size / 2, this.#radius, this.#theme);
      this.#made.set(key, sprite);
    }
    return sprite;
  }
}

/** Draws a mark with its center at a point. */
export function paintMark(
  context: Context,
  { shape, slot, accessible, companion }: Mark,
  x: number,
  y: number,
  radius: number,
  theme: MapTheme,
): void {
  const line = Math.max(1, radius * 0.24);
  context.lineWidth = line;
  if (shape === 'disc') {
    context.fillStyle = tierColor(theme, slot);
    outline(context, x, y, radius, accessible);
    context.fill();
    if (accessible && radius >= 5) paintWheelchair(context, x, y, radius, theme.onSeat);
    if (companion && radius >= 5) paintBesideBar(context, x, y, radius, theme.onSeat);
  } else if (shape === 'picked') {
    context.fillStyle = radius < 3 ? theme.selected : tierColor(theme, slot);
    outline(context, x, y, radius * 0.9, accessible);
    context.fill();
    context.strokeStyle = theme.selected;
    context.lineWidth = Math.max(1, radius * 0.26);
    context.stroke();
    if (accessible && radius >= 5) paintWheelchair(context, x, y, radius * 0.85, theme.onSeat);
    if (companion && radius >= 5) paintBesideBar(context, x, y, radius * 0.85, theme.onSeat);
  } else if (shape === 'ring' || shape === 'target') {
    context.strokeStyle = shape === 'ring' ? theme.held : theme.pending;
    outline(context, x, y, radius * 0.8 - line / 2, accessible);
    context.stroke();
    if (shape === 'target') paintDot(context, x, y, radius * 0.28, theme.pending);
  } else if (shape === 'cross') {
    const arm = radius * 0.42;
    context.strokeStyle = theme.sold;
    context.beginPath();
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x + arm, y - arm);
    context.lineTo(x - arm, y + arm);
    context.stroke();
  } else paintDot(context, x, y, radius * 0.25, theme.sold);
}

function outline(context: Context, x: number, y: number, radius: number, square: boolean): void {
  context.beginPath();
  if (square) context.roundRect(x - radius, y - radius, radius * 2, radius * 2, radius * 0.35);
  else context.arc(x, y, radius, 0, Math.PI * 2);
}

function paintDot(context: Context, x: number, y: number, radius: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, Math.max(0.6, radius), 0, Math.PI * 2);
  context.fill();
}

/** A bar under the number: beside somebody. */
function paintBesideBar(context: Context, x: number, y: number, radius: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(x - radius * 0.45, y + radius * 0.5, radius * 0.9, radius * 0.2, radius * 0.1);
  context.fill();
}

/** A head, a back and a wheel: readable from ten pixels on. */
function paintWheelchair(context: Context, x: number, y: number, radius: number, color: string): void {
  const unit = radius / 10;
  context.strokeStyle = color;
  context.lineWidth = Math.max(1, unit * 2);
  paintDot(context, x - unit, y - unit * 6, unit * 1.8, color);
  context.beginPath();
  context.moveTo(x - unit, y - unit * 3);
  context.lineTo(x - unit, y + unit);
  context.lineTo(x + unit * 3, y + unit);
  context.lineTo(x + unit * 5, y + unit * 5);
  context.stroke();
  context.beginPath();
  context.arc(x - unit * 0.5, y + unit * 2.5, unit * 4, Math.PI * 0.1, Math.PI * 1.25);
  context.stroke();
}
