-- Ends held and pending claims and gives their places back, exactly once: a claim that has ended already is passed over.
-- Runs under the show's lock. Returns the seats that became free.
create or replace function claims_end(
  p_show integer, p_ids uuid[], p_state claim_state, p_now timestamptz, p_reason text
) returns integer[]
language sql as $$
  with live as (
    select c.*
    from unnest(p_ids) as i (id)
    cross join lateral (
      select id, state, lines, ctid as at from claims where show_id = p_show and id = i.id limit 1
    ) as c
    where c.state in ('held', 'pending')
  ), ended as (
    update claims c
    set state = p_state, expires_at = null, ended_at = p_now, end_reason = p_reason
    from live
    where c.ctid = live.at
  ), line as (
    select live.id, live.state, l.tier, l.seat, l.quantity, s.at
    from live, unnest(live.lines) as l
    left join lateral seats_of(p_show, array[l.seat]) as s on true
  ), freed as (
    update show_seats s
    set claim_id = null
    from line
    where s.ctid = line.at and s.claim_id = line.id
    returning s.seat
  ), counted as (
    update stock s
    set held = s.held - back.held, pending = s.pending - back.pending
    from (
      select tier,
             coalesce(sum(quantity) filter (where state = 'held'), 0) as held,
             coalesce(sum(quantity) filter (where state = 'pending'), 0) as pending
      from line
      group by tier
    ) as back
    where s.show_id = p_show and s.tier = back.tier
  )
  select coalesce(array_agg(seat), '{}') from freed
$$;
