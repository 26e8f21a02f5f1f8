-- Takes somebody off a waitlist, who leaves (`left`) or is removed (`removed`). Returns the state that was found: when it is
-- `offered`, nothing is done, and the claim has to be let go instead; null when there is no such entry.
create or replace function waitlist_leave(p_show_id integer, p_id uuid, p_state waitlist_state) returns waitlist_state
language plpgsql as $$
declare
  v_state show_state;
  v_now timestamptz;
  v_found waitlist_state;
begin
  select * into v_state from show_state where show_id = p_show_id for no key update;
  v_now := greatest(onsale_clock(), v_state.decided_at);
  select state into v_found from waitlist_entries where show_id = p_show_id and id = p_id;
  if v_found = 'waiting' then
    update waitlist_entries set state = p_state, ended_at = v_now where show_id = p_show_id and id = p_id;
    perform waitlist_finish(p_show_id, v_now);
  end if;
  return v_found;
end
$$;
