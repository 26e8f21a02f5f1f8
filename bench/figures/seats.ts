import type { Bench, Figure, SlotLoad } from '../run/figure.ts';
import { soldOf } from './rows.ts';
import { makeStadiumShow, seatsPlan, showsFor } from './stadium.ts';

/** Before anything is known about this machine. */
const FIRST_GUESS_PER_SECOND = 25_000;
/** One measurement may be faster than the one before. */
const HEADROOM = 1.5;

/** @param conflicts share of the bookings that want a seat somebody else has drawn before */
function seatsFigure(name: string, what: string, conflicts: number): Figure {
  /** Made and not begun; those of one measurement that weren't needed serve the next. */
  let fresh: number[] = [];
  let perSecond = FIRST_GUESS_PER_SECOND;

  const prepare = async (bench: Bench, { seconds }: SlotLoad) => {
    const needed = showsFor(perSecond * HEADROOM * seconds);
    while (fresh.length < needed) fresh.push((await makeStadiumShow(bench)).id);
    const showIds = fresh;
    return {
      plan: seatsPlan(showIds, conflicts),
      expected: conflicts > 0 ? [409] : [],
      sold: async (result: { showsUsed: number; granted: number; seconds: number }) => {
        const { showsUsed, granted } = result;
        if (showsUsed > showIds.length) throw new Error(`${name}: ${showIds.length} shows were too few`);
        perSecond = granted / result.seconds;
        fresh = showIds.slice(showsUsed);
        return soldOf(bench.pool, showIds.slice(0, showsUsed));
      },
    };
  };
  return { name, role: 'onsale', what, prepare };
}

export const seats = seatsFigure(
  'seats',
  'Paid bookings of two random numbered seats of a 50,000-seat show, the next show when one is full.',
  0,
);

export const seatsContended = seatsFigure(
  'seats-contended',
  'The same, where one buyer in twenty wants a seat that somebody was faster to take.',
  0.05,
);
