/** The colors of categories: their own, or those of the map. */
import { readColors } from '../../lib/theme.ts';
import { tierVariable } from '../../seatmap/render/theme.ts';
import type { Category } from '../model/document.ts';

/** Seats without a category. */
const NONE = 'var(--ink-faint)';

/** The CSS color of a category, by its place in the list. */
export const cssColor = ({ color }: Category, index: number): string => color ?? tierVariable(index);

/** By slot: of seats without a category, then of each category, as canvas understands them. */
export const colorsOf = (categories: readonly Category[], element: HTMLElement): string[] =>
  readColors(element, (colorOf) => [NONE, ...categories.map(cssColor)].map(colorOf));
