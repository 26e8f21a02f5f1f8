/** The farthest level: sections as shapes that tell how much is left and from what price. */
import { type Bounds, overlap } from '../geometry/bounds.ts';
import type { LabelBox } from '../geometry/label-box.ts';
import { fitLines, LEADING, type SectionText, SMALL } from '../scene/section-lines.ts';
import { blend, readableOn } from './color.ts';
import { BOLD, REGULAR, widthOf } from './measure.ts';
import { paintShapes } from './paint-ground.ts';
import type { MapScene } from './seat-renderer.ts';
import { type MapTheme, tierColor } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** The fuller the color, the more is left. */
const TINT_MIN = 0.22;
const TINT_MAX = 0.85;

/** Draws the sections that an area touches; the context is in chart units. */
export function paintSections(
  context: Context,
  scene: MapScene,
  area: Bounds,
  unit: number,
  theme: MapTheme,
): void {
  const { chart } = scene;
  const fills = new Map<number, string>();
  const fillOf = (section: number) => {
    const fill = fills.get(section) ?? sectionColor(scene, section, theme);
    fills.set(section, fill);
    return fill;
  };
  paintShapes(context, chart, area, unit, fillOf, theme);
  chart.sections.forEach(({ bounds, label }, section) => {
    if (!overlap(bounds, area)) return;
    const color =
      scene.occupancy.summaryOf(section).free > 0
        ? readableOn(fillOf(section), theme.dark, theme.light)
        : theme.textQuiet;
    paintText(context, label, scene.describeSection(section), color, unit, theme);
  });
}

/** The color of a section by how much of it is left; what is sold out looks like the empty ground of the others. */
function sectionColor({ occupancy }: MapScene, section: number, theme: MapTheme): string {
  const { free, total, slot, isPicked } = occupancy.summaryOf(section);
  if (isPicked === true) return theme.selected;
  if (free === 0) return theme.section;
  const share = TINT_MIN + (TINT_MAX - TINT_MIN) * (free / total);
  return blend(tierColor(theme, slot), theme.section, share);
}

function paintText(
  context: Context,
  { x, y, width, height, angle }: LabelBox,
  text: SectionText,
  color: string,
  unit: number,
  theme: MapTheme,
): void {
  const room = { width: width / unit, height: height / unit };
  const fitting = fitLines(text, room, (line, isFirst) =>
    widthOf(context, line, isFirst ? BOLD : REGULAR, theme),
  );
  if (fitting === undefined) return;
  const { lines, size } = fitting;
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.scale(unit, unit);
  context.direction = theme.direction;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = color;
  lines.forEach((line, at) => {
    context.font =
      at === 0 ? `${BOLD} ${size}px ${theme.font}` : `${REGULAR} ${size * SMALL}px ${theme.font}`;
    context.fillText(line, 0, (at - (lines.length - 1) / 2) * size * LEADING);
  });
  context.restore();
}
