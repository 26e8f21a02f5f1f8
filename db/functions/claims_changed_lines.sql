-- The lines of a hold after a change, or the code of the refusal: what is added must be on sale, free, and within the
-- limits of one order; what stays keeps its price.
create or replace function claims_changed_lines(
  p_show shows, p_now timestamptz, p_lines claim_line[], p_added integer[], p_removed integer[],
  p_tiers integer[], p_quantities integer[], p_by_role boolean,
  out code text, out detail jsonb, out lines claim_line[]
)
language plpgsql as $$
declare
  v_known integer[];
  v_taken integer[];
  v_wrong record;
begin
  v_known := array(select s.seat from seats_of(p_show.id, p_added) as s);
  if cardinality(v_known) < cardinality(p_added) then
    code := 'seat_not_found';
    detail := jsonb_build_object('seat', (select w from unnest(p_added) as w where w <> all (v_known) limit 1));
    return;
  end if;
  v_taken := array(select s.seat from seats_of(p_show.id, p_added) as s where s.claim_id is not null);
  if cardinality(v_taken) > 0 then
    code := 'seats_taken';
    detail := jsonb_build_object('seats', v_taken);
    return;
  end if;

  -- Tickets and their names are numbered by this order: tiers first, then seats as they came to the hold.
  select array_agg((l.tier, l.seat, l.quantity, l.price)::claim_line
                   order by l.seat is not null, l.added, l.n, l.tier, l.price) into lines
  from (
    select o.tier, o.seat, o.quantity, o.price, false as added, case when o.seat is not null then o.n end as n
    from unnest(p_lines) with ordinality as o (tier, seat, quantity, price, n)
    where (o.seat is not null and o.seat <> all (p_removed))
      or (o.seat is null and o.tier <> all (coalesce(p_tiers, '{}')))
    union all
    select s.tier, s.seat, 1, t.price, true, array_position(p_added, s.seat)
    from seats_of(p_show.id, p_added) as s
    join tiers t on t.show_id = p_show.id and t.tier = s.tier
    union all
    -- A quantity that grows: what was taken keeps its price, the rest has today's.
    select o.tier, null, least(g.quantity, o.quantity), o.price, false, null
    from unnest(p_tiers, p_quantities) as g (tier, quantity)
    join unnest(p_lines) as o on o.tier = g.tier and o.seat is null
    where least(g.quantity, o.quantity) > 0 and o.price <> (
      select t.price from tiers t where t.show_id = p_show.id and t.tier = g.tier)
    union all
    select t.tier, null, g.quantity - coalesce((
      select sum(o.quantity) from unnest(p_lines) as o
      where o.tier = g.tier and o.seat is null and o.price <> t.price), 0)::integer, t.price, false, null
    from unnest(p_tiers, p_quantities) as g (tier, quantity)
    join tiers t on t.show_id = p_show.id and t.tier = g.tier
  ) as l
  where l.quantity > 0;
  lines := coalesce(lines, '{}');

  -- Only tiers of which the hold takes more than before are judged: letting go is always allowed.
  select case
           when t.tier is null then 'tier_not_found'
           when n.by_quantity and t.kind = 'reserved' then 'seats_required'
           when p_by_role then null
           when p_now < p_show.sale_opens_at then 'sale_not_open'
           when p_now >= coalesce(p_show.sale_closes_at, p_show.ends_at) then 'sale_closed'
           when p_now < t.sale_opens_at or p_now >= t.sale_closes_at then 'tier_not_on_sale'
           when n.quantity > t.order_max then 'order_above_maximum'
         end as code,
         n.tier, t.name, t.order_min, t.order_max, t.sale_opens_at, t.sale_closes_at,
         case when kept.waitlist then 0 else s.capacity - s.held - s.pending - s.sold end as available,
         kept.waitlist, n.quantity - n.before as more
  into v_wrong
  from (
    select q.tier, sum(q.quantity) as quantity, sum(q.before) as before, bool_or(q.by_quantity) as by_quantity
    from (select l.tier, l.quantity, 0 as before, l.seat is null as by_quantity from unnest(lines) as l
          union all
          select o.tier, 0, o.quantity, false from unnest(p_lines) as o
          union all
          -- A tier that doesn't exist made no line above, but is to be named.
          select g.tier, 1, 0, true from unnest(p_tiers, p_quantities) as g (tier, quantity)
          where g.quantity > 0 and not exists (
            select from tiers x where x.show_id = p_show.id and x.tier = g.tier)) as q
    group by q.tier
  ) as n
  left join tiers t on t.show_id = p_show.id and t.tier = n.tier
  left join stock s on s.show_id = p_show.id and s.tier = n.tier
  -- What is free is for those who wait: see stock.waitlist_floor.
  cross join lateral (
    select not p_by_role and s.waitlist_floor > 0
      and s.capacity - s.held - s.pending - s.sold >= s.waitlist_floor as waitlist
  ) as kept
  where n.quantity > n.before and (
    t.tier is null or (n.by_quantity and t.kind = 'reserved')
    or n.quantity - n.before > s.capacity - s.held - s.pending - s.sold
    or kept.waitlist
    or (not p_by_role and (
      p_now < p_show.sale_opens_at or p_now >= coalesce(p_show.sale_closes_at, p_show.ends_at)
      or p_now < t.sale_opens_at or p_now >= t.sale_closes_at or n.quantity > t.order_max)))
  order by n.tier
  limit 1;
  if found then
    code := coalesce(v_wrong.code, 'sold_out');
    detail := jsonb_build_object(
      'tier', v_wrong.tier, 'name', v_wrong.name, 'minimum', v_wrong.order_min, 'maximum', v_wrong.order_max,
      'available', v_wrong.available, 'waitlist', nullif(v_wrong.waitlist, false),
      'opensAt', case when code = 'sale_not_open' then p_show.sale_opens_at else v_wrong.sale_opens_at end,
      'closesAt', v_wrong.sale_closes_at);
    return;
  end if;
  if (select sum(l.quantity) from unnest(lines) as l) > 255 then
    code := 'too_many_places';
  elsif not p_by_role and (select sum(l.quantity) from unnest(lines) as l) > p_show.customer_limit then
    code := 'customer_limit';
    detail := jsonb_build_object('limit', p_show.customer_limit, 'have', 0);
  end if;
end
$$;
