-- Judges a batch of orders against what is committed: their lines at today's prices, replays, the sale window, order
-- sizes, prices, seats that have an owner. Nothing is taken yet; `tiers` and `prices` are those of the lines.
create or replace function orders_judge(
  p_show shows, p_now timestamptz, p_rerun boolean, p_orders order_batch,
  out verdicts order_verdicts, out tiers integer[], out prices bigint[]
)
language plpgsql stable as $$
declare
  v_window text;
  -- By tier number.
  v_known boolean[];
  v_reserved boolean[];
  v_closed boolean[];
  v_price bigint[];
  v_min integer[];
  v_max integer[];
  -- By line.
  v_seat_tiers integer[];
  v_owners uuid[];
  v_faults text[];
  -- By order.
  v_lines claim_lines[];
  v_quantities integer[];
  v_totals bigint[];
  v_first_faults text[];
  v_fault_details jsonb[];
  v_codes text[];
  v_details jsonb[];
  v_existing uuid[];
begin
  v_window := case
    when p_show.status = 'draft' then 'show_not_published'
    when p_show.status = 'paused' then 'show_paused'
    when p_show.status = 'canceled' then 'show_canceled'
    when p_now < p_show.sale_opens_at then 'sale_not_open'
    when p_now >= coalesce(p_show.sale_closes_at, p_show.ends_at) then 'sale_closed'
  end;

  select array_agg(t.tier is not null order by n),
         array_agg(coalesce(t.kind = 'reserved', false) order by n),
         array_agg(coalesce(p_now < t.sale_opens_at, false) or coalesce(p_now >= t.sale_closes_at, false) order by n),
         array_agg(coalesce(t.price, 0) order by n),
         array_agg(coalesce(t.order_min, 0) order by n),
         array_agg(coalesce(t.order_max, 0) order by n)
  into v_known, v_reserved, v_closed, v_price, v_min, v_max
  from generate_series(1, (select max(x.tier) from tiers x where x.show_id = p_show.id)) as n
  left join lateral (select * from tiers x where x.show_id = p_show.id and x.tier = n limit 1) as t on true;

  if p_orders.line_seats is not null then
    select array_agg(s.tier order by l.n), array_agg(s.claim_id order by l.n)
    into v_seat_tiers, v_owners
    from unnest(p_orders.line_seats) with ordinality as l (seat, n)
    left join lateral (
      select x.tier, x.claim_id from show_seats x where x.show_id = p_show.id and x.seat = l.seat limit 1
    ) as s on true;
  end if;

  -- Each line: its tier, its price, and the first rule that it breaks.
  select array_agg(case when v_known[w.tier] then w.tier end order by w.n), array_agg(v_price[w.tier] order by w.n),
         array_agg(case
           when not coalesce(v_known[w.tier], false) then
             case when w.seat is null then 'tier_not_found' else 'seat_not_found' end
           when w.seat is null and v_reserved[w.tier] then 'seats_required'
           when w.by_role then null
           when v_closed[w.tier] then 'tier_not_on_sale'
           when w.ordered < v_min[w.tier] then 'order_below_minimum'
           when w.ordered > v_max[w.tier] then 'order_above_maximum'
         end order by w.n)
  into tiers, prices, v_faults
  from (
    select l.n, l.tier, l.seat, l.by_role,
           case when l.seat is null then l.quantity
                else count(*) over (partition by l.of, l.tier, l.seat is null) end as ordered
    from (
      select x.n, x.of, coalesce(x.tier, x.seat_tier) as tier, x.seat, x.quantity, (p_orders.by_role)[x.of] as by_role
      from unnest(p_orders.line_orders, p_orders.line_tiers, v_seat_tiers, p_orders.line_seats, p_orders.line_quantities)
        with ordinality as x (of, tier, seat_tier, seat, quantity, n)
    ) as l
  ) as w;

  -- Each order.
  select array_agg(o.lines order by o.of), array_agg(o.quantity order by o.of), array_agg(o.total order by o.of),
         array_agg(coalesce(
           o.fault, case
             when o.quantity > 255 and (p_orders.kinds)[o.of] is distinct from 'block' then 'too_many_places'
             when o.taken is not null then 'seats_taken'
           end
         ) order by o.of),
         array_agg(case when o.fault is not null or o.taken is not null then
           jsonb_build_object('tier', o.fault_tier, 'seat', o.fault_seat, 'seats', o.taken, 'total', o.total)
         end order by o.of)
  into v_lines, v_quantities, v_totals, v_first_faults, v_fault_details
  from (
    select l.of,
           row(array_agg((l.tier, l.seat, l.quantity, l.price)::claim_line order by l.n))::claim_lines as lines,
           sum(l.quantity)::integer as quantity,
           sum(l.quantity * l.price)::bigint as total,
           min(l.fault) as fault,
           min(coalesce(l.tier, l.asked)) filter (where l.fault is not null) as fault_tier,
           min(l.seat) filter (where l.fault is not null) as fault_seat,
           array_agg(l.seat) filter (where l.owner is not null) as taken
    from unnest(p_orders.line_orders, p_orders.line_tiers, tiers, prices, v_faults, v_owners, p_orders.line_seats,
                p_orders.line_quantities) with ordinality as l (of, asked, tier, price, fault, owner, seat, quantity, n)
    group by l.of
  ) as o;

  select array_agg(o.existing order by o.n), array_agg(o.code order by o.n),
         array_agg(case o.code
           when 'price_changed' then jsonb_build_object('total', o.total)
           else case when o.code is not null then o.fault_detail end
         end order by o.n)
  into v_existing, v_codes, v_details
  from (
    select r.n, r.total, r.fault_detail,
           coalesce(earlier.id, made.id) as existing,
           case
             when earlier.fingerprint <> r.fingerprint then 'idempotency_key_reused'
             when earlier.id is not null or made.id is not null then null
             when v_window is not null and (r.by_role is not true or v_window = 'show_canceled') then v_window
             when r.fault is not null then r.fault
             when r.expected_total <> r.total or r.amount <> r.total then 'price_changed'
             -- Nobody confirms for free.
             when r.state = 'confirmed' and r.total > 0 and r.provider is null and r.by_role is not true
               then 'payment_required'
           end as code
    from unnest(
        p_orders.ids, p_orders.states, p_orders.keys, p_orders.fingerprints, p_orders.expected_totals, p_orders.amounts,
        p_orders.providers, p_orders.by_role, v_totals, v_first_faults, v_fault_details
      ) with ordinality as r (id, state, key, fingerprint, expected_total, amount, provider, by_role, total, fault, fault_detail, n)
    left join lateral (
      (select c.id, c.hold_fingerprint as fingerprint from claims c
       where r.state = 'held' and c.show_id = p_show.id and c.hold_key = r.key limit 1)
      union all
      (select c.id, c.book_fingerprint from claims c
       where r.state <> 'held' and c.show_id = p_show.id and c.book_key = r.key limit 1)
    ) as earlier on true
    left join lateral (
      select c.id from claims c where p_rerun and c.show_id = p_show.id and c.id = r.id limit 1
    ) as made on true
  ) as o;

  verdicts := row(v_codes, v_details, v_existing, v_lines, v_quantities, v_totals);
end
$$;
