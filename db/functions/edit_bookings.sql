-- Changes bookings without touching their state or money: seats for other seats, or another name on a ticket. All or
-- nothing for each request.
-- Runs under the show's lock, after due claims have expired.
create or replace function edit_bookings(
  p_show shows, p_now timestamptz, p_rerun boolean, p_requests json,
  out results json[], out touched integer[], out effects jsonb[], out granted boolean
)
language plpgsql as $$
declare
  r edit_request;
  c claims;
  v_part record;
  v_code text;
begin
  results := '{}';
  touched := '{}';
  effects := '{}';
  granted := false;
  for r in select * from json_populate_recordset(null::edit_request, p_requests) as q order by q.i loop
    select * into c from claims where show_id = p_show.id and id = r.id;
    v_code := case
      when c.id is null or c.kind = 'block' then 'booking_not_found'
      else coalesce(
        (select n.code from claim_next(c.state, r.event) as n),
        case
          when p_show.status = 'canceled' then 'show_canceled'
          when p_now >= p_show.starts_at and not r.by_role then 'show_started'
        end)
    end;
    if v_code is not null then
      results := results || json_build_object('i', r.i, 'code', v_code);
      continue;
    end if;
    if r.event = 'move' then
      select * into v_part from booking_move(p_show.id, p_now, p_rerun, c, r);
      touched := touched || v_part.touched;
      granted := granted or cardinality(v_part.touched) > 0;
    else
      select * into v_part from booking_rename(p_show.id, p_now, c, r);
    end if;
    effects := effects || v_part.effects;
    results := results || case
      when v_part.code is null then json_build_object('i', r.i, 'existing', r.id)
      else json_build_object('i', r.i, 'code', v_part.code, 'detail', v_part.detail)
    end;
  end loop;
end
$$;
