/** Draws what lies over the chart. The context is in CSS pixels. */
import type { Bounds, Point } from '../../seatmap/geometry/bounds.ts';
import type { ChartIndex } from '../../seatmap/geometry/chart-index.ts';
import { SEAT_RADIUS } from '../../seatmap/render/sprites.ts';
import type { MapTheme } from '../../seatmap/render/theme.ts';
import { type Camera, toScreen, type Viewport } from '../../seatmap/scene/camera.ts';
import { handlesOf, type Sketch } from './sketch.ts';

type Context = CanvasRenderingContext2D;

export function paintSketch(
  context: Context,
  chart: ChartIndex,
  camera: Camera,
  viewport: Viewport,
  sketch: Sketch,
  theme: MapTheme,
): void {
  const at = (point: Point) => toScreen(camera, viewport, point);
  const onScreen = ({ left, top, right, bottom }: Bounds): Bounds => {
    const [from, to] = [at({ x: left, y: top }), at({ x: right, y: bottom })];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  };
  const radius = Math.max(4, chart.pitch * camera.scale * SEAT_RADIUS);
  const seat = (place: number) => at({ x: chart.x[place] as number, y: chart.y[place] as number });
  context.lineJoin = 'round';
  if (sketch.carried !== undefined && sketch.bounds !== undefined)
    paintCarried(context, sketch.carried, onScreen(sketch.bounds), viewport);
  else if (sketch.bounds !== undefined) paintHold(context, onScreen(sketch.bounds), theme);
  if (sketch.hovered >= 0) ring(context, seat(sketch.hovered), radius + 2, theme.text, 2);
  if (sketch.cursor >= 0) ring(context, seat(sketch.cursor), radius + 3, theme.focus, 3);
  if (sketch.box !== undefined)
    paintBox(context, onScreen(sketch.box.area), sketch.box.kind === 'marquee', theme);
  if (sketch.polygon.length > 0)
    paintPolygon(context, sketch.polygon.map(at), sketch.pointer && at(sketch.pointer), theme);
}

function ring(context: Context, { x, y }: Point, radius: number, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
}

function paintCarried(
  context: Context,
  { ghost, dx, dy, angle, factor }: NonNullable<Sketch['carried']>,
  bounds: Bounds,
  viewport: Viewport,
): void {
  const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  context.save();
  context.globalAlpha = 0.75;
  context.translate(x + dx, y + dy);
  context.rotate(angle);
  context.scale(factor, factor);
  context.translate(-x, -y);
  context.drawImage(ghost, 0, 0, viewport.width, viewport.height);
  context.restore();
}

/** The rectangle around a selection, with its handles. */
function paintHold(context: Context, bounds: Bounds, theme: MapTheme): void {
  const { left, top, right, bottom } = bounds;
  context.strokeStyle = theme.focus;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.strokeRect(left - 8, top - 8, right - left + 16, bottom - top + 16);
  context.setLineDash([]);
  const { turn, scale } = handlesOf(bounds);
  context.fillStyle = theme.ground;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(turn.x, turn.y, 7, 0, Math.PI * 2);
  context.fill();
  context.stroke();
  context.beginPath();
  context.roundRect(scale.x - 6, scale.y - 6, 12, 12, 3);
  context.fill();
  context.stroke();
}

function paintBox(
  context: Context,
  { left, top, right, bottom }: Bounds,
  isMarquee: boolean,
  theme: MapTheme,
): void {
  context.strokeStyle = theme.focus;
  context.fillStyle = theme.focus;
  context.lineWidth = 1.5;
  context.globalAlpha = 0.12;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 1;
  if (isMarquee) context.setLineDash([5, 4]);
  context.strokeRect(left, top, right - left, bottom - top);
  context.setLineDash([]);
}

function paintPolygon(
  context: Context,
  corners: readonly Point[],
  pointer: Point | undefined,
  theme: MapTheme,
): void {
  context.strokeStyle = theme.focus;
  context.fillStyle = theme.focus;
  context.lineWidth = 2;
  context.beginPath();
  for (const { x, y } of corners) context.lineTo(x, y);
  if (pointer !== undefined) context.lineTo(pointer.x, pointer.y);
  context.stroke();
  corners.forEach(({ x, y }, index) => {
    context.beginPath();
    // The first corner closes it.
    context.arc(x, y, index === 0 ? 7 : 4, 0, Math.PI * 2);
    context.fill();
  });
}
