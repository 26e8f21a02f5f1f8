/** What lies under the seats at every level: the stage and the shapes of sections. */
import type { Bounds } from '../geometry/bounds.ts';
import { overlap } from '../geometry/bounds.ts';
import type { ChartIndex } from '../geometry/chart-index.ts';
import type { MapTheme } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Draws the stage; the context is in chart units. @param unit chart units per CSS pixel */
export function paintStage(context: Context, { stage }: ChartIndex, theme: MapTheme, unit: number): void {
  const { x, y, width, height, label } = stage;
  context.fillStyle = theme.stage;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(Math.min(width, height) * 0.12, unit * 14));
  context.fill();
  const size = Math.min(height * 0.4, (width * 1.4) / Math.max(4, label.length), unit * 28);
  if (size < unit * 8) return;
  context.fillStyle = theme.stageText;
  context.direction = theme.direction;
  context.font = `700 ${size}px ${theme.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(label, x + width / 2, y + height / 2);
}

/** Draws the shapes of sections that an area touches; the context is in chart units. */
export function paintShapes(
  context: Context,
  { sections }: ChartIndex,
  area: Bounds,
  unit: number,
  fillOf: (section: number) => string,
  theme: MapTheme,
): void {
  context.lineWidth = unit;
  context.lineJoin = 'round';
  context.strokeStyle = theme.sectionEdge;
  sections.forEach(({ bounds, corners }, section) => {
    if (!overlap(bounds, area)) return;
    tracePolygon(context, corners);
    context.fillStyle = fillOf(section);
    context.fill();
    context.stroke();
  });
}

export function tracePolygon(context: Context, corners: Float32Array): void {
  context.beginPath();
  for (let at = 0; at < corners.length; at += 2)
    context.lineTo(corners[at] as number, corners[at + 1] as number);
  context.closePath();
}
