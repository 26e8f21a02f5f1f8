import { expect, it } from 'vitest';
import { parseMoney, writeMoney } from './money.ts';

it.each([
  ['12', 'USD', 1200],
  ['12.5', 'USD', 1250],
  ['12,50', 'EUR', 1250],
  ['1 200', 'EUR', 120_000],
  ['0', 'USD', 0],
  ['1200', 'JPY', 1200],
  ['1.234', 'KWD', 1234],
])('reads %s %s', (text, currency, minor) => expect(parseMoney(text, currency)).toBe(minor));

it.each([
  ['', 'USD'],
  ['-1', 'USD'],
  ['12.345', 'USD'],
  ['12.5', 'JPY'],
  ['twelve', 'USD'],
  ['1,200.50', 'USD'],
])('takes no %s %s', (text, currency) => expect(parseMoney(text, currency)).toBeUndefined());

it.each([
  [1250, 'USD', '12.50'],
  [1200, 'USD', '12'],
  [1200, 'JPY', '1200'],
])('writes %d %s', (minor, currency, text) => expect(writeMoney(minor, currency)).toBe(text));
