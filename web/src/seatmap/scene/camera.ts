/** Where the map is looked at from. World units are the chart's, screen units CSS pixels. */
import type { Bounds, Point } from '../geometry/bounds.ts';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The world's point in the middle of the viewport, and pixels per unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface CameraLimits {
  readonly bounds: Bounds;
  readonly minScale: number;
  readonly maxScale: number;
}

/** Seats never get larger than this, in pixels from neighbor to neighbor. */
const PITCH_PIXELS_MAX = 56;
const PADDING = 12;

/** How far the camera may go: out until everything fits, in until seats are comfortably large. */
export function limitsOf(bounds: Bounds, pitch: number, viewport: Viewport): CameraLimits {
  const minScale = fitScale(bounds, viewport, PADDING);
  return { bounds, minScale, maxScale: Math.max(minScale, PITCH_PIXELS_MAX / pitch) };
}

/** The camera that shows a rectangle whole and in the middle. */
export function fitTo(bounds: Bounds, viewport: Viewport, padding = PADDING): Camera {
  return {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.top + bounds.bottom) / 2,
    scale: fitScale(bounds, viewport, padding),
  };
}

function fitScale({ left, top, right, bottom }: Bounds, { width, height }: Viewport, padding: number) {
  const room = (size: number) => Math.max(1, size - padding * 2);
  return Math.min(room(width) / Math.max(1, right - left), room(height) / Math.max(1, bottom - top));
}

/** Within the limits: not too near or far, and never beside the chart. */
export function clamp(camera: Camera, limits: CameraLimits, viewport: Viewport): Camera {
  const scale = Math.min(limits.maxScale, Math.max(limits.minScale, camera.scale));
  const { left, top, right, bottom } = limits.bounds;
  return {
    scale,
    x: clampAxis(camera.x, left, right, viewport.width / scale),
    y: clampAxis(camera.y, top, bottom, viewport.height / scale),
  };
}

/** Share of the viewport that may be empty beyond an edge, so that what stands there can be brought to the middle. */
const SLACK = 0.35;

function clampAxis(at: number, from: number, to: number, seen: number): number {
  if (seen >= to - from) return (from + to) / 2;
  const half = seen / 2 - seen * SLACK;
  return Math.min(to - half, Math.max(from + half, at));
}

export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** Zooms so that what is under a point of the screen stays there. */
export function zoomAt(
  camera: Camera,
  at: Point,
  factor: number,
  limits: CameraLimits,
  viewport: Viewport,
): Camera {
  const scale = Math.min(limits.maxScale, Math.max(limits.minScale, camera.scale * factor));
  const world = toWorld(camera, viewport, at);
  const moved = {
    scale,
    x: world.x - (at.x - viewport.width / 2) / scale,
    y: world.y - (at.y - viewport.height / 2) / scale,
  };
  return clamp(moved, limits, viewport);
}

export const toWorld = (camera: Camera, { width, height }: Viewport, at: Point): Point => ({
  x: camera.x + (at.x - width / 2) / camera.scale,
  y: camera.y + (at.y - height / 2) / camera.scale,
});

export const toScreen = (camera: Camera, { width, height }: Viewport, at: Point): Point => ({
  x: (at.x - camera.x) * camera.scale + width / 2,
  y: (at.y - camera.y) * camera.scale + height / 2,
});

/** What of the world is to be seen. */
export function visibleBounds(camera: Camera, { width, height }: Viewport): Bounds {
  const halfWidth = width / 2 / camera.scale;
  const halfHeight = height / 2 / camera.scale;
  return {
    left: camera.x - halfWidth,
    right: camera.x + halfWidth,
    top: camera.y - halfHeight,
    bottom: camera.y + halfHeight,
  };
}
