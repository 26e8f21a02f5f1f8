/** Places in waitlists that were taken on this device, with the secrets that open them. */
import { createStored } from './stored.ts';

export interface KnownEntry {
  readonly id: string;
  readonly secret: string;
  readonly showId: number;
  readonly tierId: number;
}

const KEPT_MAX = 50;
const NONE: readonly KnownEntry[] = [];

/** The entries of this browser, the latest first. */
export const waitlistStore = createStored<readonly KnownEntry[]>({
  key: 'onsale.waitlist',
  initial: NONE,
  parse: (stored) =>
    Array.isArray(stored)
      ? stored.filter(
          (entry): entry is KnownEntry => typeof entry?.id === 'string' && typeof entry.secret === 'string',
        )
      : undefined,
});

/** Remembers an entry, first; one that is known already stays as it is. */
export function rememberEntry(entry: KnownEntry): void {
  waitlistStore.update((known) =>
    known.some(({ id }) => id === entry.id) ? known : [entry, ...known].slice(0, KEPT_MAX),
  );
}

/** Forgets an entry that has ended, so that its tier can be waited for again. */
export function forgetEntry(id: string): void {
  waitlistStore.update((known) => {
    const others = known.filter((entry) => entry.id !== id);
    return others.length === known.length ? known : others;
  });
}
