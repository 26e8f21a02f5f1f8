/** What of the areas of a pretix plan a chart has room for: the stage, and the outlines of zones. */
import type { ChartLayout } from '../../database/tables.ts';
import type { Point } from './draft.ts';
import type { PretixArea, PretixPlan, PretixZone } from './pretix-plan.ts';

/** What a stage is called. */
const STAGE = /stage|bühne|buehne|scène|scene|escenario|palco|podium|screen|leinwand|خشبة|مسرح/i;

/** Corners of an area in the plan; none for text and shapes that nobody knows. */
export function cornersOf(area: PretixArea, zone: PretixZone): Point[] {
  const x = zone.position.x + (area.position?.x ?? 0);
  const y = zone.position.y + (area.position?.y ?? 0);
  const angle = ((area.rotation ?? 0) / 180) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Turned clockwise, as y grows downward, around the area's position.
  return ownCorners(area).map(([dx, dy]) => [round(x + dx * cos - dy * sin), round(y + dx * sin + dy * cos)]);
}

function ownCorners({ shape, polygon, rectangle, ellipse, circle }: PretixArea): Point[] {
  if (shape === 'polygon') return (polygon?.points ?? []).map((point): Point => [point.x, point.y]);
  if (shape === 'rectangle' && rectangle !== undefined) {
    const { width, height } = rectangle;
    return [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ];
  }
  const radius = shape === 'circle' ? { x: circle?.radius ?? 0, y: circle?.radius ?? 0 } : ellipse?.radius;
  if (radius === undefined || (shape !== 'circle' && shape !== 'ellipse')) return [];
  return Array.from({ length: 24 }, (_, index): Point => {
    const angle = (index / 12) * Math.PI;
    return [Math.cos(angle) * radius.x, Math.sin(angle) * radius.y];
  });
}

/** The area that is the stage: the first one of which its text says so. */
export function findStage({
  zones,
}: PretixPlan): { area: PretixArea; stage: ChartLayout['stage'] } | undefined {
  for (const zone of zones) {
    for (const area of zone.areas ?? []) {
      const label = area.text?.text.trim() ?? '';
      const corners = cornersOf(area, zone);
      if (corners.length >= 3 && STAGE.test(label))
        return { area, stage: { ...boxOf(corners), label: label.slice(0, 60) } };
    }
  }
  return undefined;
}

/** The polygon that is drawn around all seats of a zone. */
export function findOutline(
  zone: PretixZone,
  seats: readonly Point[],
): { area: PretixArea; outline: Point[] } | undefined {
  for (const area of zone.areas ?? []) {
    const outline = area.shape === 'polygon' ? cornersOf(area, zone) : [];
    const isAround =
      outline.length >= 3 && outline.length <= 200 && seats.every((seat) => isInside(outline, seat));
    if (isAround) return { area, outline };
  }
  return undefined;
}

function boxOf(corners: readonly Point[]) {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  // A stage has a size, however flat it was drawn.
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.max(...xs) - left),
    height: Math.max(1, Math.max(...ys) - top),
  };
}

/** By the even-odd rule. */
function isInside(outline: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of outline.entries()) {
    const [x2, y2] = outline[(index + 1) % outline.length] as Point;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
