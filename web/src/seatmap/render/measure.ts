/** How wide texts are, each measured once. */
import type { MapTheme } from './theme.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export const BOLD = 700;
export const REGULAR = 500;

const REFERENCE_SIZE = 100;
const KEPT_MAX = 4_000;
const widths = new Map<string, number>();

/** The width of a text whose letters are one unit high. */
export function widthOf(context: Context, text: string, weight: number, { font }: MapTheme): number {
  const key = `${weight} ${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= KEPT_MAX) widths.clear();
  context.font = `${weight} ${REFERENCE_SIZE}px ${font}`;
  const width = context.measureText(text).width / REFERENCE_SIZE;
  widths.set(key, width);
  return width;
}
