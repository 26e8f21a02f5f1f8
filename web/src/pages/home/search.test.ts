import { expect, it } from 'vitest';
import { parseSearch, writeSearch } from '../../lib/search-params.ts';
import { apiQuery, readHomeSearch } from './search.ts';

it('reads what the address says and leaves out what makes no sense', () => {
  const search = parseSearch('?q=jazz+club&city=Wien&from=2030-06-14&maxPrice=50&available=true&sort=price');
  expect(readHomeSearch(search)).toEqual({
    q: 'jazz club',
    city: 'Wien',
    from: '2030-06-14',
    maxPrice: 50,
    available: true,
    sort: 'price',
  });
  expect(readHomeSearch(parseSearch('?q=+&from=soon&minPrice=-1&available=perhaps&sort=luck&x=1'))).toEqual(
    {},
  );
});

it('writes addresses that it reads as the same', () => {
  const search = { q: 'a&b=c', available: true as const, maxPrice: 12.5 };
  expect(readHomeSearch(parseSearch(writeSearch(search)))).toEqual(search);
  expect(writeSearch({})).toBe('');
});

it('asks for whole days and minor units, and never for days that are over', () => {
  const now = new Date(2030, 5, 14, 15).getTime();
  const query = apiQuery({ from: '2030-06-01', to: '2030-06-20', minPrice: 10, maxPrice: 25.5 }, now);
  expect(query).toMatchObject({
    from: new Date(2030, 5, 14).toISOString(),
    to: new Date(2030, 5, 21).toISOString(),
    minPrice: 1_000,
    maxPrice: 2_550,
  });
  expect(apiQuery({ q: 'x' }, now)).toEqual({ q: 'x' });
});
