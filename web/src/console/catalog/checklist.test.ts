import { expect, it } from 'vitest';
import type { Show } from '../../api/client.ts';
import { checklistOf, isReady } from './checklist.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const show = (more: object = {}) =>
  ({
    startsAt: '2030-02-01T20:00:00Z',
    endsAt: '2030-02-01T23:00:00Z',
    saleOpensAt: null,
    saleClosesAt: null,
    tiers: [{ id: 1, name: 'Floor', kind: 'general', capacity: 10 }],
    ...more,
  }) as unknown as Show;
const missing = (more: object) =>
  checklistOf(show(more), NOW)
    .filter(({ isDone }) => !isDone)
    .map(({ id, at }) => [id, at]);

it('has nothing to say about a show that is ready', () => {
  expect(isReady(checklistOf(show(), NOW))).toBe(true);
});

it.each([
  [{ startsAt: '2029-12-01T20:00:00Z' }, [['date', 'when']]],
  [
    { tiers: [] },
    [
      ['tiers', 'tickets'],
      ['places', 'tickets'],
    ],
  ],
  [{ tiers: [{ id: 1, name: 'Floor', kind: 'general', capacity: 0 }] }, [['places', 'tickets']]],
  [{ tiers: [{ id: 1, name: 'Seats', kind: 'reserved', capacity: 0 }] }, [['places', 'seats']]],
  [{ saleClosesAt: '2029-12-31T00:00:00Z' }, [['window', 'sale']]],
])('says what is missing, and leads there', (more, found) => expect(missing(more)).toEqual(found));
