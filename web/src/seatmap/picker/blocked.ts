/** Seats that are kept from sale, to those who may pick them all the same. */
export interface Blocked {
  /** Seat ids. */
  readonly seats: ReadonlySet<number>;
  /** What they are called. */
  readonly label: string;
}

export const NOTHING_BLOCKED: Blocked = { seats: new Set(), label: '' };
