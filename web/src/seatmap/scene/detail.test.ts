import { expect, it } from 'vitest';
import { detailAt, hasSeatLabels, isTarget } from './detail.ts';

it('shows sections, then rows, then seats as one comes nearer', () => {
  expect([0.5, 3.5, 3.6, 7, 7.5, 40].map(detailAt)).toEqual([
    'sections',
    'sections',
    'rows',
    'rows',
    'seats',
    'seats',
  ]);
});

it('writes on seats and lets fingers pick them only where they are large enough', () => {
  expect([10, 24].map(hasSeatLabels)).toEqual([false, true]);
  expect([23.9, 24].map(isTarget)).toEqual([false, true]);
});
