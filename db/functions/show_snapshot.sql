-- All that the live feed says of a show, at one revision: one statement, so one snapshot. Claims that are due count as
-- gone already. Seats come as two strings in the order of `seat`: their numbers are only sent when asked for.
create or replace function show_snapshot(p_show integer, p_with_seats boolean) returns json
language sql stable
set enable_seqscan = off
set jit = off
as $$
  with clock as (
    select greatest(onsale_clock(), st.decided_at) as now, st.revision
    from show_state st where st.show_id = p_show
  ), due as (
    select c.state, l.tier, l.quantity
    from clock, claims c, unnest(c.lines) as l
    where c.show_id = p_show and c.expires_at <= clock.now
  )
  select json_build_object(
    'revision', clock.revision,
    'now', floor(extract(epoch from clock.now) * 1000),
    'tiers', (
      select json_agg(
        case when s.waitlist_floor = 0 then json_build_array(s.tier, s.capacity, n.held, n.pending, s.sold)
          else json_build_array(s.tier, s.capacity, n.held, n.pending, s.sold, s.waitlist_floor) end order by s.tier)
      from stock s
      cross join lateral (
        select s.held - coalesce(sum(due.quantity) filter (where due.state = 'held'), 0) as held,
               s.pending - coalesce(sum(due.quantity) filter (where due.state = 'pending'), 0) as pending
        from due where due.tier = s.tier
      ) as n
      where s.show_id = p_show),
    'seats', case when p_with_seats then (
      select json_build_object(
        'ids', coalesce(json_agg(q.seat order by q.seat), '[]'),
        'tiers', coalesce(json_agg(q.tier order by q.seat), '[]'),
        'states', coalesce(string_agg(left(q.state, 1), '' order by q.seat), ''))
      from (
        select s.seat, s.tier, seat_state(case when c.expires_at <= clock.now then null else c.state end) as state
        from show_seats s
        left join claims c on c.show_id = p_show and c.id = s.claim_id
        where s.show_id = p_show
      ) as q) end)
  from clock
$$;
