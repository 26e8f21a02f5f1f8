/** Sends a booking's tickets once more. */
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { By } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { enqueueForBookings } from './enqueue.ts';
import type { Recipient } from './message.ts';
import { countInHour, readAbout } from './rows.ts';
import { type MessageView, viewOf } from './view.ts';

export interface Resend {
  readonly bookingId: string;
  readonly to: Recipient;
  /** The role that asks, as often as it likes; absent: a buyer, who may do so only now and then. */
  readonly byRole?: RoleAsks | undefined;
}

/** For the audit log. */
interface RoleAsks {
  readonly by: By;
  readonly organizerId: number | null;
  readonly showId: number;
}

/** The first mail, and some more that a buyer may ask for within an hour. */
const WITHIN_HOUR = 4;
const HOUR_SECONDS = 3_600;

/** Refuses `rate_limited`. */
export async function resend(
  { pool, kysely }: { readonly pool: Pool; readonly kysely: Kysely<Database> },
  { bookingId, to, byRole }: Resend,
): Promise<Result<MessageView>> {
  if (byRole === undefined && (await countInHour(pool, 'booking', bookingId, 'tickets')) >= WITHIN_HOUR) {
    const detail = 'The tickets were sent several times within the hour. Look into your spam folder.';
    return refuse('rate_limited', detail, { retryAfterSeconds: HOUR_SECONDS });
  }
  await inTransaction(kysely, async (transaction) => {
    await enqueueForBookings(transaction, [{ kind: 'tickets', to, bookingId, isAwaited: true }]);
    const subject = { type: 'booking', id: bookingId };
    if (byRole !== undefined)
      await recordAudit(transaction, { action: 'booking.resent', subject, ...byRole });
  });
  const [row] = await readAbout(pool, 'booking', bookingId, 1);
  if (row === undefined) throw new Error(`the mail about booking ${bookingId} is gone`);
  return ok(viewOf(row));
}
