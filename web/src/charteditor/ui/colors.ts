/** The colors of categories: their own, or those of the map. */
import type { Category } from '../model/document.ts';

const OWN = 6;
/** Seats without a category. */
const NONE = '--ink-faint';

/** The CSS color of a category, by its place in the list. */
export const cssColor = ({ color }: Category, index: number): string =>
  color ?? `var(--seatmap-tier-${(index % OWN) + 1})`;

/** By slot: of seats without a category, then of each category, as canvas understands them. */
export function colorsOf(categories: readonly Category[], element: HTMLElement): string[] {
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const computed = [`var(${NONE})`, ...categories.map(cssColor)].map((color) => {
    probe.style.color = color;
    return style.color;
  });
  probe.remove();
  return computed;
}
