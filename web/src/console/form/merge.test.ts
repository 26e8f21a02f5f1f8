import { expect, it } from 'vitest';
import { changesOf, isSame, merge, sideOf } from './merge.ts';

const base = { title: 'Night', category: 'rock', artists: 'A', alt: '' };

it('tells who changed what since it was read', () => {
  const theirs = { ...base, title: 'Nights', category: 'jazz' };
  const mine = { ...base, title: 'Late Night', artists: 'A, B' };
  const changes = changesOf(base, theirs, mine);
  expect(changes.map(({ field, by }) => [field, by])).toEqual([
    ['title', 'both'],
    ['category', 'them'],
    ['artists', 'me'],
  ]);
  expect(changes.map(sideOf)).toEqual(['mine', 'theirs', 'mine']);
});

it('has nothing to ask where both came to the same', () => {
  expect(changesOf(base, { ...base, alt: 'x' }, { ...base, alt: 'x' })).toEqual([]);
});

it('merges what was chosen onto theirs', () => {
  const theirs = { ...base, title: 'Nights', category: 'jazz' };
  const mine = { ...base, title: 'Late Night', artists: 'A, B' };
  const changes = changesOf(base, theirs, mine);
  expect(merge(theirs, changes, {})).toEqual({
    ...base,
    title: 'Late Night',
    category: 'jazz',
    artists: 'A, B',
  });
  expect(merge(theirs, changes, { title: 'theirs', artists: 'theirs' })).toEqual(theirs);
});

it('sees fields that only one of them has, such as those of a tier that is new or gone', () => {
  const mine = { ...base, 'tiers.2.name': 'VIP' };
  expect(changesOf(base, base, mine)).toMatchObject([{ field: 'tiers.2.name', before: undefined, by: 'me' }]);
  expect(merge(base, changesOf(base, base, mine), {})).toEqual(mine);
  expect(merge(mine, changesOf(mine, mine, base), {})).toEqual(base);
  expect(isSame(base, mine)).toBe(false);
  expect(isSame(base, { ...base })).toBe(true);
});
