/** Sends a booking's tickets once more. */
import type { Pool } from 'pg';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { enqueueForBookings } from './enqueue.ts';
import type { Recipient } from './message.ts';
import { countInHour, readAbout } from './rows.ts';
import { type MessageView, viewOf } from './view.ts';

export interface Resend {
  readonly bookingId: string;
  readonly to: Recipient;
  /** Whether a buyer asks, who may do so only now and then; roles as often as they like. */
  readonly isLimited: boolean;
}

/** The first mail, and some more that a buyer may ask for within an hour. */
const WITHIN_HOUR = 4;
const HOUR_SECONDS = 3_600;

/** Refuses `rate_limited`. */
export async function resend(pool: Pool, { bookingId, to, isLimited }: Resend): Promise<Result<MessageView>> {
  if (isLimited && (await countInHour(pool, 'booking', bookingId, 'tickets')) >= WITHIN_HOUR) {
    const detail = 'The tickets were sent several times within the hour. Look into your spam folder.';
    return refuse('rate_limited', detail, { retryAfterSeconds: HOUR_SECONDS });
  }
  await enqueueForBookings(pool, [{ kind: 'tickets', to, bookingId, isAwaited: true }]);
  const [row] = await readAbout(pool, 'booking', bookingId, 1);
  if (row === undefined) throw new Error(`the mail about booking ${bookingId} is gone`);
  return ok(viewOf(row));
}
