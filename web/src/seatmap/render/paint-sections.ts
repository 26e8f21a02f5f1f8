/** The farthest level: sections as shapes that tell how much is left and from what price. */
import { type Bounds, overlap } from '../geometry/bounds.ts';
import type { SectionIndex } from '../geometry/chart-index.ts';
import { paintShapes } from './paint-ground.ts';
import type { MapScene } from './seat-renderer.ts';
import { type MapTheme, tierColor } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** CSS pixels. */
const TEXT_MIN = 7.5;
const TEXT_MAX = 15;
/** Typical width of a letter in its size. */
const LETTER = 0.56;

/** Draws the sections that an area touches; the context is in chart units. */
export function paintSections(
  context: Context,
  scene: MapScene,
  area: Bounds,
  unit: number,
  theme: MapTheme,
): void {
  const { chart, occupancy } = scene;
  paintShapes(context, chart, area, unit, () => theme.section, theme);
  chart.sections.forEach((section, index) => {
    if (!overlap(section.bounds, area)) return;
    const { free, total, slot } = occupancy.summaryOf(index);
    // The fuller the color, the more is left; what is sold out stays the color of the ground.
    if (free > 0) tint(context, section, tierColor(theme, slot), 0.22 + 0.6 * (free / total));
    paintText(context, section, scene, index, free > 0, unit, theme);
  });
}

function tint(context: Context, { corners }: SectionIndex, color: string, alpha: number): void {
  context.globalAlpha = alpha;
  context.fillStyle = color;
  context.beginPath();
  for (let at = 0; at < corners.length; at += 2)
    context.lineTo(corners[at] as number, corners[at + 1] as number);
  context.fill();
  context.globalAlpha = 1;
}

function paintText(
  context: Context,
  { label }: SectionIndex,
  { describeSection }: MapScene,
  index: number,
  isOpen: boolean,
  unit: number,
  theme: MapTheme,
): void {
  const { name, count, price } = describeSection(index);
  const small = unit * TEXT_MIN;
  // As many lines as fit: the name goes first, and where even that is too long, its last word.
  const lines = [name, count, price].filter((line) => line !== '');
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length)) * LETTER;
  for (const shown of [lines, lines.slice(0, 2), lines.slice(0, 1), [name.split(' ').at(-1) ?? '']]) {
    const size = Math.min(label.width / widest(shown), label.height / shown.length, unit * TEXT_MAX);
    if (size < small) continue;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    shown.forEach((line, at) => {
      context.font = `${at === 0 ? 700 : 500} ${size * (at === 0 ? 1 : 0.92)}px ${theme.font}`;
      context.fillStyle = isOpen ? theme.text : theme.textQuiet;
      context.fillText(line, label.x, label.y + (at - (shown.length - 1) / 2) * size * 1.15);
    });
    return;
  }
}
