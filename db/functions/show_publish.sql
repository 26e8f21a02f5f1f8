-- Writes one row of the live feed: the stock of every tier, and the state of the seats that a batch touched.
-- Payload: {"tiers": [[tier, capacity, held, pending, sold, waitlist_floor where it is not 0], ...], "seats": {"available": [...], "held": [...], ...}}, and
-- "reset": true when seats came or went, which a change can't say: copies of the show are to be read anew.
create or replace function show_publish(
  p_show integer, p_revision bigint, p_now timestamptz, p_touched integer[], p_reset boolean
) returns void
language plpgsql as $$
declare
  v_seats json;
begin
  if cardinality(p_touched) > 0 then
    select json_object_agg(by_state.state, by_state.seats) into v_seats
    from (
      select seat_state(c.state) as state, json_agg(distinct s.seat) as seats
      from seats_of(p_show, p_touched) as s
      left join lateral (
        select state from claims where show_id = p_show and id = s.claim_id limit 1
      ) as c on true
      group by seat_state(c.state)
    ) as by_state;
  end if;
  insert into show_changes (show_id, revision, at, payload)
  select p_show, p_revision, p_now, json_build_object(
    'reset', p_reset,
    'tiers', (select json_agg(
                case when t.waitlist_floor = 0 then json_build_array(t.tier, t.capacity, t.held, t.pending, t.sold)
                  else json_build_array(t.tier, t.capacity, t.held, t.pending, t.sold, t.waitlist_floor) end order by t.tier)
              from stock t where t.show_id = p_show),
    'seats', coalesce(v_seats, '{}'));
end
$$;
