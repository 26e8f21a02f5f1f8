-- Makes new claims: holds, and bookings made directly. All or nothing for each request, first come first served among
-- them, and a request that can't be met doesn't block a smaller one behind it.
--
-- Requests are first judged together in one statement. When all that could be granted fits together (no seat asked for
-- twice, enough stock, no limit reached), all of it is granted: no loop. Only otherwise are they decided one by one.
--
-- Runs under the show's lock, called by claims_decide. Idempotency keys are unique within a batch (the queue sees to it).
create or replace function claims_place(
  p_show shows, p_now timestamptz, p_rerun boolean, p_requests json,
  p_client_holds_max integer, p_address_holds_max integer, p_number_base integer,
  out results json[], out touched integer[], out granted boolean
)
language plpgsql as $$
declare
  v_decisions place_decision[];
  v_window text;
  v_together boolean;
  v_seats_wanted integer;
  v_seats_taken integer;
  v_has_seats boolean;
begin
  touched := '{}';
  v_window := case
    when p_show.status = 'draft' then 'show_not_published'
    when p_show.status = 'paused' then 'show_paused'
    when p_show.status = 'canceled' then 'show_canceled'
    when p_now < p_show.sale_opens_at then 'sale_not_open'
    when p_now >= coalesce(p_show.sale_closes_at, p_show.ends_at) then 'sale_closed'
  end;

  -- 1. Judge every request against what is committed: replays, the sale window, prices, order sizes, owned seats.
  select array_agg((
    judged.r, judged.existing,
    case
      when judged.existing is not null and not judged.same then 'idempotency_key_reused'
      when judged.existing is not null then null
      when v_window is not null and not (judged.r).by_role then v_window
      when judged.fault is not null then judged.fault
      when judged.taken is not null then 'seats_taken'
      when (judged.r).expected_total <> judged.total then 'price_changed'
      when ((judged.r).payment).amount <> judged.total then 'price_changed'
      -- Nobody confirms for free.
      when (judged.r).state = 'confirmed' and judged.total > 0 and ((judged.r).payment).provider is null and not (judged.r).by_role
        then 'payment_required'
    end,
    case
      when judged.fault is null and judged.taken is null
        and (judged.r).expected_total is not distinct from coalesce(judged.total, (judged.r).expected_total) then null
      else jsonb_build_object('tier', judged.fault_tier, 'seat', judged.fault_seat, 'seats', judged.taken,
                              'total', judged.total)
    end,
    judged.lines, judged.quantity, judged.total
  )::place_decision order by (judged.r).i)
  into v_decisions
  from (
    select r, coalesce(held.id, booked.id, made.id) as existing,
           coalesce(held.hold_fingerprint = r.fingerprint, booked.book_fingerprint = r.fingerprint, true) as same,
           ordered.*
    from json_populate_recordset(null::place_request, p_requests) as r
    left join claims held on r.state = 'held' and held.show_id = p_show.id and held.hold_key = r.key
    left join claims booked on r.state <> 'held' and booked.show_id = p_show.id and booked.book_key = r.key
    left join claims made on p_rerun and made.show_id = p_show.id and made.id = r.id
    cross join order_judge(p_show.id, p_now, r.seats, r.tiers, r.quantities, r.by_role) as ordered
  ) as judged;

  select bool_or(cardinality((d.request).seats) > 0) into v_has_seats from unnest(v_decisions) as d;

  -- 2. Does all of it fit together?
  v_together := not exists (
    select from (
      select l.tier, sum(l.quantity) as wanted
      from unnest(v_decisions) as d, unnest(d.lines) as l
      where d.code is null and d.existing is null
      group by l.tier
    ) as demand
    join stock s on s.show_id = p_show.id and s.tier = demand.tier
    where demand.wanted > s.capacity - s.held - s.pending - s.sold
  );
  if v_together and v_has_seats then
    select count(l.seat), count(distinct l.seat) into v_seats_wanted, v_seats_taken
    from unnest(v_decisions) as d, unnest(d.lines) as l
    where d.code is null and d.existing is null;
    v_together := v_seats_wanted = v_seats_taken;
  end if;
  v_together := v_together and claims_within_limits(
    p_show, v_decisions, p_client_holds_max, p_address_holds_max);

  -- 3. If not, one by one.
  if not v_together then
    v_decisions := claims_place_in_order(p_show, v_decisions, p_client_holds_max, p_address_holds_max);
  end if;

  -- 4. Write what was granted, and answer.
  select coalesce(bool_or(d.code is null and d.existing is null), false) into granted from unnest(v_decisions) as d;
  touched := claims_write(p_show, p_now, v_decisions, coalesce(v_has_seats, false), p_number_base);
  select array_agg(case
      when d.code is not null then
        json_build_object('i', (d.request).i, 'code', d.code, 'detail', d.detail)
      when d.existing is not null then
        json_build_object('i', (d.request).i, 'existing', d.existing, 'replayed', (d.request).id <> d.existing)
      else
        json_build_object('i', (d.request).i, 'total', d.total, 'lines', d.lines,
          'number', case when (d.request).state <> 'held' then p_number_base + (d.request).i end)
    end)
  into results
  from unnest(v_decisions) as d;
end
$$;
