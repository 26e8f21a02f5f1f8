-- Adds and removes places of holds and blocks, click by click, and extends the clock of holds. All or nothing for each request.
-- A hold is extended when it really takes something more, and never beyond the end set when it was made. Places that stay
-- keep their price. A hold without places is released. A block has no clock, and a note.
-- Runs under the show's lock, after due claims have expired.
create or replace function change_claims(
  p_show shows, p_now timestamptz, p_rerun boolean, p_requests json,
  out results json[], out touched integer[], out effects jsonb[], out granted boolean
)
language plpgsql as $$
declare
  r change_request;
  c claims;
  v_code text;
  v_detail jsonb;
  v_next record;
  v_lines claim_line[];
  v_expires timestamptz;
  v_added integer[];
  v_removed integer[];
  v_grew boolean;
  -- Changing a block takes time that grows with the square of its seats.
  v_block_lines_max constant integer := 2000;
begin
  results := '{}';
  touched := '{}';
  effects := '{}';
  granted := false;
  for r in select * from json_populate_recordset(null::change_request, p_requests) as q order by q.i loop
    v_detail := null;
    v_added := '{}';
    v_removed := '{}';
    select * into c from claims where show_id = p_show.id and id = r.id;
    if c.kind = 'block' then
      select * into v_next from block_next(c.state, r.event);
    else
      select * into v_next from claim_next(c.state, r.event);
    end if;
    v_code := case
      when c.id is null then 'hold_not_found'
      when v_next.code is not null then v_next.code
      when c.kind = 'offer' then 'offer_fixed'
      when p_show.status = 'canceled' then 'show_canceled'
      when p_show.status <> 'published' and not r.by_role then 'show_paused'
    end;
    v_lines := c.lines;
    v_expires := case when c.kind <> 'block' then least(p_now + make_interval(secs => p_show.hold_seconds), c.expires_at_max) end;

    if v_code is null and r.event = 'change' then
      -- A seat that the hold has already is no change; neither is removing one that it hasn't.
      v_added := array(
        select u.seat from unnest(r.add_seats) with ordinality as u (seat, n)
        where u.seat not in (select l.seat from unnest(c.lines) as l where l.seat is not null)
        group by u.seat order by min(u.n));
      v_removed := array(select l.seat from unnest(c.lines) as l
                         where l.seat = any (r.remove_seats) and l.seat <> all (coalesce(r.add_seats, '{}')));
      select n.code, n.detail, n.lines into v_code, v_detail, v_lines
      from claims_changed_lines(p_show, p_now, c.lines, v_added, v_removed, r.tiers, r.quantities, r.by_role) as n;
      -- What a customer may have is not what may be blocked.
      if v_code = 'too_many_places' and c.kind = 'block' and cardinality(v_lines) <= v_block_lines_max then
        v_code := null;
      end if;
      if v_code is null then
        v_grew := cardinality(v_added) > 0 or exists (
          select from unnest(v_lines) as l
          where l.seat is null and l.quantity > coalesce(
            (select sum(o.quantity) from unnest(c.lines) as o where o.seat is null and o.tier = l.tier), 0));
        if not v_grew then
          v_expires := c.expires_at;
        end if;
      end if;
    elsif v_code is null and v_expires <= c.expires_at and not p_rerun then
      v_code := 'hold_at_maximum';
    end if;
    -- On a rerun the first run may have done it: what it has done is no refusal.
    if p_rerun and v_code in ('hold_released', 'block_released') and c.end_reason = 'emptied' then
      results := results || json_build_object('i', r.i, 'existing', r.id);
      continue;
    end if;

    if v_code is null and cardinality(v_lines) = 0 then
      touched := touched || claims_end(p_show.id, array[c.id], 'canceled', p_now, 'emptied');
    elsif v_code is null then
      update show_seats s set claim_id = null
      from seats_of(p_show.id, v_removed) as found where s.ctid = found.at and s.claim_id = c.id;
      update show_seats s set claim_id = c.id
      from seats_of(p_show.id, v_added) as found where s.ctid = found.at and s.claim_id is null;
      update stock s set held = s.held + moved.difference
      from (
        select q.tier, sum(q.quantity) as difference
        from (select l.tier, l.quantity from unnest(v_lines) as l
              union all
              select o.tier, -o.quantity from unnest(c.lines) as o) as q
        group by q.tier
      ) as moved
      where s.show_id = p_show.id and s.tier = moved.tier and moved.difference <> 0;
      update claims set
        lines = v_lines,
        quantity = (select sum(l.quantity) from unnest(v_lines) as l),
        total = (select sum(l.quantity * l.price) from unnest(v_lines) as l),
        expires_at = v_expires
      where show_id = p_show.id and id = c.id;
      touched := touched || v_added || v_removed;
    end if;
    if v_code is null and r.note is not null then
      update blocks set note = r.note where show_id = p_show.id and claim_id = c.id;
    end if;
    if v_code is null and r.actor is not null then
      effects := effects || audit_effect(
        p_now, r.actor, r.request_id,
        case when c.kind = 'block' then 'block.changed' when r.event = 'change' then 'hold.changed' else 'hold.extended' end,
        r.id, jsonb_build_object('lines', c.lines, 'expiresAt', c.expires_at),
        jsonb_strip_nulls(jsonb_build_object('lines', v_lines, 'expiresAt', v_expires, 'note', r.note)));
    end if;
    granted := granted or v_code is null;
    results := results || case
      when v_code is null then json_build_object('i', r.i, 'existing', r.id)
      else json_build_object('i', r.i, 'code', v_code, 'detail', v_detail)
    end;
  end loop;
end
$$;
