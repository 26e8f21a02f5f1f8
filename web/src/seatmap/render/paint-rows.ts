/** The middle level: rows as lines, thick and colored where seats are free. */
import { type Bounds, overlap } from '../geometry/bounds.ts';
import type { ChartIndex } from '../geometry/chart-index.ts';
import { PICKED } from '../scene/seat-code.ts';
import { paintShapes } from './paint-ground.ts';
import type { MapScene } from './seat-renderer.ts';
import { SEAT_RADIUS } from './sprites.ts';
import { type MapTheme, tierColor } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Draws the rows of sections that an area touches; the context is in chart units. */
export function paintRows(
  context: Context,
  { chart, occupancy }: MapScene,
  area: Bounds,
  unit: number,
  theme: MapTheme,
): void {
  paintShapes(context, chart, area, unit, () => theme.section, theme);
  const runs = new Map<number, Path2D>();
  const taken = new Path2D();
  for (const { bounds, firstSeat, endSeat } of chart.sections) {
    if (overlap(bounds, area)) traceRuns(chart, occupancy, firstSeat, endSeat, area, runs, taken);
  }
  context.lineCap = 'butt';
  context.strokeStyle = theme.sold;
  context.lineWidth = chart.pitch * 0.14;
  context.stroke(taken);
  context.lineWidth = chart.pitch * SEAT_RADIUS * 1.7;
  for (const [slot, path] of runs) {
    context.strokeStyle = slot === PICKED_LOOK ? theme.selected : tierColor(theme, slot);
    context.stroke(path);
  }
}

/** Beside the slots of tiers: selected by who draws the chart. */
const PICKED_LOOK = 1_000;

/** A run is what follows along a row in one look: free in a tier, or taken. */
function traceRuns(
  { x, y, rowOf, pitch }: ChartIndex,
  { codes, slots }: MapScene['occupancy'],
  from: number,
  to: number,
  area: Bounds,
  runs: Map<number, Path2D>,
  taken: Path2D,
): void {
  const lookOf = (place: number) =>
    codes[place] === PICKED ? PICKED_LOOK : codes[place] === 0 ? (slots[place] as number) : -1;
  let place = from;
  while (place < to) {
    const look = lookOf(place);
    const first = place;
    while (place + 1 < to && continues(x, y, rowOf, place, pitch) && lookOf(place + 1) === look) place += 1;
    const [left, right] = [x[first] as number, x[place] as number];
    const [top, bottom] = [y[first] as number, y[place] as number];
    const isNear =
      Math.max(left, right) >= area.left - pitch &&
      Math.min(left, right) <= area.right + pitch &&
      Math.max(top, bottom) >= area.top - pitch * 8 &&
      Math.min(top, bottom) <= area.bottom + pitch * 8;
    if (isNear) traceRun(pathOf(look, runs, taken), x, y, first, place, pitch);
    place += 1;
  }
}

function continues(x: Float32Array, y: Float32Array, rowOf: Uint32Array, place: number, pitch: number) {
  if (rowOf[place] !== rowOf[place + 1]) return false;
  const dx = (x[place + 1] as number) - (x[place] as number);
  const dy = (y[place + 1] as number) - (y[place] as number);
  return Math.hypot(dx, dy) < pitch * 1.6;
}

function pathOf(look: number, runs: Map<number, Path2D>, taken: Path2D): Path2D {
  if (look < 0) return taken;
  const path = runs.get(look) ?? new Path2D();
  runs.set(look, path);
  return path;
}

/** From half a seat before the first to half a seat behind the last. */
function traceRun(
  path: Path2D,
  x: Float32Array,
  y: Float32Array,
  first: number,
  last: number,
  pitch: number,
) {
  const along = Math.min(first + 1, last);
  const before = Math.max(last - 1, first);
  const [dx, dy] = direction(x, y, first, along);
  const [ex, ey] = direction(x, y, before, last);
  const half = pitch * SEAT_RADIUS;
  path.moveTo((x[first] as number) - dx * half, (y[first] as number) - dy * half);
  for (let place = first + 1; place < last; place += 1) path.lineTo(x[place] as number, y[place] as number);
  path.lineTo((x[last] as number) + ex * half, (y[last] as number) + ey * half);
}

function direction(x: Float32Array, y: Float32Array, from: number, to: number): [number, number] {
  const dx = (x[to] as number) - (x[from] as number);
  const dy = (y[to] as number) - (y[from] as number);
  const length = Math.hypot(dx, dy);
  return length === 0 ? [1, 0] : [dx / length, dy / length];
}
