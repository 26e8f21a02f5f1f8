import { describe, expect, it } from 'vitest';
import { clockParts, createFormat } from './format.ts';

const english = createFormat('en');

describe('formats', () => {
  it('write money in the currency’s own minor units', () => {
    expect(english.money(5_000, 'USD')).toBe('$50');
    expect(english.money(5_050, 'USD')).toBe('$50.50');
    expect(english.money(5_000, 'JPY')).toBe('¥5,000');
    expect(createFormat('de').money(123_450, 'EUR')).toBe('1.234,50\u00a0€');
  });

  it('keep a price whole in a line from right to left', () => {
    expect(createFormat('ar').money(1_000, 'USD')).toMatch(/^\u2066.*10.*\u2069$/);
  });

  it('tell times in the zone of the show', () => {
    expect(english.dayAndTime('2030-06-15T02:00:00Z', 'America/Denver')).toContain('Fri, Jun 14');
    expect(english.time('2030-06-15T02:00:00Z', 'America/Denver')).toMatch(/^8:00\sPM$/);
  });

  it('write the year where it matters', () => {
    expect(english.shortDay('2030-06-15T02:00:00Z', 'America/Denver')).toBe('Jun 14, 2030');
    expect(english.moment('2030-06-15T12:00:00Z')).toMatch(/^Jun 1[56], 2030, /);
  });

  it('write durations as a clock and never below zero', () => {
    expect(english.clock(179_100)).toBe('03:00');
    expect(english.clock(3_779_000)).toBe('1:02:59');
    expect(english.clock(-5)).toBe('00:00');
    expect(clockParts(86_400_000)).toEqual([24, 0, 0]);
  });

  it('name distances in time by the largest unit that fits', () => {
    const now = Date.parse('2030-01-01T00:00:00Z');
    expect(english.relative('2030-01-04T00:00:00Z', now)).toBe('in 3 days');
    expect(english.relative('2030-01-01T00:05:00Z', now)).toBe('in 5 minutes');
  });
});
