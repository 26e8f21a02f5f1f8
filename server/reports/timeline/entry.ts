/** One thing that happened to a booking. */
export interface TimelineEntry {
  readonly at: Date;
  readonly kind: 'hold' | 'booking' | 'payment' | 'ticket' | 'refund' | 'message' | 'change' | 'check-in';
  /** A sentence for whoever helps the customer. */
  readonly text: string;
  /** More of it, where there is more to know. */
  readonly detail: string | null;
  /** Who did it; null where nobody is known to have. */
  readonly by: string | null;
}

/** Makes an entry. */
export const entry = (
  at: Date | string,
  kind: TimelineEntry['kind'],
  text: string,
  more: { readonly detail?: string | null; readonly by?: string | null } = {},
): TimelineEntry => ({ at: new Date(at), kind, text, detail: more.detail ?? null, by: more.by ?? null });

export const CUSTOMER = 'the customer';
export const ONSALE = 'Onsale';

/** `1 ticket`, `2 tickets`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `1`, `1 and 2`, `1, 2 and 3`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
