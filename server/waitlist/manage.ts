/** The waitlist as those see it who run a show: who waits for what, why somebody was passed over, what is on offer. */
import { sql } from 'kysely';
import type { By } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { inTransaction } from '../database/index.ts';
import { asErrorCode } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { showOfId } from '../lib/ids.ts';
import type { Context } from './context.ts';
import { aheadColumn, type EntryRow, entryColumns, readEntry, type WaitlistState } from './rows.ts';

/** Why somebody who waits has no offer yet: the list, the sale, their limit, what is free, or those before them. */
export type WaitingFor = 'paused' | 'sale' | 'limit' | 'nothing_free' | 'more_places' | 'others' | 'next';

export interface ListedEntry {
  readonly id: string;
  readonly position: number;
  readonly tierId: number;
  readonly customer: { readonly name: string; readonly email: string };
  readonly quantity: number;
  readonly allOrNothing: boolean;
  readonly state: WaitlistState;
  readonly ahead: number | null;
  readonly waitingFor: WaitingFor | null;
  /** Places of the offer that was made; null while none was. */
  readonly offered: number | null;
  readonly joinedAt: Date;
  readonly offeredAt: Date | null;
  readonly offerExpiresAt: Date | null;
  readonly endedAt: Date | null;
}

export interface ListFilter {
  /** Only those who wait or have an offer. */
  readonly live?: boolean | undefined;
  readonly tierId?: number | undefined;
  /** After this place in line. */
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface TierSummary {
  readonly tierId: number;
  readonly name: string;
  readonly capacity: number;
  readonly sold: number;
  readonly free: number;
  /** Whether what is free is kept for those who wait. */
  readonly kept: boolean;
  /** Entries that wait, and the places they want; offers that stand, and their places. */
  readonly waiting: number;
  readonly wanted: number;
  readonly offers: number;
  readonly offered: number;
  readonly bought: number;
}

export interface Summary {
  readonly showId: number;
  readonly paused: boolean;
  readonly offerSeconds: number;
  readonly tiers: readonly TierSummary[];
}

type ListedRow = EntryRow &
  Pick<ListedEntry, 'ahead' | 'offered'> & { readonly waiting_for: WaitingFor | null };

/** A page of the list, in order. */
export async function listEntries(
  { pool }: Context,
  showId: number,
  { live = false, tierId, after = 0, limit }: ListFilter,
): Promise<readonly ListedEntry[]> {
  const { rows } = await pool.query<ListedRow>({
    name: 'waitlist_list',
    // Plans and limits are asked for once, and only what is shown.
    text: `with clock as (
             select greatest(onsale_clock(), st.decided_at) as now from show_state st where st.show_id = $1
           ), planned as materialized (
             select p.id from shows s cross join clock cross join lateral waitlist_plan(s, clock.now, 100) as p where s.id = $1
           )
           select ${entryColumns}, ${aheadColumn}, c.quantity as offered,
             case when e.state = 'waiting' then case
               when planned.id is not null then 'next'
               when s.status <> 'published' or clock.now < s.sale_opens_at
                 or clock.now >= coalesce(s.sale_closes_at, s.ends_at) then 'sale'
               when s.customer_limit < waitlist_have(e.show_id, e.customer_hash)
                 + case when e.all_or_nothing then e.quantity else 1 end then 'limit'
               when s.waitlist_paused then 'paused'
               when k.capacity - k.held - k.pending - k.sold <= 0 then 'nothing_free'
               when e.all_or_nothing and k.capacity - k.held - k.pending - k.sold < e.quantity then 'more_places'
               else 'others'
             end end as waiting_for
           from waitlist_entries e
           join shows s on s.id = e.show_id
           cross join clock
           left join stock k on k.show_id = e.show_id and k.tier = e.tier
           left join planned on planned.id = e.id
           left join claims c on c.show_id = e.show_id and c.id = e.id
           where e.show_id = $1 and e.position > $2 and ($3::integer is null or e.tier = $3)
             and (not $4::boolean or e.state in ('waiting', 'offered'))
           order by e.position limit $5`,
    values: [showId, after, tierId ?? null, live, limit],
  });
  return rows.map(toListed);
}

const toListed = (row: ListedRow): ListedEntry => ({
  id: row.id,
  position: row.position,
  tierId: row.tier,
  customer: { name: row.customer.name, email: row.customer.email },
  quantity: row.quantity,
  allOrNothing: row.all_or_nothing,
  state: row.state,
  ahead: row.ahead,
  waitingFor: row.waiting_for,
  offered: row.offered,
  joinedAt: row.joined_at,
  offeredAt: row.offered_at,
  offerExpiresAt: row.offer_expires_at,
  endedAt: row.ended_at,
});

/** What is wanted and on offer, tier by tier. Refuses `show_not_found`. */
export async function summarize({ pool }: Context, showId: number): Promise<Result<Summary>> {
  const { rows } = await pool.query<TierSummary & { paused: boolean; offerSeconds: number }>({
    name: 'waitlist_summary',
    text: `select s.waitlist_paused as paused, s.waitlist_offer_seconds as "offerSeconds", t.tier as "tierId", t.name,
             k.capacity, k.sold, k.capacity - k.held - k.pending - k.sold as free,
             k.waitlist_floor > 0 and k.capacity - k.held - k.pending - k.sold >= k.waitlist_floor as kept,
             count(e.id) filter (where e.state = 'waiting')::integer as waiting,
             coalesce(sum(e.quantity) filter (where e.state = 'waiting'), 0)::integer as wanted,
             count(e.id) filter (where e.state = 'offered')::integer as offers,
             coalesce(sum(c.quantity) filter (where e.state = 'offered'), 0)::integer as offered,
             coalesce(sum(c.quantity) filter (where e.state = 'bought'), 0)::integer as bought
           from shows s
           join tiers t on t.show_id = s.id
           join stock k on k.show_id = t.show_id and k.tier = t.tier
           left join waitlist_entries e on e.show_id = t.show_id and e.tier = t.tier
           left join claims c on c.show_id = e.show_id and c.id = e.id and e.state in ('offered', 'bought')
           where s.id = $1
           group by s.id, t.tier, t.name, k.capacity, k.held, k.pending, k.sold, k.waitlist_floor order by t.tier`,
    values: [showId],
  });
  const [first] = rows;
  if (first === undefined) return refuse('show_not_found', 'The show has no tiers yet.');
  const tiers = rows.map(({ paused: _paused, offerSeconds: _seconds, ...tier }) => tier);
  return ok({ showId, paused: first.paused, offerSeconds: first.offerSeconds, tiers });
}

/** Stops or resumes offers. What comes back meanwhile is kept for those who wait. */
export async function setPaused(
  { kysely, catalog }: Context,
  showId: number,
  paused: boolean,
  by: By,
): Promise<Result<void>> {
  const setup = await catalog.getShowSetup(showId);
  if (setup === undefined) return refuse('show_not_found');
  await inTransaction(kysely, async (transaction) => {
    const changed = await transaction
      .updateTable('shows')
      .set({ waitlist_paused: paused })
      .where('id', '=', showId)
      .where('waitlist_paused', '<>', paused)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return;
    await recordAudit(transaction, {
      by,
      action: paused ? 'waitlist.paused' : 'waitlist.resumed',
      organizerId: setup.event.organizerId,
      subject: { type: 'show', id: showId },
      showId,
    });
  });
  return ok(undefined);
}

/** Takes somebody off the list, with the offer that they may have. Without effect on an entry that has ended. */
export async function removeEntry(context: Context, id: string, by: By): Promise<Result<void>> {
  const showId = showOfId(id);
  const row = showId === undefined ? undefined : await readEntry(context.pool, showId, id);
  const setup = row && (await context.catalog.getShowSetup(row.show_id));
  if (row === undefined || setup === undefined) return refuse('waitlist_entry_not_found');
  const found = await inTransaction(context.kysely, async (transaction) => {
    const { rows } = await sql<{ found: WaitlistState | null }>`
      select waitlist_leave(${row.show_id}, ${id}, 'removed') as found`.execute(transaction);
    if (rows[0]?.found === 'waiting' || rows[0]?.found === 'offered') {
      await recordAudit(transaction, {
        by,
        action: 'waitlist.removed',
        organizerId: setup.event.organizerId,
        subject: { type: 'waitlist', id },
        showId: row.show_id,
        before: { state: rows[0].found, position: row.position, quantity: row.quantity },
        after: { state: 'removed' },
      });
    }
    return rows[0]?.found;
  });
  if (found !== 'offered') return ok(undefined);
  const request = { id, event: 'cancel', reason: 'removed', by_role: true } as const;
  const decided = await context.engine.decide(row.show_id, { kind: 'settle', request });
  if (!decided.ok) return decided;
  return decided.value.code === undefined ? ok(undefined) : refuse(asErrorCode(decided.value.code));
}
