import { expect, it } from 'vitest';
import { fieldChanges } from './difference.ts';

it('names what differs, and nothing else', () => {
  const before = { title: 'Night', venue: { id: 1, name: 'Hall' }, artists: ['A', 'B'], note: null };
  const after = { title: 'Late night', venue: { id: 1, name: 'Club' }, artists: ['A'], note: 'new' };
  expect(fieldChanges(before, after)).toEqual([
    { field: 'title', before: 'Night', after: 'Late night' },
    { field: 'venue.name', before: 'Hall', after: 'Club' },
    { field: 'artists', before: 'A, B', after: 'A' },
    { field: 'note', before: undefined, after: 'new' },
  ]);
});

it('takes what was made or removed as a whole apart', () => {
  expect(fieldChanges(null, { roles: ['door'], seats: [{ id: 1 }], note: '', artists: [] })).toEqual([
    { field: 'roles', before: undefined, after: 'door' },
    { field: 'seats.1.id', before: undefined, after: '1' },
  ]);
  expect(fieldChanges({ active: true }, null)).toEqual([
    { field: 'active', before: 'true', after: undefined },
  ]);
  expect(fieldChanges(null, null)).toEqual([]);
});

it('finds what differs in lists of things by their names', () => {
  const floor = { name: 'Floor', price: 2_500 };
  const box = { name: 'Box', price: 9_000 };
  const changes = fieldChanges({ tiers: [floor, box] }, { tiers: [{ ...box, price: 8_000 }, floor] });
  expect(changes).toEqual([{ field: 'tiers.Box.price', before: '9000', after: '8000' }]);
  expect(fieldChanges({ tiers: [floor, floor] }, { tiers: [floor, { ...floor, price: 0 }] })).toEqual([
    { field: 'tiers.2.price', before: '2500', after: '0' },
  ]);
});
