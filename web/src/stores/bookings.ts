/** Bookings that were made on this device, with the secrets that open them. */
import { createStored, type Stored, type StoredOptions } from './stored.ts';

export interface KnownBooking {
  readonly id: string;
  readonly secret: string;
  readonly reference: string;
  readonly title: string;
  readonly venue: string;
  readonly startsAt: string;
  readonly timeZone: string;
}

export type BookingsStore = Stored<readonly KnownBooking[]>;

const KEY = 'onsale.bookings';
const KEPT_MAX = 200;
const NONE: readonly KnownBooking[] = [];

export const createBookingsStore = (
  options: Pick<StoredOptions<readonly KnownBooking[]>, 'storage' | 'events'> = {},
): BookingsStore => createStored<readonly KnownBooking[]>({ key: KEY, initial: NONE, parse, ...options });

/** The bookings of this browser, the latest first. */
export const bookingsStore = createBookingsStore();

/** With one more, first; the same booking again takes the place of the one before. */
export const withBooking = (
  bookings: readonly KnownBooking[],
  booking: KnownBooking,
): readonly KnownBooking[] => [booking, ...bookings.filter(({ id }) => id !== booking.id)].slice(0, KEPT_MAX);

/** The secret of a booking, from the address's fragment (`#secret`, which reaches no log) or from this device. */
export function secretFor(
  id: string,
  fragment: string,
  bookings: readonly KnownBooking[],
): string | undefined {
  const given = decodeURIComponent(fragment.replace(/^#/, ''));
  return given || bookings.find((booking) => booking.id === id)?.secret;
}

/** Those to come by their date, then those that are over, the latest first. */
export function byDate(bookings: readonly KnownBooking[], nowMs: number) {
  const DAY_MS = 86_400_000;
  const isOver = ({ startsAt }: KnownBooking) => Date.parse(startsAt) + DAY_MS < nowMs;
  const ahead = bookings.filter((booking) => !isOver(booking));
  const over = bookings.filter(isOver);
  return {
    ahead: ahead.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)),
    over: over.toSorted((one, other) => other.startsAt.localeCompare(one.startsAt)),
  };
}

function parse(stored: unknown): readonly KnownBooking[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.filter(
    (entry): entry is KnownBooking => typeof entry?.id === 'string' && typeof entry.secret === 'string',
  );
}
