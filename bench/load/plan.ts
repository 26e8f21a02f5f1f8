/** What a load generator sends, in a form that every generator can read: plain data. */

interface CommonPlan {
  /** Makes the idempotency keys of this run differ from those of all others. */
  readonly runId: string;
  /** Beside host, content-type, content-length and the key. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One of the paths, and one of the bodies, in turn. */
export interface FixedPlan extends CommonPlan {
  readonly kind: 'fixed';
  readonly method: 'GET' | 'POST';
  readonly paths: readonly string[];
  /** Empty for a request without a body. */
  readonly bodies: readonly string[];
}

/**
 * Bookings of random seats: each show's seats are shuffled and drawn without putting back, so that nobody asks for a seat
 * twice, as buyers do who look at a map. When a show is through, the next one begins.
 */
export interface SeatsPlan extends CommonPlan {
  readonly kind: 'seats';
  readonly path: string;
  readonly showIds: readonly number[];
  /** Seats of each show, numbered from 1. */
  readonly seats: number;
  readonly seatsPerBooking: number;
  /** Share of the bookings that want a seat drawn before, as buyers do who look at a map that is a moment old. */
  readonly conflicts: number;
  /** What follows the seats in the body; in turn. */
  readonly bodyEnds: readonly string[];
  readonly seed: number;
}

/** A hold, then its booking with the secret that the hold was answered with. */
export interface JourneyPlan extends CommonPlan {
  readonly kind: 'journey';
  readonly holdPath: string;
  readonly holdBody: string;
  readonly bookPath: string;
  /** What follows the hold's id in the body of the booking; in turn. */
  readonly bodyEnds: readonly string[];
}

export type Plan = FixedPlan | SeatsPlan | JourneyPlan;

export interface LoadOptions {
  /** Such as http://127.0.0.1:3000. */
  readonly url: string;
  readonly plan: Plan;
  readonly connections: number;
  readonly seconds: number;
  /** For files of the run. */
  readonly folder: string;
}

/** What a generator saw. */
export interface LoadResult {
  /** How long it really took. */
  readonly seconds: number;
  /** Answers below 400; of a journey, those to bookings. */
  readonly granted: number;
  /** Answers of 400 and above. */
  readonly refused: number;
  /** Connections that failed, and answers that never came. */
  readonly broken: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Shows of a seats plan that were begun. */
  readonly showsUsed: number;
}

export type Generator = (options: LoadOptions) => Promise<LoadResult>;

/** Longest that an answer may take before it counts as broken, in seconds. */
export const ANSWER_SECONDS_MAX = 60;
