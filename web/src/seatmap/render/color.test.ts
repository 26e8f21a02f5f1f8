import { expect, it } from 'vitest';
import { blend, contrast, readableOn } from './color.ts';

const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];

it('lays one color over another', () => {
  expect(blend(white, black, 0.5)).toBe('rgb(128, 128, 128)');
  expect(blend('oklch(50% 0 0)', black, 0.5)).toBe('oklch(50% 0 0)');
});

it('chooses what can be read', () => {
  expect(contrast(black, white)).toBeCloseTo(21);
  expect(readableOn('rgb(120, 180, 50)', white, black)).toBe(black);
  expect(readableOn('rgb(30, 60, 120)', white, black)).toBe(white);
});

it('has a readable one of black and white for every ground', () => {
  for (let gray = 0; gray < 256; gray += 5) {
    const ground = `rgb(${gray}, ${gray}, ${gray})`;
    expect(contrast(readableOn(ground, white, black), ground)).toBeGreaterThanOrEqual(4.5);
  }
});
