/** A small picture of the whole map with a frame around what is seen. */
import type { Bounds } from '../geometry/bounds.ts';
import { type Camera, fitTo, toScreen, toWorld, type Viewport } from '../scene/camera.ts';
import { tracePolygon } from './paint-ground.ts';
import type { MapScene } from './seat-renderer.ts';
import { type MapTheme, tierColor } from './theme.ts';

/** Draws the whole chart. */
export function paintMinimap(
  context: CanvasRenderingContext2D,
  { chart, occupancy }: Pick<MapScene, 'chart' | 'occupancy'>,
  size: Viewport,
  pixelRatio: number,
  theme: MapTheme,
): void {
  const camera = fitTo(chart.bounds, size, 4);
  const scale = camera.scale * pixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const offset = (at: number, length: number) => (length / 2) * pixelRatio - at * scale;
  context.setTransform(scale, 0, 0, scale, offset(camera.x, size.width), offset(camera.y, size.height));
  const { x, y, width, height } = chart.stage;
  context.fillStyle = theme.stage;
  context.fillRect(x, y, width, height);
  chart.sections.forEach(({ corners }, section) => {
    const { free, total, slot } = occupancy.summaryOf(section);
    tracePolygon(context, corners);
    context.fillStyle = theme.sold;
    context.globalAlpha = 0.35;
    context.fill();
    if (free === 0) return;
    context.globalAlpha = 0.3 + 0.6 * (free / total);
    context.fillStyle = tierColor(theme, slot);
    context.fill();
  });
  context.globalAlpha = 1;
}

/** Where an area of the chart lies in the small picture. */
export function frameOn(chart: Bounds, size: Viewport, seen: Bounds): Bounds {
  const camera = fitTo(chart, size, 4);
  const from = toScreen(camera, size, { x: seen.left, y: seen.top });
  const to = toScreen(camera, size, { x: seen.right, y: seen.bottom });
  return {
    left: Math.max(0, from.x),
    top: Math.max(0, from.y),
    right: Math.min(size.width, to.x),
    bottom: Math.min(size.height, to.y),
  };
}

/** The point of the chart under a point of the small picture. */
export const pointUnder = (chart: Bounds, size: Viewport, at: { x: number; y: number }) =>
  toWorld(fitTo(chart, size, 4) satisfies Camera, size, at);
