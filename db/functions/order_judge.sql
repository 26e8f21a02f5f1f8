-- What an order of seats and general quantities comes to: its lines at today's prices, the seats that have an owner, and
-- the first rule that it breaks. One row. Inlined into the statement of claims_place: keep it a single stable select.
create or replace function order_judge(
  p_show integer, p_now timestamptz, p_seats integer[], p_tiers integer[], p_quantities integer[], p_by_role boolean
) returns table (
  lines claim_line[], quantity integer, total bigint, taken integer[], fault text, fault_tier integer, fault_seat integer
)
language sql stable as $$
  select array_agg((line.known_tier, line.seat, line.quantity, line.price)::claim_line),
         sum(line.quantity)::integer,
         sum(line.quantity * line.price)::bigint,
         array_agg(line.seat) filter (where line.owner is not null),
         coalesce(min(line.fault), case when sum(line.quantity) > 255 then 'too_many_places' end),
         min(line.tier) filter (where line.fault is not null),
         min(line.seat) filter (where line.fault is not null)
  from (
    select wanted.tier, t.tier as known_tier, wanted.seat, wanted.quantity, wanted.owner, t.price,
           case
             when t.tier is null and wanted.seat is not null then 'seat_not_found'
             when t.tier is null then 'tier_not_found'
             when wanted.seat is null and t.kind = 'reserved' then 'seats_required'
             when p_by_role then null
             when p_now < t.sale_opens_at or p_now >= t.sale_closes_at then 'tier_not_on_sale'
             when wanted.ordered < t.order_min then 'order_below_minimum'
             when wanted.ordered > t.order_max then 'order_above_maximum'
           end as fault
    from (
      select g.tier, null::integer as seat, g.quantity, null::uuid as owner, g.quantity::bigint as ordered
      from unnest(p_tiers, p_quantities) as g (tier, quantity)
      union all
      select s.tier, w.seat, 1, s.claim_id, count(*) over (partition by s.tier)
      from unnest(p_seats) as w (seat)
      left join show_seats s on s.show_id = p_show and s.seat = w.seat
    ) as wanted
    left join tiers t on t.show_id = p_show and t.tier = wanted.tier
  ) as line
$$;
