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
  expect(fieldChanges(null, { roles: ['door'], seats: [{ id: 1 }] })).toEqual([
    { field: 'roles', before: undefined, after: 'door' },
    { field: 'seats', before: undefined, after: '[{"id":1}]' },
  ]);
  expect(fieldChanges({ active: true }, null)).toEqual([
    { field: 'active', before: 'true', after: undefined },
  ]);
  expect(fieldChanges(null, null)).toEqual([]);
});
