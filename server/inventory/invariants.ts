/**
 * What may never happen, as queries: each returns the rows that break a rule. `onsale check`, the demo, load runs and
 * fault drills end by asking all of them. They read one snapshot, so they may run while tickets sell.
 */
import type { Pool, QueryConfig } from 'pg';

interface Invariant {
  readonly name: string;
  /** What must hold, as a sentence. */
  readonly rule: string;
  readonly sql: string;
}

export interface Violation {
  readonly name: string;
  readonly rule: string;
  /** At most ROWS_MAX of the rows that break it. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const ROWS_MAX = 20;
const CHECK_TIMEOUT_MS = 600_000;

/** Places that live claims take: lines of held and pending ones, live tickets of confirmed ones. */
const taken = `
  select c.show_id, c.id, l.tier, l.seat, l.quantity, c.state::text as state
  from claims c, unnest(c.lines) as l where c.state in ('held', 'pending')
  union all
  select t.show_id, t.claim_id, t.tier, t.seat, 1, 'confirmed'
  from tickets t where t.canceled_at is null`;

export const invariants: readonly Invariant[] = [
  {
    name: 'I1 never oversold',
    rule: 'held + pending + sold stays within the capacity of every tier.',
    sql: 'select * from stock where held + pending + sold > capacity or least(held, pending, sold) < 0',
  },
  {
    name: 'I1 counters equal rows',
    rule: 'The counters of a tier equal the claims and tickets that take it.',
    sql: `
      select s.*, w.held as held_rows, w.pending as pending_rows, w.sold as sold_rows
      from stock s
      left join (
        select show_id, tier,
               sum(quantity) filter (where state = 'held') as held,
               sum(quantity) filter (where state = 'pending') as pending,
               sum(quantity) filter (where state = 'confirmed') as sold
        from (${taken}) as x group by show_id, tier
      ) as w on w.show_id = s.show_id and w.tier = s.tier
      where (s.held, s.pending, s.sold)
        <> (coalesce(w.held, 0), coalesce(w.pending, 0), coalesce(w.sold, 0))`,
  },
  {
    name: 'I1 capacity of seats',
    rule: 'The capacity of a reserved tier is the number of its seats.',
    sql: `
      select t.show_id, t.tier, s.capacity, count(x.seat) as seats
      from tiers t
      join stock s on s.show_id = t.show_id and s.tier = t.tier
      left join show_seats x on x.show_id = t.show_id and x.tier = t.tier
      where t.kind = 'reserved'
      group by t.show_id, t.tier, s.capacity having s.capacity <> count(x.seat)`,
  },
  {
    name: 'I2 one live claim a seat',
    rule: 'No seat is taken by two live claims.',
    sql: `
      select show_id, seat, array_agg(id) as claims from (${taken}) as x
      where seat is not null group by show_id, seat having count(*) > 1`,
  },
  {
    name: 'I2 owners',
    rule: 'A seat names the live claim that takes it, and no other.',
    sql: `
      select coalesce(s.show_id, x.show_id) as show_id, coalesce(s.seat, x.seat) as seat,
             s.claim_id as owner, x.id as taken_by
      from (select * from show_seats where claim_id is not null) as s
      full join (select * from (${taken}) as y where seat is not null) as x
        on x.show_id = s.show_id and x.seat = s.seat
      where s.claim_id is distinct from x.id`,
  },
  {
    name: 'I2 tiers of seats',
    rule: 'A live claim has each of its seats under the tier that the seat is sold in.',
    sql: `
      select x.show_id, x.id, x.seat, x.tier as sold_in, s.tier
      from (${taken}) as x join show_seats s on s.show_id = x.show_id and s.seat = x.seat
      where x.tier <> s.tier`,
  },
  {
    name: 'I3 tickets of bookings',
    rule: 'A confirmed booking has one ticket a place, numbered without gaps; nothing else has live tickets.',
    sql: `
      select c.show_id, c.id, c.state, c.quantity, l.places, t.tickets, t.live
      from claims c
      cross join lateral (select coalesce(sum(quantity), 0) as places from unnest(c.lines)) as l
      cross join lateral (
        select count(*) as tickets, count(*) filter (where canceled_at is null) as live, coalesce(max(number), 0) as last
        from tickets t where t.show_id = c.show_id and t.claim_id = c.id
      ) as t
      where (c.state = 'confirmed' and (t.tickets <> l.places or t.live <> c.quantity or t.live = 0 or t.last <> l.places))
        or (c.state <> 'confirmed' and t.live > 0)
        or (c.state in ('held', 'pending') and l.places <> c.quantity)`,
  },
  {
    name: 'I3 tickets are for their places',
    rule: 'A live ticket is for the place of its booking that has its number, at that price.',
    sql: `
      select t.show_id, t.claim_id, t.number, t.tier, t.seat, p.tier as line_tier, p.seat as line_seat
      from tickets t
      join claims c on c.show_id = t.show_id and c.id = t.claim_id
      left join lateral (
        select l.tier, l.seat, l.price, row_number() over (order by l.n) as number
        from unnest(c.lines) with ordinality as l (tier, seat, quantity, price, n), generate_series(1, l.quantity)
      ) as p on p.number = t.number
      where t.canceled_at is null and (t.tier, t.seat, t.price) is distinct from (p.tier, p.seat, p.price)`,
  },
  {
    name: 'I3 blocks are no sales',
    rule: 'A block is held or over, has no clock, no number and no customer, and somebody made it.',
    sql: `
      select c.show_id, c.id, c.state, c.number, c.expires_at
      from claims c left join blocks b on b.show_id = c.show_id and b.claim_id = c.id
      where c.kind = 'block' and (c.state not in ('held', 'canceled') or c.number is not null
        or c.expires_at is not null or c.customer is not null or b.claim_id is null)`,
  },
  {
    name: 'I3 bookings are whole',
    rule: 'A booking has a number, a customer and a total that equals its lines; a hold has a clock.',
    sql: `
      select c.show_id, c.id, c.state, c.number, c.total
      from claims c
      where (c.state in ('pending', 'confirmed') and (c.number is null or c.customer is null))
        or (c.state in ('held', 'pending') and c.expires_at is null and c.kind = 'sale')
        or c.total <> (select coalesce(sum(quantity * price), 0) from unnest(c.lines))`,
  },
  {
    name: 'I4 one key, one effect',
    rule: 'No idempotency key has made two claims.',
    sql: `
      select show_id, key, count(*) from (
        select show_id, book_key as key from claims where book_key is not null
        union all select show_id, hold_key from claims where hold_key is not null) as k
      group by show_id, key having count(*) > 1`,
  },
  {
    name: 'I6 money has a booking or a refund',
    rule: 'What was captured for a claim that is not confirmed is refunded or on its way back.',
    sql: `
      select p.show_id, p.claim_id, c.state, p.captured, coalesce(r.refunded, 0) as refunded
      from (select show_id, claim_id, sum(amount) as captured from payments
            where state = 'captured' group by show_id, claim_id) as p
      left join claims c on c.show_id = p.show_id and c.id = p.claim_id
      left join (select show_id, claim_id, sum(amount) as refunded from refunds
                 where state <> 'failed' group by show_id, claim_id) as r
        on r.show_id = p.show_id and r.claim_id = p.claim_id
      where (c.state is distinct from 'confirmed' and coalesce(r.refunded, 0) < p.captured)
        or coalesce(r.refunded, 0) > p.captured`,
  },
  {
    name: 'I8 unknowns are resolved',
    rule: 'No payment of a booking that ended stays unsettled for an hour.',
    sql: `
      select p.show_id, p.claim_id, p.number, p.state, p.created_at
      from payments p join claims c on c.show_id = p.show_id and c.id = p.claim_id
      where p.state in ('action_required', 'processing', 'unknown', 'authorized')
        and c.state in ('canceled', 'expired') and c.ended_at < onsale_clock() - interval '1 hour'`,
  },
  {
    name: 'I10 nobody is passed over',
    rule: 'The floor of a tier is the least that somebody who waits for it would take, and only live offers are on offer.',
    sql: `
      select s.show_id, s.tier, null::uuid as id, s.waitlist_floor as said, coalesce(min(w.least), 0) as least
      from stock s
      join shows x on x.id = s.show_id
      left join lateral (
        select case when e.all_or_nothing then e.quantity else 1 end as least
        from waitlist_entries e
        where e.show_id = s.show_id and e.tier = s.tier and e.state = 'waiting' and (x.customer_limit is null
          or waitlist_takes(e.quantity, e.all_or_nothing,
            x.customer_limit - waitlist_have(e.show_id, e.customer_hash), e.quantity) > 0)
      ) as w on true
      group by s.show_id, s.tier, s.waitlist_floor having s.waitlist_floor <> coalesce(min(w.least), 0)
      union all
      select coalesce(e.show_id, c.show_id), e.tier, coalesce(e.id, c.id), null, null
      from (select * from waitlist_entries where state = 'offered') as e
      full join (select * from claims where kind = 'offer' and state in ('held', 'pending')) as c
        on c.show_id = e.show_id and c.id = e.id
      where e.id is null or c.id is null
      union all
      select s.show_id, null, null, null, null from show_state s
      where s.waitlist <> waitlist_is_live(s.show_id)`,
  },
  {
    name: 'I9 the feed has no gaps',
    rule: 'Revisions of the live feed follow each other, up to the revision of the show.',
    sql: `
      select s.show_id, s.revision, min(c.revision) as first, max(c.revision) as last, count(*) as rows
      from show_state s join show_changes c on c.show_id = s.show_id
      group by s.show_id, s.revision
      having max(c.revision) <> s.revision or count(*) <> max(c.revision) - min(c.revision) + 1`,
  },
  {
    name: 'I9 the feed converges to the rows',
    rule: 'What the feed said last of a seat, and of the stock, is what the rows say.',
    sql: `
      with last as (
        select distinct on (c.show_id, seat) c.show_id, seat::integer as seat, said.state
        from show_changes c, json_each(c.payload -> 'seats') as said (state, seats),
             json_array_elements_text(said.seats) as seat
        order by c.show_id, seat, c.revision desc
      )
      select l.show_id, l.seat, l.state as said, seat_state(c.state) as state
      from last l
      join show_seats s on s.show_id = l.show_id and s.seat = l.seat
      left join claims c on c.show_id = s.show_id and c.id = s.claim_id
      where l.state <> seat_state(c.state)
      union all
      select s.show_id, null, c.payload ->> 'tiers', now.tiers::text
      from show_state s
      join show_changes c on c.show_id = s.show_id and c.revision = s.revision
      cross join lateral (
        select json_agg(
            case when t.waitlist_floor = 0 then json_build_array(t.tier, t.capacity, t.held, t.pending, t.sold)
              else json_build_array(t.tier, t.capacity, t.held, t.pending, t.sold, t.waitlist_floor) end order by t.tier
          ) as tiers
        from stock t where t.show_id = s.show_id
      ) as now
      where (c.payload ->> 'tiers')::jsonb <> now.tiers::jsonb`,
  },
];

/** Asks every invariant, in one read-only snapshot. Empty when all hold. */
export async function checkInvariants(pool: Pool): Promise<Violation[]> {
  const client = await pool.connect();
  const violations: Violation[] = [];
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    // Whole tables are read here, which the limit for requests does not allow for.
    await client.query(`set local statement_timeout = ${CHECK_TIMEOUT_MS}`);
    for (const { name, rule, sql } of invariants) {
      const text = `select * from (${sql}) as broken limit ${ROWS_MAX}`;
      const { rows } = await client.query({ text, query_timeout: CHECK_TIMEOUT_MS } as QueryConfig);
      if (rows.length > 0) violations.push({ name, rule, rows });
    }
    return violations;
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}
