/** What kind of buyer somebody is: decided by the seed, before anything has happened. */
import type { Random } from '../random.ts';

/** How long people take, in milliseconds, in real life: `--speed` divides it. */
export const THINK_MS = {
  /** From seeing the map to a choice. */
  look: 20_000,
  /** After a refusal. */
  pickAgain: 8_000,
  /** With a hold, before its next step: names, addresses, "shall we?". */
  hesitate: 25_000,
  /** To find another card, or to answer the bank. */
  card: 15_000,
  /** Until a connection that broke is noticed. */
  reconnect: 3_000,
  /** Away, with a hold in the pocket. */
  away: 30_000,
  /** Between two looks at a map on which nothing is free. */
  watch: 15_000,
  /** Until somebody changes their mind about tickets they have. */
  regret: 40_000,
} as const;

export type Way = 'seats' | 'best' | 'general';
export type Card = 'approve' | 'declineFirst' | 'slow' | 'bank' | 'bankDeclines' | 'payLater';

export interface Habits {
  readonly quantity: number;
  readonly way: Way;
  readonly card: Card;
  /** Refusals until the buyer goes home. */
  readonly patience: number;
  /** Tries before the sale has opened. */
  readonly isEarly: boolean;
  /** Buys without holding first. */
  readonly isDirect: boolean;
  /** Presses twice. */
  readonly doubleClicks: boolean;
  /** Loses the connection in the middle of a request. */
  readonly losesHold: boolean;
  readonly losesBooking: boolean;
  readonly losesFeed: boolean;
  readonly changes: boolean;
  readonly extends: boolean;
  /** What becomes of a first hold: paid, let go, left to run out, or taken up again after a while away. */
  readonly hold: 'pays' | 'releases' | 'abandons' | 'comesBack';
  /** Cancels what was paid. */
  readonly regrets: boolean;
}

const QUANTITIES = { 1: 18, 2: 52, 3: 11, 4: 15, 5: 2, 6: 2 };

/** @param generalShare how much of what is on sale is sold by quantity, 0 to 1 */
export function drawHabits(random: Random, generalShare: number): Habits {
  return {
    quantity: Number(random.weighted(QUANTITIES)),
    way: random.chance(generalShare) ? 'general' : random.weighted({ seats: 75, best: 25 }),
    card: random.weighted({ approve: 85, declineFirst: 7, slow: 3, bank: 2, bankDeclines: 1, payLater: 2 }),
    patience: 4 + random.below(12),
    isEarly: random.chance(0.03),
    isDirect: random.chance(0.05),
    doubleClicks: random.chance(0.06),
    losesHold: random.chance(0.03),
    losesBooking: random.chance(0.03),
    losesFeed: random.chance(0.03),
    changes: random.chance(0.12),
    extends: random.chance(0.1),
    hold: random.weighted({ pays: 81, releases: 6, abandons: 7, comesBack: 6 }),
    regrets: random.chance(0.02),
  };
}
