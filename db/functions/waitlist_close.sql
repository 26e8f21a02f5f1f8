-- Ends the waiting for tiers that won't be sold any more: their sale has closed, or the show is canceled, or they are gone.
-- Offers end by their own clock. Returns how many were waiting.
create or replace function waitlist_close(p_show_id integer) returns integer
language plpgsql
set enable_seqscan = off
as $$
declare
  v_state show_state;
  v_now timestamptz;
  v_closed integer;
begin
  select * into v_state from show_state where show_id = p_show_id for no key update;
  v_now := greatest(onsale_clock(), v_state.decided_at);
  update waitlist_entries e
  set state = 'closed', ended_at = v_now
  from shows s
  where s.id = p_show_id and e.show_id = p_show_id and e.state = 'waiting' and (
    s.status = 'canceled' or v_now >= coalesce(s.sale_closes_at, s.ends_at)
    or not exists (
      select from tiers t
      where t.show_id = p_show_id and t.tier = e.tier and v_now < coalesce(t.sale_closes_at, 'infinity')));
  get diagnostics v_closed = row_count;
  if v_closed > 0 then
    perform waitlist_finish(p_show_id, v_now);
  end if;
  return v_closed;
end
$$;
