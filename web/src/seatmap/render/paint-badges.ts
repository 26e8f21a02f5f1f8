/** Names of sections over rows that are too small to be told apart: what one is about to come nearer to. */
import { type Bounds, overlap } from '../geometry/bounds.ts';
import { SMALL } from '../scene/section-lines.ts';
import { BOLD, REGULAR, widthOf } from './measure.ts';
import type { MapScene } from './seat-renderer.ts';
import type { MapTheme } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** CSS pixels. */
const SIZE = 13;
const PADDING = 8;
const HEIGHT = 40;
const HEIGHT_NAME_ONLY = 24;

/** Draws a badge on each section that has room for it; the context is in chart units. */
export function paintBadges(
  context: Context,
  { chart, occupancy, describeSection }: MapScene,
  area: Bounds,
  unit: number,
  theme: MapTheme,
): void {
  chart.sections.forEach(({ bounds, label }, section) => {
    if (!overlap(bounds, area)) return;
    const { name, count, price } = describeSection(section);
    const isOpen = occupancy.summaryOf(section).free > 0;
    const facts = [count, price].filter((text) => text !== '').join(' · ');
    const nameWidth = widthOf(context, name, BOLD, theme) * SIZE;
    const factsWidth = widthOf(context, facts, REGULAR, theme) * SIZE * SMALL;
    // Within the section's bounds: whatever shows a part of the badge shows the section, too.
    const fits = (width: number, height: number) =>
      (width + PADDING * 2) * unit <= bounds.right - bounds.left &&
      height * unit <= bounds.bottom - bounds.top;
    const isFull = facts !== '' && fits(Math.max(nameWidth, factsWidth), HEIGHT);
    if (!isFull && !fits(nameWidth, HEIGHT_NAME_ONLY)) return;
    const width = (isFull ? Math.max(nameWidth, factsWidth) : nameWidth) + PADDING * 2;
    const height = isFull ? HEIGHT : HEIGHT_NAME_ONLY;
    context.save();
    context.translate(
      within(label.x, (width * unit) / 2, bounds.left, bounds.right),
      within(label.y, (height * unit) / 2, bounds.top, bounds.bottom),
    );
    context.scale(unit, unit);
    context.fillStyle = theme.badge;
    context.beginPath();
    context.roundRect(-width / 2, -height / 2, width, height, 8);
    context.fill();
    context.strokeStyle = theme.sectionEdge;
    context.lineWidth = 1;
    context.stroke();
    context.direction = theme.direction;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = isOpen ? theme.text : theme.textQuiet;
    context.font = `${BOLD} ${SIZE}px ${theme.font}`;
    context.fillText(name, 0, isFull ? -SIZE * 0.62 : 0);
    if (isFull) {
      context.font = `${REGULAR} ${SIZE * SMALL}px ${theme.font}`;
      context.fillText(facts, 0, SIZE * 0.68);
    }
    context.restore();
  });
}

/** As near to where it would like to be as its half size lets it. */
const within = (at: number, half: number, from: number, to: number): number =>
  Math.min(to - half, Math.max(from + half, at));
