import { expect, it } from 'vitest';
import { readAmount, writeAmount } from './amount.ts';

it.each([
  ['12', 'USD', 1_200],
  ['12.5', 'USD', 1_250],
  [' 12,50 ', 'EUR', 1_250],
  ['0.01', 'USD', 1],
  ['1500', 'JPY', 1_500],
  ['1.234', 'KWD', 1_234],
])('reads %j of %s as %i', (text, currency, minor) => {
  expect(readAmount(text, currency)).toBe(minor);
});

it.each([
  ['12.345', 'USD'],
  ['1.5', 'JPY'],
  ['', 'USD'],
  ['-3', 'USD'],
  ['1.2.3', 'USD'],
  ['ten', 'USD'],
])('takes %j of %s for none', (text, currency) => {
  expect(readAmount(text, currency)).toBeUndefined();
});

it('writes what it reads', () => {
  expect(writeAmount(1_250, 'USD')).toBe('12.50');
  expect(writeAmount(1_500, 'JPY')).toBe('1500');
});
