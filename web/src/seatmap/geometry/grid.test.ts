import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildGrid, eachIn } from './grid.ts';

const coordinate = fc.integer({ min: 0, max: 100 });

it('hands over at least the points of a rectangle, each once', () => {
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(points, coordinate, coordinate, coordinate, coordinate, (made, a, b, c, d) => {
      const x = Float32Array.from(made.map(([at]) => at));
      const y = Float32Array.from(made.map(([, at]) => at));
      const area = {
        left: Math.min(a, b),
        right: Math.max(a, b),
        top: Math.min(c, d),
        bottom: Math.max(c, d),
      };
      const grid = buildGrid(x, y, { left: 0, top: 0, right: 100, bottom: 100 }, 7);
      const found: number[] = [];
      eachIn(grid, area, (point) => found.push(point));
      const inside = made.flatMap(([px, py], at) =>
        px >= area.left && px <= area.right && py >= area.top && py <= area.bottom ? [at] : [],
      );
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(inside));
    }),
  );
});
