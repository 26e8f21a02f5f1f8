import { expect, it } from 'vitest';
import { clamp, fitTo, limitsOf, panBy, toScreen, toWorld, visibleBounds, zoomAt } from './camera.ts';
import { CameraDriver } from './camera-driver.ts';
import { detailAt, isTarget } from './detail.ts';
import { flightAt } from './flight.ts';
import { slideOn } from './inertia.ts';

const bounds = { left: 0, top: 0, right: 1000, bottom: 500 };
const viewport = { width: 500, height: 500 };
const limits = limitsOf(bounds, 10, viewport);

it('fits everything, in the middle', () => {
  const camera = fitTo(bounds, viewport);
  const seen = visibleBounds(camera, viewport);
  expect(seen.left).toBeLessThanOrEqual(0);
  expect(seen.right).toBeGreaterThanOrEqual(1000);
  expect(camera).toMatchObject({ x: 500, y: 250, scale: limits.minScale });
});

it('keeps under the pointer what was there, while it zooms', () => {
  const at = { x: 120, y: 300 };
  const start = { x: 500, y: 250, scale: 2 };
  const zoomed = zoomAt(start, at, 1.5, limits, viewport);
  expect(zoomed.scale).toBe(3);
  expect(toWorld(zoomed, viewport, at)).toEqual(toWorld(start, viewport, at));
});

it('zooms and pans within its limits', () => {
  expect(zoomAt(fitTo(bounds, viewport), { x: 0, y: 0 }, 1e6, limits, viewport).scale).toBe(limits.maxScale);
  expect(zoomAt(fitTo(bounds, viewport), { x: 0, y: 0 }, 1e-6, limits, viewport).scale).toBe(limits.minScale);
  const far = clamp(panBy({ x: 500, y: 250, scale: 4 }, 1e6, 0), limits, viewport);
  const edge = toScreen(far, viewport, { x: 0, y: 250 });
  expect(edge.x).toBeLessThan(viewport.width / 2);
});

it('goes back and forth between screen and world', () => {
  const camera = { x: 77, y: 33, scale: 1.7 };
  const at = { x: 12, y: 450 };
  const back = toScreen(camera, viewport, toWorld(camera, viewport, at));
  expect(back.x).toBeCloseTo(at.x);
  expect(back.y).toBeCloseTo(at.y);
});

it('flies from one camera to another and arrives', () => {
  const from = { x: 0, y: 0, scale: 1 };
  const to = { x: 100, y: 50, scale: 4 };
  const flight = { from, to, startedAt: 0 };
  expect(flightAt(flight, 0).camera).toEqual(from);
  const half = flightAt(flight, 100).camera;
  expect(half.scale).toBeGreaterThan(1);
  expect(half.scale).toBeLessThan(4);
  expect(half.x / half.y).toBeCloseTo(2);
  expect(flightAt(flight, 10_000)).toEqual({ camera: to, done: true });
});

it('slides as far in many small steps as in one', () => {
  const whole = slideOn({ vx: 1, vy: 0 }, 100);
  let slide = { vx: 1, vy: 0 };
  let way = 0;
  for (let step = 0; step < 10; step += 1) {
    const { dx, next } = slideOn(slide, 10);
    way += dx;
    slide = next ?? { vx: 0, vy: 0 };
  }
  expect(way).toBeCloseTo(whole.dx);
  expect(slideOn({ vx: 1, vy: 0 }, 10_000).next).toBeUndefined();
});

it('drives: glides, comes to rest, and jumps for those who want calm', () => {
  const driver = new CameraDriver(bounds, 10);
  driver.resize(viewport);
  expect(driver.isFitted).toBe(true);
  driver.glide(2, 0);
  driver.glide(2, 0);
  expect(driver.isAnimated).toBe(true);
  driver.step(5_000);
  expect(driver.camera.scale).toBeCloseTo(limits.minScale * 4);
  expect(driver.isAnimated).toBe(false);
  expect(driver.isMoving(5_050)).toBe(true);
  expect(driver.isMoving(5_500)).toBe(false);
  driver.isStill = true;
  driver.fit(6_000);
  expect(driver.isAnimated).toBe(false);
  expect(driver.isFitted).toBe(true);
});

it('slides on after a fling until something stops it', () => {
  const driver = new CameraDriver(bounds, 10);
  driver.resize(viewport);
  driver.zoom({ x: 250, y: 250 }, 4, 0);
  const before = driver.camera.x;
  driver.fling({ vx: -1, vy: 0 }, 0);
  driver.step(16);
  driver.step(32);
  expect(driver.camera.x).toBeGreaterThan(before);
  driver.halt();
  expect(driver.step(48)).toBe(false);
});

it('stays fitted when the window changes, and stays near when it is near', () => {
  const driver = new CameraDriver(bounds, 10);
  driver.resize(viewport);
  driver.resize({ width: 900, height: 300 });
  expect(driver.isFitted).toBe(true);
  driver.zoom({ x: 0, y: 0 }, 5, 0);
  const { scale } = driver.camera;
  driver.resize(viewport);
  expect(driver.camera.scale).toBe(scale);
});

it('shows sections, then rows, then seats, and knows what a finger can hit', () => {
  expect([2, 5, 12].map(detailAt)).toEqual(['sections', 'rows', 'seats']);
  expect([23.9, 24].map(isTarget)).toEqual([false, true]);
});
