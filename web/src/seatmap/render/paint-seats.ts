/** The nearest level: every seat by its mark, with its number where there is room, and the labels of rows. */
import { type Bounds, contains, grow } from '../geometry/bounds.ts';
import type { ChartIndex } from '../geometry/chart-index.ts';
import { eachIn } from '../geometry/grid.ts';
import { hasSeatLabels } from '../scene/detail.ts';
import { markKey } from '../scene/marks.ts';
import { AVAILABLE, PICKED } from '../scene/seat-code.ts';
import type { MapScene } from './seat-renderer.ts';
import { SEAT_RADIUS, type Sprites } from './sprites.ts';
import type { MapTheme } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** From chart units to device pixels of a tile. */
export interface Projection {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
}

/** Draws the seats of an area; the context is in device pixels of the tile. */
export function paintSeats(
  context: Context,
  { chart, occupancy }: MapScene,
  area: Bounds,
  at: Projection,
  sprites: Sprites,
  theme: MapTheme,
): void {
  const { x, y, accessible, companion, labels } = chart;
  const { codes, slots } = occupancy;
  const half = sprites.size / 2;
  const pitch = chart.pitch * at.scale;
  const labeled = hasSeatLabels(pitch / at.pixelRatio);
  if (labeled) prepareText(context, pitch * 0.34, theme);
  eachIn(chart.grid, grow(area, chart.pitch), (place) => {
    const px = ((x[place] as number) - at.left) * at.scale;
    const py = ((y[place] as number) - at.top) * at.scale;
    const code = codes[place] as number;
    const marks = [accessible[place] as number, companion[place] as number] as const;
    const key = markKey(code, slots[place] as number, ...marks);
    // Whole pixels: copying is several times faster, and edges stay sharp.
    context.drawImage(sprites.get(key), Math.round(px - half), Math.round(py - half));
    if (labeled && (code === AVAILABLE || code === PICKED) && accessible[place] === 0) {
      context.fillStyle = theme.onSeat;
      context.fillText(labels[place] as string, px, py);
    }
  });
  if (pitch / at.pixelRatio >= ROW_LABELS_FROM) paintRowLabels(context, chart, area, at, theme);
}

/** CSS pixels. */
const ROW_LABELS_FROM = 10;
const ROW_LABEL_MIN = 8;
const ROW_LABEL_MAX = 13;

/** Writes the row's name beside its first and last seat. */
function paintRowLabels(context: Context, chart: ChartIndex, area: Bounds, at: Projection, theme: MapTheme) {
  const { rows, pitch, x, y, rowOf } = chart;
  const near = grow(area, pitch);
  const size = Math.min(
    Math.max(pitch * at.scale * 0.5, ROW_LABEL_MIN * at.pixelRatio),
    ROW_LABEL_MAX * at.pixelRatio,
  );
  prepareText(context, size, theme);
  context.fillStyle = theme.textQuiet;
  const write = (place: number, inward: number, label: string) => {
    const dx = (x[inward] as number) - (x[place] as number);
    const dy = (y[inward] as number) - (y[place] as number);
    const away = Math.hypot(dx, dy) || 1;
    const gap = pitch * (SEAT_RADIUS + 0.45);
    const px = (x[place] as number) - (dx / away) * gap;
    const py = (y[place] as number) - (dy / away) * gap;
    if (!contains(near, { x: px, y: py })) return;
    context.fillText(label, (px - at.left) * at.scale, (py - at.top) * at.scale);
  };
  const seen = new Set<number>();
  eachIn(chart.grid, grow(area, pitch * 2), (place) => seen.add(rowOf[place] as number));
  for (const row of seen) {
    const { firstSeat, endSeat, label } = rows[row] ?? { firstSeat: 0, endSeat: 0, label: '' };
    if (endSeat - firstSeat < 2) continue;
    write(firstSeat, firstSeat + 1, label);
    write(endSeat - 1, endSeat - 2, label);
  }
}

function prepareText(context: Context, size: number, theme: MapTheme): void {
  context.font = `600 ${size}px ${theme.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
}
