-- Puts customers on the waitlists of tiers that can't be had now; those who joined together, in the order of their arrival.
-- Requests are a JSON array of [{i, id, tier, quantity, allOrNothing, customer, customerHash, clientHash, addressHash, key,
-- fingerprint}]. Answer: {results: [{i, code, detail} or {i, existing, replayed}]}, or {unknownShow: true}.
create or replace function waitlist_join(
  p_show_id integer, p_client_max integer, p_address_max integer, p_requests json
) returns json
language plpgsql
set enable_seqscan = off
as $$
declare
  v_state show_state;
  v_show shows;
  v_now timestamptz;
  v_window text;
  v_known record;
  v_tier record;
  v_have integer;
  v_joined integer := 0;
  v_results json[] := '{}';
  v_code text;
  v_detail json;
  r record;
begin
  select * into v_state from show_state where show_id = p_show_id for no key update;
  if not found then
    return '{"unknownShow": true}';
  end if;
  v_now := greatest(onsale_clock(), v_state.decided_at);
  select * into v_show from shows where id = p_show_id;
  v_window := case
    when v_show.status = 'draft' then 'show_not_published'
    when v_show.status = 'paused' then 'show_paused'
    when v_show.status = 'canceled' then 'show_canceled'
    when v_now < v_show.sale_opens_at then 'sale_not_open'
    when v_now >= coalesce(v_show.sale_closes_at, v_show.ends_at) then 'sale_closed'
  end;

  for r in
    select * from json_to_recordset(p_requests) as q (
      i integer, id uuid, tier integer, quantity integer, "allOrNothing" boolean, customer json, "customerHash" uuid,
      "clientHash" uuid, "addressHash" uuid, key uuid, fingerprint uuid)
    order by q.i
  loop
    select e.id, e.join_fingerprint as fingerprint into v_known
    from waitlist_entries e where e.show_id = p_show_id and e.join_key = r.key;
    if found then
      v_results := v_results || case
        when v_known.fingerprint = r.fingerprint then json_build_object('i', r.i, 'existing', v_known.id, 'replayed', true)
        else json_build_object('i', r.i, 'code', 'idempotency_key_reused')
      end;
      continue;
    end if;

    -- What is free counts claims whose clock has run out as gone. Each turn sees who joined in the one before.
    select t.tier, t.order_min, t.order_max, s.capacity,
           coalesce(v_now < t.sale_opens_at, false) or coalesce(v_now >= t.sale_closes_at, false) as closed,
           s.capacity - s.held - s.pending - s.sold + coalesce((
             select sum(l.quantity) from claims c, unnest(c.lines) as l
             where c.show_id = p_show_id and c.expires_at <= v_now and l.tier = t.tier), 0) as free,
           s.waitlist_floor as floor
    into v_tier
    from tiers t join stock s on s.show_id = t.show_id and s.tier = t.tier
    where t.show_id = p_show_id and t.tier = r.tier;
    v_have := waitlist_have(p_show_id, r."customerHash");
    v_code := case
      when v_window is not null then v_window
      when v_tier.tier is null then 'tier_not_found'
      when v_tier.closed then 'tier_not_on_sale'
      when r.quantity < v_tier.order_min then 'order_below_minimum'
      when r.quantity > v_tier.order_max or (r."allOrNothing" and r.quantity > v_tier.capacity) then 'order_above_maximum'
      when v_have + r.quantity > v_show.customer_limit then 'customer_limit'
      when exists (
        select from waitlist_entries e
        where e.show_id = p_show_id and e.tier = r.tier and e.customer_hash = r."customerHash"
          and e.state in ('waiting', 'offered')) then 'already_waiting'
      when not (v_tier.floor > 0 and v_tier.free >= v_tier.floor)
        and v_tier.free >= case when r."allOrNothing" then r.quantity else v_tier.order_min end then 'waitlist_not_needed'
      when p_client_max > 0 and p_client_max <= (
        select count(*) from waitlist_entries e
        where e.show_id = p_show_id and e.client_hash = r."clientHash" and e.state in ('waiting', 'offered'))
        then 'too_many_waiting'
      when p_address_max > 0 and p_address_max <= (
        select count(*) from waitlist_entries e
        where e.show_id = p_show_id and e.address_hash = r."addressHash" and e.state in ('waiting', 'offered'))
        then 'too_many_waiting'
    end;
    if v_code is null then
      v_joined := v_joined + 1;
      insert into waitlist_entries (
        show_id, id, position, tier, quantity, all_or_nothing, customer, customer_hash, client_hash, address_hash, join_key,
        join_fingerprint, joined_at)
      values (
        p_show_id, r.id, v_state.waitlist_positions + v_joined, r.tier, r.quantity, r."allOrNothing", r.customer,
        r."customerHash", r."clientHash", r."addressHash", r.key, r.fingerprint, v_now);
      v_results := v_results || json_build_object('i', r.i, 'existing', r.id);
    else
      v_detail := json_build_object(
        'tier', r.tier, 'available', v_tier.free, 'limit', v_show.customer_limit, 'have', v_have);
      v_results := v_results || json_build_object('i', r.i, 'code', v_code, 'detail', v_detail);
    end if;
  end loop;

  if v_joined > 0 then
    update show_state set waitlist_positions = waitlist_positions + v_joined where show_id = p_show_id;
    perform waitlist_finish(p_show_id, v_now);
  end if;
  return json_build_object('results', to_json(v_results));
end
$$;
