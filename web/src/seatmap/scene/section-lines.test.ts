import { expect, it } from 'vitest';
import { fitLines } from './section-lines.ts';

const text = { name: 'Upper 306', count: '312 left', price: 'from $10' };
const measure = (line: string) => line.length * 0.5;
const linesIn = (width: number, height: number) => fitLines(text, { width, height }, measure)?.lines;

it('writes as much as can be read', () => {
  expect(linesIn(200, 100)).toEqual(['Upper 306', '312 left', 'from $10']);
  expect(linesIn(200, 22)).toEqual(['Upper 306', '312 left']);
  expect(linesIn(38, 22)).toEqual(['306', '312 left']);
  expect(linesIn(60, 12)).toEqual(['Upper 306']);
  expect(linesIn(20, 12)).toEqual(['306']);
  expect(linesIn(8, 12)).toBeUndefined();
});

it('never writes larger than the rest, nor too small to read', () => {
  expect(fitLines(text, { width: 9_000, height: 9_000 }, measure)?.size).toBe(13);
  expect(fitLines(text, { width: 200, height: 7 }, measure)).toBeUndefined();
});

it('shortens no name that has no number', () => {
  expect(
    fitLines({ name: 'Circle Left', count: '', price: '' }, { width: 20, height: 20 }, measure),
  ).toBeUndefined();
});
