-- Gives a booking other seats for some of its own, all or nothing. The tier may be another one; the price stays what it was,
-- and a ticket keeps its number, its code and its name. A seat that the booking gives up may be taken by another of its tickets.
-- Runs under the show's lock. Returns the seats whose owner or state may have changed, none where nothing was moved.
create or replace function booking_move(
  p_show integer, p_now timestamptz, p_rerun boolean, c claims, r edit_request,
  out code text, out detail jsonb, out touched integer[], out effects jsonb[]
)
language plpgsql as $$
declare
  -- Numbers of the places that move: those of their tickets, where there are tickets already.
  v_numbers integer[];
  v_tiers_before smallint[];
  v_tiers smallint[];
  v_wrong integer[];
  v_written integer;
begin
  touched := '{}';
  effects := '{}';
  select array_agg(place.number order by m.n), array_agg(place.tier order by m.n),
         array_agg(m.seat order by m.n) filter (where place.number is null)
  into v_numbers, v_tiers_before, v_wrong
  from unnest(r.from_seats) with ordinality as m (seat, n)
  left join booking_seats(p_show, c) as place on place.seat = m.seat;
  if v_wrong is not null then
    -- On a rerun, an earlier run may have done it.
    if p_rerun and not exists (select from unnest(r.to_seats) as w where w not in (select seat from booking_seats(p_show, c))) then
      return;
    end if;
    code := 'seats_not_booked';
    detail := jsonb_build_object('seats', v_wrong);
    return;
  end if;

  select array_agg(s.tier order by m.n), array_agg(m.seat order by m.n) filter (where s.seat is null)
  into v_tiers, v_wrong
  from unnest(r.to_seats) with ordinality as m (seat, n)
  left join lateral seats_of(p_show, array[m.seat]) as s on true;
  if v_wrong is not null then
    code := 'seat_not_found';
    detail := jsonb_build_object('seat', v_wrong[1]);
    return;
  end if;
  v_wrong := array(
    select s.seat from seats_of(p_show, r.to_seats) as s
    where s.claim_id is not null and not (s.claim_id = c.id and s.seat = any (r.from_seats)));
  if cardinality(v_wrong) > 0 then
    code := 'seats_taken';
    detail := jsonb_build_object('seats', v_wrong);
    return;
  end if;

  update show_seats s set claim_id = null
  from seats_of(p_show, r.from_seats) as found where s.ctid = found.at and s.claim_id = c.id;
  update show_seats s set claim_id = c.id
  from seats_of(p_show, r.to_seats) as found where s.ctid = found.at and s.claim_id is null;
  get diagnostics v_written = row_count;
  if v_written <> cardinality(r.to_seats) or cardinality(r.from_seats) <> cardinality(r.to_seats) then
    raise exception 'seats changed owner under the lock of show %', p_show using errcode = 'XX000';
  end if;

  update stock s
  set pending = s.pending + case when c.state = 'pending' then moved.difference else 0 end,
      sold = s.sold + case when c.state = 'confirmed' then moved.difference else 0 end
  from (
    select q.tier, sum(q.more) as difference
    from (select unnest(v_tiers) as tier, 1 as more union all select unnest(v_tiers_before), -1) as q
    group by q.tier
  ) as moved
  where s.show_id = p_show and s.tier = moved.tier and moved.difference <> 0;

  -- In two steps: no two live tickets may have one seat, not even for a moment.
  update tickets t set seat = null
  from unnest(v_numbers) as m (number),
       lateral (select x.ctid as at from tickets x
                where x.show_id = p_show and x.claim_id = c.id and x.number = m.number limit 1) as found
  where t.ctid = found.at;
  update tickets t set seat = m.seat, tier = m.tier
  from unnest(v_numbers, r.to_seats, v_tiers) as m (number, seat, tier),
       lateral (select x.ctid as at from tickets x
                where x.show_id = p_show and x.claim_id = c.id and x.number = m.number limit 1) as found
  where t.ctid = found.at;
  update claims set lines = (
    select array_agg((coalesce(m.tier, l.tier), coalesce(m.seat, l.seat), l.quantity, l.price)::claim_line order by l.n)
    from (
      select o.*, sum(o.quantity) over (order by o.n) as number
      from unnest(c.lines) with ordinality as o (tier, seat, quantity, price, n)
    ) as l
    left join unnest(v_numbers, r.to_seats, v_tiers) as m (number, seat, tier) on l.seat is not null and m.number = l.number
  ) where show_id = p_show and id = c.id;

  touched := r.from_seats || r.to_seats;
  effects := effects || jsonb_build_object(
    'type', 'moved', 'claimId', c.id, 'tickets', v_numbers, 'from', r.from_seats, 'to', r.to_seats);
  if r.actor is not null then
    effects := effects || audit_effect(
      p_now, r.actor, r.request_id, 'booking.moved', c.id, jsonb_build_object('seats', r.from_seats),
      jsonb_build_object('seats', r.to_seats));
  end if;
end
$$;
