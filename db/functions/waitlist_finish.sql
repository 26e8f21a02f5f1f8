-- Ends a decision about a waitlist that is no batch: the floors follow, and the feed tells where they have changed.
create or replace function waitlist_finish(p_show integer, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_changed boolean := waitlist_floors(p_show);
  v_revision bigint;
begin
  update show_state
  set decided_at = p_now, revision = revision + v_changed::integer, waitlist = waitlist_is_live(p_show)
  where show_id = p_show
  returning revision into v_revision;
  if v_changed then
    perform show_publish(p_show, v_revision, p_now, '{}', false);
  end if;
end
$$;
