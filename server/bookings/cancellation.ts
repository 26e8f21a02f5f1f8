/**
 * What follows when a show is canceled: its holds, blocks and bookings are canceled, and what was paid for them goes back. In
 * chunks, each a batch of the engine like any other; whoever goes on after a crash, or beside another node, finds what is
 * still live, and a claim is canceled and refunded once. Customers are told by the outbox, as ever.
 */
import { ok, type Result, refuse } from '../lib/errors.ts';
import { type Access, type Context, isHidden, mayWith } from './context.ts';

/** Claims of one chunk. */
const CHUNK = 200;
const SHOWS_PER_ROUND = 10;
/** Why these claims ended and were refunded: a code, for mails and reports. What people wrote is in the cancellation. */
const REASON = 'show_canceled';

interface Live {
  readonly id: string;
  readonly kind: 'sale' | 'block' | 'offer';
}

/** Goes on with the shows that were canceled. Returns how many of them have nothing live any more, now. */
export async function runCancellations(context: Context): Promise<number> {
  const { rows } = await context.pool.query<{ show_id: number }>(
    `select show_id from show_cancellations where finished_at is null order by requested_at limit $1`,
    [SHOWS_PER_ROUND],
  );
  for (const { show_id: showId } of rows) {
    await cancelAll(context, showId);
    // The show takes nothing new since the commit that canceled it, so what is through stays through.
    await context.pool.query(
      'update show_cancellations set finished_at = onsale_clock() where show_id = $1 and finished_at is null',
      [showId],
    );
  }
  return rows.length;
}

/** @throws when some of them could not be decided now: the next round tries again */
async function cancelAll(context: Context, showId: number): Promise<void> {
  for (let last: string | undefined; ; ) {
    const claims = await readLive(context, showId, last);
    const decided = await Promise.all(claims.map((claim) => cancel(context, showId, claim)));
    for (const result of decided) {
      const code = result.ok ? result.value.code : result.refusal.code;
      if (code !== undefined) throw new Error(`a claim of show ${showId} could not be canceled yet: ${code}`);
    }
    last = claims.at(-1)?.id;
    if (last === undefined) return;
  }
}

async function readLive({ pool }: Context, showId: number, last: string | undefined): Promise<Live[]> {
  const { rows } = await pool.query<Live>(
    `select id, kind from claims
     where show_id = $1 and state in ('held', 'pending', 'confirmed') and ($2::uuid is null or id > $2)
     order by id limit $3`,
    [showId, last ?? null, CHUNK],
  );
  return rows;
}

const cancel = ({ engine }: Context, showId: number, { id, kind }: Live) =>
  engine.decide(showId, {
    kind: 'settle',
    request: { id, event: kind === 'block' ? 'release' : 'cancel', reason: REASON, by_role: true },
  });

/** How many, and how much, in minor units. */
interface Sum {
  readonly count: number;
  readonly amount: number;
}

/** How far the cancellation of a show has come. */
export interface CancellationView {
  readonly showId: number;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** When nothing was live any more. Refunds may still be on their way. */
  readonly finishedAt: Date | null;
  /** What is still live. */
  readonly left: { readonly holds: number; readonly blocks: number; readonly bookings: number };
  readonly canceledBookings: number;
  readonly refunds: { readonly requested: Sum; readonly succeeded: Sum; readonly failed: Sum };
  readonly currency: string;
}

/** Reads how far it has come; for roles. Refuses `show_not_found`, `forbidden`, and `show_not_canceled`. */
export async function getCancellation(
  context: Context,
  showId: number,
  access: Access,
): Promise<Result<CancellationView>> {
  const shown = await context.viewContextOf(showId);
  if (!shown.ok) return shown;
  if (!(await mayWith(context, access, 'sales.read', showId)))
    return refuse(isHidden(shown.value, access) ? 'show_not_found' : 'forbidden');
  const { rows } = await context.pool.query<Omit<CancellationView, 'currency'>>(PROGRESS, [showId, REASON]);
  const [progress] = rows;
  return progress === undefined
    ? refuse('show_not_canceled')
    : ok({ ...progress, currency: shown.value.setup.currency });
}

const PROGRESS = `
  select x.show_id as "showId", x.reason, x.requested_by ->> 'name' as "requestedBy", x.requested_at as "requestedAt",
         x.finished_at as "finishedAt", c.left, c.canceled as "canceledBookings", r.refunds
  from show_cancellations x
  cross join lateral (
    select json_build_object(
             'holds', count(*) filter (where state = 'held' and kind <> 'block'),
             'blocks', count(*) filter (where state = 'held' and kind = 'block'),
             'bookings', count(*) filter (where state in ('pending', 'confirmed'))) as left,
           (count(*) filter (where state = 'canceled' and number is not null and end_reason = $2))::integer as canceled
    from claims where show_id = x.show_id
  ) as c
  cross join lateral (
    select json_object_agg(s.state, json_build_object('count', s.count, 'amount', s.amount)) as refunds
    from (
      select known.state, count(f.amount) as count, coalesce(sum(f.amount), 0) as amount
      from unnest(enum_range(null::refund_state)) as known (state)
      left join refunds f on f.show_id = x.show_id and f.state = known.state and f.reason = $2
      group by known.state
    ) as s
  ) as r
  where x.show_id = $1`;
