/** Moves the camera: at once, along a flight, or sliding to rest. Time is handed in, so that tests need no clock. */
import type { Bounds, Point } from '../geometry/bounds.ts';
import {
  type Camera,
  type CameraLimits,
  clamp,
  fitTo,
  limitsOf,
  panBy,
  type Viewport,
  zoomAt,
} from './camera.ts';
import { type Flight, flightAt } from './flight.ts';
import { type Slide, slideOn } from './inertia.ts';

/** For so long after it has moved, the map is likely to move on. */
const SETTLE_MS = 140;

export class CameraDriver {
  camera: Camera = { x: 0, y: 0, scale: 1 };
  viewport: Viewport = { width: 1, height: 1 };
  /** Nothing glides: for visitors who asked for less motion. */
  isStill = false;
  #limits: CameraLimits;
  #pitch: number;
  #flight: Flight | undefined;
  #slide: (Slide & { at: number }) | undefined;
  #movedAt = -Infinity;
  #wasPlaced = false;

  /** @param bounds everything that can be looked at */
  constructor(bounds: Bounds, pitch: number) {
    this.#pitch = pitch;
    this.#limits = limitsOf(bounds, pitch, this.viewport);
  }

  get limits(): CameraLimits {
    return this.#limits;
  }

  get isFitted(): boolean {
    return this.camera.scale <= this.#limits.minScale * 1.001;
  }

  get isAnimated(): boolean {
    return this.#flight !== undefined || this.#slide !== undefined;
  }

  isMoving(now: number): boolean {
    return this.isAnimated || now - this.#movedAt < SETTLE_MS;
  }

  /** There is something else to be looked at; the camera stays where it is as far as it can. */
  setWorld(bounds: Bounds, pitch: number): void {
    this.#pitch = pitch;
    this.#limits = limitsOf(bounds, pitch, this.viewport);
    this.camera = clamp(this.camera, this.#limits, this.viewport);
  }

  resize(viewport: Viewport): void {
    const wasFitted = !this.#wasPlaced || this.isFitted;
    const { bounds } = this.#limits;
    this.viewport = viewport;
    this.#limits = limitsOf(bounds, this.#pitch, viewport);
    this.#wasPlaced = true;
    this.camera = wasFitted ? fitTo(bounds, viewport) : clamp(this.camera, this.#limits, viewport);
  }

  pan(dx: number, dy: number, now: number): void {
    this.#set(clamp(panBy(this.camera, dx, dy), this.#limits, this.viewport), now);
  }

  zoom(at: Point, factor: number, now: number): void {
    this.#set(zoomAt(this.camera, at, factor, this.#limits, this.viewport), now);
  }

  /** Zooms gliding, around a point of the screen; around the middle by default. */
  glide(factor: number, now: number, at?: Point): void {
    const middle = { x: this.viewport.width / 2, y: this.viewport.height / 2 };
    // Pressed again on the way, it goes further still.
    const from = this.#flight?.to ?? this.camera;
    this.flyTo(zoomAt(from, at ?? middle, factor, this.#limits, this.viewport), now);
  }

  fit(now: number): void {
    this.flyTo(fitTo(this.#limits.bounds, this.viewport), now);
  }

  /** Shows an area whole, but no nearer than `scaleMax`. */
  show(area: Bounds, now: number, scaleMax = Number.POSITIVE_INFINITY): void {
    const whole = fitTo(area, this.viewport, 32);
    this.flyTo({ ...whole, scale: Math.min(whole.scale, scaleMax) }, now);
  }

  flyTo(camera: Camera, now: number): void {
    const to = clamp(camera, this.#limits, this.viewport);
    this.#slide = undefined;
    if (this.isStill) this.#set(to, now);
    else this.#flight = { from: this.camera, to, startedAt: now };
  }

  fling(slide: Slide, now: number): void {
    if (!this.isStill) this.#slide = { ...slide, at: now };
  }

  /** Stops where it is. */
  halt(): void {
    this.#flight = undefined;
    this.#slide = undefined;
  }

  /** Goes on to a moment. Returns whether the camera has moved. */
  step(now: number): boolean {
    if (this.#flight !== undefined) {
      const { camera, done } = flightAt(this.#flight, now);
      const next = done ? undefined : this.#flight;
      this.#set(camera, now);
      this.#flight = next;
      return true;
    }
    if (this.#slide === undefined) return false;
    const { at, ...slide } = this.#slide;
    const { dx, dy, next } = slideOn(slide, Math.max(0, now - at));
    this.pan(dx, dy, now);
    this.#slide = next && { ...next, at: now };
    return true;
  }

  #set(camera: Camera, now: number): void {
    this.#flight = undefined;
    this.camera = camera;
    this.#movedAt = now;
  }
}
