import { describe, expect, it } from 'vitest';
import { motifs } from './motifs.ts';
import { palettes } from './palettes.ts';
import { drawPoster } from './poster.ts';
import { SHEET } from './shapes.ts';

/** Contrast as WCAG 2 has it. */
function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [brighter, darker] = [light(one), light(other)].sort((a, b) => b - a) as [number, number];
  return (brighter + 0.05) / (darker + 0.05);
}

describe('posters', () => {
  it('are the same for the same event, and others for others', () => {
    expect(drawPoster('night-ferry', 'rock')).toEqual(drawPoster('night-ferry', 'rock'));
    const drawn = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify(drawPoster(`event-${index}`, 'other')),
    );
    expect(new Set(drawn).size).toBe(40);
  });

  it.each(Object.keys(motifs))('are drawn of sound numbers (%s)', (category) => {
    for (let index = 0; index < 30; index += 1) {
      const { shapes } = drawPoster(`event ${index}`, category);
      expect(shapes.length).toBeGreaterThan(2);
      for (const { path } of shapes) expect(path).not.toMatch(/NaN|undefined|Infinity|e-/);
    }
    expect(SHEET).toBe(400);
  });

  it.each(palettes)('can be read on $ground', ({ ground, ink }) => {
    expect(contrast(ground, ink)).toBeGreaterThan(7);
  });
});
