/** The picture of an event that has none: always the same for the same event, and unlike its neighbors. */
import { randomOf } from '../lib/seed.ts';
import { motifs } from './motifs.ts';
import { type Palette, palettes } from './palettes.ts';
import type { Shape } from './shapes.ts';

export interface PosterArt {
  readonly palette: Palette;
  readonly shapes: readonly Shape[];
}

/** The colors of an event, of its picture and wherever else it is named. */
export const paletteOf = (slug: string): Palette => randomOf(slug).pick(palettes);

/** Draws the art of a slug; the category chooses what it is a picture of. */
export function drawPoster(slug: string, category: string): PosterArt {
  const random = randomOf(slug);
  const palette = random.pick(palettes);
  const known = motifs[category.toLowerCase()] ?? motifs.any;
  const motif = known && random.pick(known);
  return { palette, shapes: motif?.(random) ?? [] };
}
