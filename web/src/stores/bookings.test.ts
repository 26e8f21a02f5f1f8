import { expect, it } from 'vitest';
import { byDate, createBookingsStore, type KnownBooking, secretFor, withBooking } from './bookings.ts';
import { memoryStorage } from './stored.ts';

const booking = (id: string, startsAt = '2030-01-01T20:00:00Z'): KnownBooking => ({
  id,
  secret: `secret of ${id}`,
  reference: id.toUpperCase(),
  title: 'Night',
  venue: 'Hall',
  startsAt,
  timeZone: 'UTC',
});

it('remembers bookings once each, the latest first', () => {
  const storage = memoryStorage();
  const store = createBookingsStore({ storage });
  for (const id of ['a', 'b', 'a']) store.update((known) => withBooking(known, booking(id)));
  expect(
    createBookingsStore({ storage })
      .get()
      .map(({ id }) => id),
  ).toEqual(['a', 'b']);
});

it('opens a booking by the address or by what it remembers', () => {
  const known = [booking('a')];
  expect(secretFor('a', '', known)).toBe('secret of a');
  expect(secretFor('a', '#given%3D', known)).toBe('given=');
  expect(secretFor('b', '', known)).toBeUndefined();
});

it('shows what is to come first', () => {
  const known = [
    booking('later', '2030-03-01T20:00:00Z'),
    booking('over', '2029-01-01T20:00:00Z'),
    booking('sooner', '2030-02-01T20:00:00Z'),
  ];
  const { ahead, over } = byDate(known, Date.parse('2030-01-15T00:00:00Z'));
  expect(ahead.map(({ id }) => id)).toEqual(['sooner', 'later']);
  expect(over.map(({ id }) => id)).toEqual(['over']);
});
