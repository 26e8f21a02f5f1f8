import { expect, it } from 'vitest';
import { labelBoxOf } from './label-box.ts';
import { isInside, turnAll } from './polygon.ts';

const slab = [-40, -8, 40, -8, 40, 8, -40, 8];
const degrees = (radians: number) => Math.round((radians * 180) / Math.PI);

it('keeps writing level where there is room for it', () => {
  expect(labelBoxOf(slab)).toMatchObject({ angle: 0, width: 80 });
  expect(labelBoxOf([0, 0, 10, 0, 10, 10, 0, 10]).angle).toBe(0);
});

it('turns writing along a slanted section, never upside down', () => {
  for (const slant of [35, 60, 120, 150, 200, 300]) {
    const corners = turnAll(slab, (slant * Math.PI) / 180);
    const box = labelBoxOf(corners);
    expect(Math.abs(degrees(box.angle))).toBeLessThanOrEqual(90);
    expect((degrees(box.angle) - slant + 720) % 180).toBe(0);
    expect(box.width).toBeGreaterThan(60);
    expect(isInside(corners, box)).toBe(true);
  }
});

it('reads from the bottom to the top in a section that stands', () => {
  expect(degrees(labelBoxOf(turnAll(slab, Math.PI / 2)).angle)).toBe(-90);
});
