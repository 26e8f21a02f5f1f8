/** Reads of what the public sees of a show, each from one statement and so from one instant. */
import type { Pool } from 'pg';

/** What there is of a tier, now. Claims whose clock has run out count as gone. */
export interface TierStock {
  readonly tierId: number;
  readonly capacity: number;
  readonly held: number;
  readonly pending: number;
  readonly sold: number;
  /** The fewest that somebody who waits for it would take; 0 while nobody waits. */
  readonly waitlistFloor: number;
}

/** Tier, capacity, held, pending, sold, and the waitlist's floor where it is not 0. */
export type StockRow = readonly [number, number, number, number, number, number?];

export interface Snapshot {
  readonly revision: number;
  /** The database's clock, Unix milliseconds. */
  readonly now: number;
  readonly tiers: readonly StockRow[];
  /** Parallel, by seat number: seats, their tiers, and one letter of state each: a, h, p, s. */
  readonly seats: {
    readonly ids: readonly number[];
    readonly tiers: readonly number[];
    readonly states: string;
  } | null;
}

/** A row of the live feed. Seats are listed under their new state. */
export interface Change {
  readonly revision: number;
  readonly payload: {
    /** Seats came or went: only a new snapshot tells which. */
    readonly reset: boolean;
    readonly tiers: readonly StockRow[];
    readonly seats: Readonly<Partial<Record<SeatState, readonly number[]>>>;
  };
}

export type SeatState = 'available' | 'held' | 'pending' | 'sold';

/** The show as it is now; undefined when there is none. */
export async function readSnapshot(
  pool: Pool,
  showId: number,
  withSeats: boolean,
): Promise<Snapshot | undefined> {
  const { rows } = await pool.query<{ snapshot: Snapshot | null }>({
    name: 'show_snapshot',
    text: 'select show_snapshot($1, $2) as snapshot',
    values: [showId, withSeats],
  });
  const snapshot = rows[0]?.snapshot;
  return snapshot === null || snapshot === undefined
    ? undefined
    : { ...snapshot, tiers: snapshot.tiers ?? [] };
}

const CHANGES_MAX = 1_000;

/** The changes after a revision, in order, and the revision that the show is at. */
export async function readChanges(
  pool: Pool,
  showId: number,
  after: number,
): Promise<{ changes: Change[]; revision: number }> {
  const { rows } = await pool.query<{ current: number; revision: number | null; payload: Change['payload'] }>(
    {
      name: 'show_changes',
      text: `select s.revision as current, c.revision, c.payload
           from show_state s left join show_changes c on c.show_id = s.show_id and c.revision > $2
           where s.show_id = $1 order by c.revision limit ${CHANGES_MAX}`,
      values: [showId, after],
    },
  );
  const changes = rows.flatMap(({ revision, payload }) => (revision === null ? [] : [{ revision, payload }]));
  return { changes, revision: rows[0]?.current ?? 0 };
}

/** Stock as an object. */
export const toTierStock = ([
  tierId,
  capacity,
  held,
  pending,
  sold,
  waitlistFloor = 0,
]: StockRow): TierStock => ({
  tierId,
  capacity,
  held,
  pending,
  sold,
  waitlistFloor,
});

/** Whether what is free of a tier is kept for those who wait: see stock.waitlist_floor. */
export const isKept = ({ capacity, held, pending, sold, waitlistFloor }: TierStock): boolean =>
  waitlistFloor > 0 && capacity - held - pending - sold >= waitlistFloor;
