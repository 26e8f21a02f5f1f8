import { expect, it } from 'vitest';
import { briefly } from './briefly.ts';

it('tells once how names begin', () => {
  expect(briefly(['Stalls Left, row A, seat 10', 'Stalls Left, row A, seat 11'])).toBe(
    'Stalls Left, row A, seat 10, 11',
  );
  expect(briefly(['Box 1, row A, seat 1'])).toBe('Box 1, row A, seat 1');
  expect(briefly(['12', '13'])).toBe('12, 13');
});

it('tells all of names that part earlier', () => {
  const names = ['Stalls Left, row A, seat 10', 'Stalls Left, row B, seat 10'];
  expect(briefly(names)).toBe(names.join('; '));
  expect(briefly(['Box 1, seat 2', 'Upper Box 1, seat 2'])).toBe('Box 1, seat 2; Upper Box 1, seat 2');
  expect(briefly([])).toBe('');
});
