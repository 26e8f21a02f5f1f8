/** Places in waitlists that were taken on this device, with the secrets that open them. */
import { createStored } from './stored.ts';

export interface KnownEntry {
  readonly id: string;
  readonly secret: string;
  readonly showId: number;
  readonly tierId: number;
  /** It has ended: its tier can be waited for again. */
  readonly isOver?: boolean;
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

/** Remembers an entry as it stands, first. */
export function rememberEntry(entry: KnownEntry): void {
  waitlistStore.update((known) => {
    const before = known.find(({ id }) => id === entry.id);
    if (before !== undefined && (before.isOver ?? false) === (entry.isOver ?? false)) return known;
    return [entry, ...known.filter(({ id }) => id !== entry.id)].slice(0, KEPT_MAX);
  });
}
