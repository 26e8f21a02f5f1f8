import { expect, it } from 'vitest';
import { labelBoxOf } from './label-box.ts';
import { centroidOf, hullOf, isInside, spanAt } from './polygon.ts';

const square = [0, 0, 10, 0, 10, 10, 0, 10];
const arch = [0, 0, 30, 0, 30, 30, 20, 30, 20, 10, 10, 10, 10, 30, 0, 30];

it('tells inside from outside, also in a hollow', () => {
  expect(isInside(square, { x: 5, y: 5 })).toBe(true);
  expect(isInside(square, { x: 11, y: 5 })).toBe(false);
  expect(isInside(arch, { x: 15, y: 20 })).toBe(false);
  expect(isInside(arch, { x: 25, y: 20 })).toBe(true);
});

it('finds the center of mass and how wide it is there', () => {
  expect(centroidOf(square)).toEqual({ x: 5, y: 5 });
  expect(spanAt(square, { x: 5, y: 5 })).toEqual([0, 10]);
});

it('draws a hull around points, with a margin', () => {
  const hull = hullOf([0, 10, 5], [0, 0, 10], 1);
  for (const [x, y] of [
    [0, 0],
    [10, 0],
    [5, 10],
    [5, 4],
  ] as const)
    expect(isInside(hull, { x, y })).toBe(true);
  expect(isInside(hull, { x: 5, y: 12 })).toBe(false);
});

it('finds room for writing inside of the shape', () => {
  const box = labelBoxOf(square);
  expect(box).toMatchObject({ x: 5, y: 5, width: 10 });
  const inArch = labelBoxOf(arch);
  expect(isInside(arch, inArch)).toBe(true);
  expect(inArch.width).toBeGreaterThan(5);
});
