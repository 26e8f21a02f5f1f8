-- Makes bookings of places that blocks have: they go from the block to the booking in one commit, so that nobody can take
-- them in between. All or nothing for each request; a block without places is over.
--
-- Only roles ask for it: outside windows, limits and, where the booking is confirmed, without a payment. Prices are today's,
-- not those of when the block was made, or nothing (`free`).
-- Runs under the show's lock, after due claims have expired.
create or replace function sell_blocked(
  p_show shows, p_now timestamptz, p_rerun boolean, p_requests json, p_number_base integer,
  out results json[], out touched integer[], out effects jsonb[], out granted boolean, out confirmed uuid[]
)
language plpgsql as $$
declare
  r sell_request;
  b claims;
  v_earlier record;
  v_code text;
  v_detail jsonb;
  v_sold claim_line[];
  v_kept claim_line[];
  v_quantity integer;
  v_total bigint;
begin
  results := '{}';
  touched := '{}';
  effects := '{}';
  confirmed := '{}';
  granted := false;
  for r in select * from json_populate_recordset(null::sell_request, p_requests) as q order by q.i loop
    -- Two look-ups, each by a whole key: joined by "or" they would read every claim of the show.
    select x.id, x.same into v_earlier
    from (
      (select c.id, c.book_fingerprint = r.fingerprint or c.id = r.id as same
       from claims c where c.show_id = p_show.id and c.book_key = r.key limit 1)
      union all
      (select c.id, true from claims c where p_rerun and c.show_id = p_show.id and c.id = r.id limit 1)
    ) as x
    limit 1;
    if found then
      results := results || case
        when v_earlier.same then
          json_build_object('i', r.i, 'existing', v_earlier.id, 'replayed', v_earlier.id <> r.id)
        else json_build_object('i', r.i, 'code', 'idempotency_key_reused')
      end;
      continue;
    end if;

    select * into b from claims where show_id = p_show.id and id = r.block;
    select n.code, n.detail, n.sold, n.kept into v_code, v_detail, v_sold, v_kept
    from blocked_lines(p_show.id, b, r) as n;
    select sum(l.quantity), sum(l.quantity * l.price) into v_quantity, v_total from unnest(v_sold) as l;
    v_code := case
      when b.id is null or b.kind <> 'block' then 'block_not_found'
      when b.state <> 'held' then (select n.code from block_next(b.state, 'sell') as n)
      when p_show.status = 'canceled' then 'show_canceled'
      when v_code is not null then v_code
      when v_quantity > 255 then 'too_many_places'
      when cardinality(r.names) > v_quantity then 'names_mismatch'
      when r.expected_total <> v_total or (r.payment).amount <> v_total then 'price_changed'
    end;
    if v_code is not null then
      results := results || json_build_object(
        'i', r.i, 'code', v_code, 'detail', coalesce(v_detail, jsonb_build_object('total', v_total)));
      continue;
    end if;

    touched := touched || blocked_move(p_show, p_now, b, r, v_sold, v_kept, p_number_base + r.i);
    granted := true;
    if r.state = 'confirmed' then
      confirmed := confirmed || r.id;
    end if;
    if r.actor is not null then
      effects := effects || audit_effect(
        p_now, r.actor, r.request_id, 'booking.made', r.id, jsonb_build_object('block', b.id),
        jsonb_build_object('state', r.state, 'quantity', v_quantity, 'total', v_total));
    end if;
    results := results || json_build_object(
      'i', r.i, 'lines', v_sold, 'total', v_total, 'number', p_number_base + r.i);
  end loop;
end
$$;
